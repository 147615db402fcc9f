package org.abeyance.concern;

/** Whether one person can see a concern, and why, in a sentence. */
public record WhoSees(String person, boolean sees, String why) {}

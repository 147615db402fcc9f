package org.abeyance.concern;

/** An edit of what a concern says of itself, made on the version that the editor saw. */
public record ConcernChange(int version, String title, String summary, Kind kind, String theirReference) {}

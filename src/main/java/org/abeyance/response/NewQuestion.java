package org.abeyance.response;

/** A question that somebody confirmed: as the letter numbers it, in its words. */
public record NewQuestion(String number, String text) {}

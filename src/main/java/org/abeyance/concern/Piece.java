package org.abeyance.concern;

/** A piece of a text that is shown: found by what was asked, or what stands around it. */
public record Piece(String text, boolean found) {}

package org.abeyance.response.wording;

/**
 * A number or a date that an answer names.
 *
 * @param kind of what: {@code date}, {@code per cent}, {@code EUR}, {@code member}, {@code day}
 * @param worth the same for the same, however it was written: two weeks are fourteen days
 * @param said as it was written
 * @param around the words around it
 */
public record Figure(String kind, String worth, String said, String around) {}

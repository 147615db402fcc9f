package org.abeyance.response;

/**
 * Which questions a list shows.
 *
 * @param concern its reference; empty for all
 * @param owner a person's number; -1 for anybody
 * @param status a name; empty for all that are not done, {@code ANY} for all
 */
public record QuestionFilter(String concern, String letter, long owner, String status) {}

package org.abeyance.notice;

import org.abeyance.concern.Concern;

/**
 * Something to be told to somebody.
 *
 * @param key the teller's own name for it: the same is told once
 * @param about the reference it is about, shown as the link
 * @param address where the link leads
 */
public record NewNotice(String key, Concern concern, String about, String address, String sentence) {}

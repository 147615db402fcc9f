package org.abeyance.notice;

/** What hears of every notice, in the transaction that tells it. */
public interface HearsNotices {

    void hear(Notice notice);
}

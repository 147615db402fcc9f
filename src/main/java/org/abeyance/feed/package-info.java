/**
 * What programs subscribe to: {@link org.abeyance.feed.DeadlineCalendar} for calendars, {@link org.abeyance.feed.News} for
 * news readers, behind the one door {@link org.abeyance.feed.FeedPages}. Rights are looked up at every fetch.
 */
package org.abeyance.feed;

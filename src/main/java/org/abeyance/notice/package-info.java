/**
 * What somebody is told without asking. {@link org.abeyance.notice.Reminders} climbs a {@link org.abeyance.notice.Rung} for
 * each deadline and person, each once: a {@link org.abeyance.notice.Reminder} is the row that says so. What was reminded of
 * in one hour goes out in one mail, looked at again before it goes. {@link org.abeyance.notice.Notice} is the same within
 * the product, under the bell.
 */
package org.abeyance.notice;

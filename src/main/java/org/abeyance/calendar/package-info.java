/**
 * Days off, by place and year. Read in this order: {@link org.abeyance.calendar.Calendar} answers whether a day is
 * off and counts working days; {@link org.abeyance.calendar.Calendars} finds one by name; {@link
 * org.abeyance.calendar.Edit} is a day that a person added or removed, with its source; {@link
 * org.abeyance.calendar.Years} says how far a calendar is known; {@link org.abeyance.calendar.Days} says a date in
 * words; {@link org.abeyance.calendar.GivenDate} is a date as its source gives it, perhaps only a month or a year.
 *
 * <p>Pure: {@code java.*} and the holiday library, no database, no clock.
 */
package org.abeyance.calendar;

/**
 * Time limits as the law has them: facts in, a date and its explanation out. Read in this order:
 *
 * <ol>
 *   <li>{@link org.abeyance.deadline.law.Rule}, one limit as a value, made of {@link org.abeyance.deadline.law.Unit},
 *       {@link org.abeyance.deadline.law.Direction}, {@link org.abeyance.deadline.law.Rolling},
 *       {@link org.abeyance.deadline.law.Method}, {@link org.abeyance.deadline.law.StopKind} and
 *       {@link org.abeyance.deadline.law.Validity};
 *   <li>{@link org.abeyance.deadline.law.Rulebook}, all of them, found by the day of the event;
 *   <li>{@link org.abeyance.deadline.law.Terms}, a rule with what a case settles: calendar, zone, stated length;
 *   <li>{@link org.abeyance.deadline.law.Ledger} of {@link org.abeyance.deadline.law.Entry}, what happened to a clock;
 *   <li>{@link org.abeyance.deadline.law.Countdown}, the clock itself, which says its date, its
 *       {@link org.abeyance.deadline.law.State} on a day, its {@link org.abeyance.deadline.law.Explanation} and every
 *       {@link org.abeyance.deadline.law.Dispute} with the {@link org.abeyance.deadline.law.Question} behind it;
 *   <li>{@link org.abeyance.deadline.law.Service}, when a letter counts as given;
 *   <li>{@link org.abeyance.deadline.law.Computation}, all of this for one request that keeps nothing.
 * </ol>
 *
 * <p>Rules hold names of calendars; calendars are handed in. Pure: {@code java.*} and {@code org.abeyance.calendar}. No
 * database, and no clock: what day it is, is a parameter.
 */
package org.abeyance.deadline.law;

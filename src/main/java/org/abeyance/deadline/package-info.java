/**
 * What is owed by when. {@code deadline.law} computes; this package keeps the clocks of the concerns: {@link
 * org.abeyance.deadline.Law} holds the rulebook and the calendars in force, {@link org.abeyance.deadline.ComputeApi} computes
 * on request and keeps nothing.
 */
package org.abeyance.deadline;

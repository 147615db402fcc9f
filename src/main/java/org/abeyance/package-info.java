/**
 * The tour, in reading order.
 *
 * <ol>
 *   <li>{@code concern}: the case. What a regulator holds against a practice on a platform, in a place.
 *   <li>{@code correspondence}, {@code position}, {@code decision}, {@code measure}: the facts of a case, each in a ledger
 *       of its own, each with two dates: when it was so, and when it was recorded.
 *   <li>{@code keeping}: how long all that is kept, and how it is forgotten by two people.
 *   <li>{@code deadline}: what is owed by when. {@code deadline.law} and {@code calendar} compute it without a database.
 *   <li>{@code status}: the first page. May we do this, here, on that day? Computed from the facts a reader may see.
 *   <li>{@code casefile}: one matter from top to bottom.
 *   <li>{@code search}: any sentence of any matter, found again by whoever may see it.
 *   <li>{@code exchange}: matters come in and go out as files, through the same acts as the forms.
 *   <li>{@code people} says who may; {@code audit} says who did, in a chain that shows any later change.
 *   <li>{@code store} and {@code web} are the ground: two databases, forms, errors, pages.
 * </ol>
 *
 * A package uses only the ones before it in the one order ({@code ArchitectureTest}).
 */
package org.abeyance;

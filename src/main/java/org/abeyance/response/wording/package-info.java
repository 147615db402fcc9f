/**
 * What can be read from the words alone, without a database: {@link org.abeyance.response.wording.Splitting} proposes the
 * questions of a letter, {@link org.abeyance.response.wording.Likeness} says which question resembles which, and
 * {@link org.abeyance.response.wording.Figures} where two answers name different numbers or dates.
 */
package org.abeyance.response.wording;

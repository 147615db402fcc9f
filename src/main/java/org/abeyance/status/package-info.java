/**
 * The first page's answer: may we do this, here, on that day? {@link org.abeyance.status.Ledger} holds what a reader may
 * know of one activity, {@link org.abeyance.status.Cell} is the answer for one place, {@link org.abeyance.status.StatusReader}
 * assembles all of them in a fixed number of statements. Nothing here changes a fact.
 */
package org.abeyance.status;

/**
 * Who did what, when: {@link org.abeyance.audit.Stamp} is carried through every act, {@link org.abeyance.audit.Trail}
 * keeps one {@link org.abeyance.audit.TrailEntry} per act in the act's own transaction, chained by
 * {@link org.abeyance.audit.Chain}, so that a later change of any entry shows. {@link org.abeyance.audit.Details} is what an
 * entry says; of it the chain holds a digest only. {@link org.abeyance.audit.Verification} walks the chain to its
 * {@link org.abeyance.audit.Head} and gives a {@link org.abeyance.audit.Verdict}.
 */
package org.abeyance.audit;

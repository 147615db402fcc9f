/**
 * Who did what, when: {@link org.abeyance.audit.Stamp} is carried through every act, {@link org.abeyance.audit.Trail}
 * keeps one {@link org.abeyance.audit.TrailEntry} per act in the act's own transaction, chained by
 * {@link org.abeyance.audit.Chain}, so that a later change of any entry shows.
 */
package org.abeyance.audit;

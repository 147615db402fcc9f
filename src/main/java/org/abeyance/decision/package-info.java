/**
 * What the company decided: {@link org.abeyance.decision.Decision}s to launch, pause, resume or withdraw, their {@link
 * org.abeyance.decision.Confirmation}s, the {@link org.abeyance.decision.Condition}s on resuming, and what follows from all
 * of them for one place on one day, the {@link org.abeyance.decision.Standing}.
 */
package org.abeyance.decision;

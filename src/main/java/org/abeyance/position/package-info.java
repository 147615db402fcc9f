/**
 * What regulators hold, and what they have ordered: {@link org.abeyance.position.Position}s are statements, {@link
 * org.abeyance.position.Restriction}s bind. A later statement does not end a restriction; only a {@link
 * org.abeyance.position.Turn} does.
 */
package org.abeyance.position;

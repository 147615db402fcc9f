/**
 * What is kept for how long, and how it is forgotten. {@link org.abeyance.keeping.Retention} says until when an item of a
 * kind stays, counted from the closure of its concern; {@link org.abeyance.keeping.LegalHolds} stop that; {@link
 * org.abeyance.keeping.Destructions} are proposed by one person and done by another. Who keeps items is a {@link
 * org.abeyance.keeping.Keeper}, who holds copies of them a {@link org.abeyance.keeping.Forgets}: both are found by CDI.
 */
package org.abeyance.keeping;

/**
 * The case. {@link org.abeyance.concern.Concern} is one matter about activities in places; {@link
 * org.abeyance.concern.Concerns} finds and keeps them, and is the only way to one: looking up is authorising. {@link
 * org.abeyance.concern.Fact} is what every ledger entry of a matter has in common, whatever its kind: when it was so, when
 * it was recorded, where it comes from, and what corrected it. {@link org.abeyance.concern.Sight} is the wall.
 */
package org.abeyance.concern;

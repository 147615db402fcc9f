/**
 * The weekly digest. {@link org.abeyance.digest.Timetable} says when somebody's is due; a {@link
 * org.abeyance.digest.Subscription} is how one person wants it, with what they follow. {@link org.abeyance.digest.Digests}
 * opens a {@link org.abeyance.digest.Digest} for each period, once, and queues it in the outbox in the same transaction; at
 * every attempt to send, {@link org.abeyance.digest.DigestReader} reads anew what this reader may see into a {@link
 * org.abeyance.digest.DigestSheet}.
 */
package org.abeyance.digest;

/**
 * All mail that goes out. {@link org.abeyance.post.Outbox}: a {@link org.abeyance.post.NewMail} becomes a
 * {@link org.abeyance.post.Mail} in the transaction of the act it belongs to. {@link org.abeyance.post.PostJob} lets every
 * node look for mails that are due; {@link org.abeyance.post.Deliveries} takes one of them through a delivery:
 * {@link org.abeyance.post.Claims} claims it and notes the {@link org.abeyance.post.Attempt}, the
 * {@link org.abeyance.post.MailOwner} has a second look at it, {@link org.abeyance.post.Smtp} speaks to the server, and
 * what each {@link org.abeyance.post.Recipient} got is recorded with the server's reply line.
 * {@link org.abeyance.post.DeliveryReport}s come back by {@link org.abeyance.post.Outbox#report}.
 */
package org.abeyance.post;

/**
 * Webhooks: {@link org.abeyance.hook.Hooks} keeps each {@link org.abeyance.hook.Hook}, an address of one person's own, and
 * queues for it whatever that person is told within the product. {@link org.abeyance.hook.HookJob} lets every node look for
 * what is due; {@link org.abeyance.hook.HookClaims} takes one {@link org.abeyance.hook.HookDelivery}, reads it as its person may
 * see it now, and records the {@link org.abeyance.hook.HookAttempt}; {@link org.abeyance.hook.Courier} signs it and speaks to
 * the address, where {@link org.abeyance.hook.Network} lets it.
 */
package org.abeyance.hook;

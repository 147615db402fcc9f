package org.abeyance.exchange;

/**
 * What may go into a bundle.
 *
 * @param isMarked it goes in only when that is said expressly
 */
record BundleItem(String ref, String label, boolean isMarked) {}

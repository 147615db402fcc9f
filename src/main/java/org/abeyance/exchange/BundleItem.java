package org.abeyance.exchange;

/**
 * What may go into a bundle.
 *
 * @param on the day of a letter; empty for a file
 * @param note what is to be known beside its title
 * @param isMarked it goes in only when that is said expressly
 */
record BundleItem(String ref, String on, String title, String note, boolean isMarked) {}

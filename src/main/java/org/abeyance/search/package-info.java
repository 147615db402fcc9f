/**
 * Finds any sentence again. {@link org.abeyance.search.SearchPages} and {@link org.abeyance.search.SearchApi} are the doors,
 * {@link org.abeyance.search.Search} answers for one reader. {@link org.abeyance.search.Engine} is all that is wanted of a
 * search engine; {@code search.lucene} is the one there is. {@code Tail} keeps it up to date by reading the trail,
 * {@code Filing} says what an entry changes, and each {@link org.abeyance.search.Indexed} tells of things of one sort.
 */
package org.abeyance.search;

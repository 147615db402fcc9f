/** {@link org.abeyance.source.Source}: where a fact comes from, and what it said when it was read. */
package org.abeyance.source;

/** {@link org.abeyance.correspondence.Letter}s: what was written and said between a regulator, the company and others. */
package org.abeyance.correspondence;

/** {@link org.abeyance.measure.Measure}s: what the company does for people, promised to whom, delivered or not. */
package org.abeyance.measure;

/**
 * The pages that show everything of one noun. {@link org.abeyance.casefile.Casefile} is one matter from top to bottom, put
 * together by {@link org.abeyance.casefile.CasefileReader}; its {@link org.abeyance.casefile.Chronology} tells every fact
 * with its source. Nothing here changes a fact.
 */
package org.abeyance.casefile;

/** What was recorded of one concern, of one regulator and of one fact, to be read in one place. */
package org.abeyance.casefile;

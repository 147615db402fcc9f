/**
 * Reads the words of files, in a process of its own that may be killed: {@link org.abeyance.intake.text.TextJob} finds what waits,
 * a {@link org.abeyance.intake.text.TextWorker} holds the process, {@link org.abeyance.intake.text.TextProcess} is what runs in it.
 */
package org.abeyance.intake.text;

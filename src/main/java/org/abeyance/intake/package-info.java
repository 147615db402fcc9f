/**
 * The doors through which letters come. An {@link org.abeyance.intake.Arrival} is one thing that came, kept as it came; what it
 * says is read from it and can be read again ({@code mail}). {@link org.abeyance.intake.Arrivals} receives and files it, the
 * {@link org.abeyance.intake.HoldingPages} show what waits for somebody to file it.
 */
package org.abeyance.intake;

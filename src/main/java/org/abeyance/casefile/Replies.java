package org.abeyance.casefile;

import org.abeyance.response.Tally;

/** What the regulators asked in a concern, and what goes back. */
public record Replies(Tally tally) {}

package org.abeyance.response.wording;

import java.util.List;

/**
 * Two answers name different numbers or dates of one kind.
 *
 * @param here what only the new answer names
 * @param there what only the approved one names
 */
public record Contradiction(String kind, List<Figure> here, List<Figure> there) {}

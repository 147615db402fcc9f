package org.abeyance.concern;

import java.util.List;
import java.util.Set;

/**
 * Files as one reader may know of them, without those that were clawed back.
 *
 * @param veiled references of those of which only reference and date show
 */
public record ShownFiles(List<Attachment> files, Set<String> veiled) {

    public boolean isVeiled(Attachment file) {
        return veiled.contains(file.ref());
    }
}

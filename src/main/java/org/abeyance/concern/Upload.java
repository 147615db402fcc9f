package org.abeyance.concern;

import java.nio.file.Path;

/**
 * A file that somebody sends.
 *
 * @param name as they called it
 * @param mediaType as their browser said
 * @param bytes where it lies until it is kept
 */
public record Upload(String name, String mediaType, Path bytes) {}

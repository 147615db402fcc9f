package org.abeyance.response;

/** A response as the letter that goes out, in bytes that are kept: the page is complete in itself. */
record Printed(byte[] html, byte[] pdf) {}

package org.abeyance.hook;

import java.net.URI;
import java.util.List;

/**
 * What goes over the wire at one attempt.
 *
 * @param id the same at every attempt
 * @param secrets each signs it
 */
record HookMessage(URI address, String id, String body, List<SigningSecret> secrets) {}

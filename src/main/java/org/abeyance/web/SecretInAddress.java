package org.abeyance.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A door whose address is the secret: whoever posts to it needs no token of our page, because knowing the address is what
 * allows it. Mail programs post so (RFC 8058).
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface SecretInAddress {}

/**
 * What all doors share: {@link org.abeyance.web.Reading} of forms, {@link org.abeyance.web.Answer} to them, {@code Errors}
 * told as pages or problems, {@link org.abeyance.web.Forgery} kept out, and the look of pages.
 */
package org.abeyance.web;

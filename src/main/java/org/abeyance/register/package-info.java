/**
 * Who and what exists: {@link org.abeyance.register.Jurisdiction}s that nest, {@link org.abeyance.register.Regulator}s,
 * {@link org.abeyance.register.Organisation}s with their {@link org.abeyance.register.Platform}s,
 * {@link org.abeyance.register.Practice}s, and where the two meet, {@link org.abeyance.register.Activity}: the thing of which
 * every standing speaks. {@link org.abeyance.register.Party}: everybody else who writes or speaks. {@link
 * org.abeyance.register.Register} finds them by name, case and accents aside, and adds what is new; {@link
 * org.abeyance.register.Entries} and {@link org.abeyance.register.Jurisdictions} change and retire them. {@link
 * org.abeyance.register.Visibility} says of which entries a reader may know, by asking every {@link
 * org.abeyance.register.Naming} what names them.
 */
package org.abeyance.register;

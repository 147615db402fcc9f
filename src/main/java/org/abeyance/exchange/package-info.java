/**
 * Matters come in and go out as files, {@code abeyance/matter-1}: {@link org.abeyance.exchange.MatterFile} is the format,
 * {@link org.abeyance.exchange.MatterParser} reads it and says where it is broken, {@link org.abeyance.exchange.Matters}
 * takes it in through the same acts as the forms, {@link org.abeyance.exchange.MatterWriter} gives a concern back as one.
 */
package org.abeyance.exchange;

/**
 * What keeps the whole running: {@link org.abeyance.operation.Opening} when the doors open, the demonstration, and what
 * everybody keeps for themselves ({@link org.abeyance.operation.AccountPages}).
 */
package org.abeyance.operation;

package org.abeyance.audit;

/**
 * The end of the chain: who noted it down elsewhere can tell later whether the tail was cut or written anew.
 *
 * @param number of the last entry; 0 where there is none
 * @param hash of the last entry
 */
public record Head(long number, String hash) {

    @Override
    public String toString() {
        return number + " " + hash;
    }
}

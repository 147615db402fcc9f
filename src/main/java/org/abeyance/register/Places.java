package org.abeyance.register;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How the places nest, as a value: for each place its chain, from itself outwards ({@code IT, EU, EEA}). What is said of a
 * place counts for it and for all within it, never for a place around it.
 */
public final class Places {

    private final Map<String, List<String>> chains;

    private Places(Map<String, List<String>> chains) {
        this.chains = chains;
    }

    /** From the register's rows; reads only their codes and parents. */
    static Places of(Collection<Jurisdiction> jurisdictions) {
        Map<String, String> parents = new LinkedHashMap<>();
        for (Jurisdiction place : jurisdictions) {
            parents.put(place.code(), place.parent().map(Jurisdiction::code).orElse(""));
        }
        return ofParents(parents);
    }

    /** From place to the place around it; an empty text where it stands alone. */
    public static Places ofParents(Map<String, String> parents) {
        Map<String, List<String>> chains = new LinkedHashMap<>();
        for (String code : parents.keySet()) {
            List<String> chain = new ArrayList<>();
            for (String at = code; !at.isEmpty() && !chain.contains(at); at = parents.getOrDefault(at, "")) {
                chain.add(at);
            }
            chains.put(code, List.copyOf(chain));
        }
        return new Places(chains);
    }

    public boolean knows(String code) {
        return chains.containsKey(code);
    }

    /** The place itself, then the places around it, from the inside out; the place alone where it is not known. */
    public List<String> chain(String code) {
        return chains.getOrDefault(code, List.of(code));
    }

    /** True where the inner place is the outer one or lies within it. */
    public boolean isWithin(String inner, String outer) {
        return chain(inner).contains(outer);
    }

    public List<String> codes() {
        return List.copyOf(chains.keySet());
    }

    /** The position of a place in the register's order, for sorting. */
    public int rank(String code) {
        return Optional.of(codes().indexOf(code)).filter(rank -> rank >= 0).orElse(Integer.MAX_VALUE);
    }
}

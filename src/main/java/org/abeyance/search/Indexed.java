package org.abeyance.search;

import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

/** Tells the index of things of one sort as the database has them now. Found by CDI as a list; each call is one transaction. */
public interface Indexed {

    /** Some things, and the number after which the next ones come. */
    record Batch(List<Item> items, long last, boolean isLast) {

        /** Of what was found after a number when some were asked for. */
        static <T> Batch of(
                List<T> found, ToLongFunction<T> number, Function<List<T>, List<Item>> items, long after, int most) {
            long last = found.isEmpty() ? after : number.applyAsLong(found.get(found.size() - 1));
            return new Batch(items.apply(found), last, found.size() < most);
        }
    }

    /**
     * What subjects of the trail say now: things to be found, and keys of what is not to be found any more.
     *
     * @param portions read one after the other as they are asked for, because files may say very much
     */
    record Change(Stream<List<Item>> portions, List<String> gone) {

        Change(List<Item> items, List<String> gone) {
            this(Stream.of(items), gone);
        }
    }

    /** How many there are, to tell how far it is; corrected ones may count, too. */
    long count();

    /** Things after a number, in the order of their numbers. */
    Batch after(long number, int most);

    /** The things of one concern after a number. */
    Batch after(long concern, long number, int most);

    /** Whether a subject of the trail is one of these things. */
    boolean owns(String subject);

    Change now(Collection<String> subjects);
}

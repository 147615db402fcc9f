package org.abeyance.deadline.law;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Listens to a computation as it goes: keeps its steps, or nothing, so that a date alone costs no words. */
interface Telling {

    /** Keeps nothing. */
    Telling SILENT = (from, to, provision, sentence) -> {};

    void step(LocalDate from, LocalDate to, Supplier<String> provision, Supplier<String> sentence);

    /** Keeps every step. */
    final class Aloud implements Telling {

        private final List<Step> steps = new ArrayList<>(8);

        @Override
        public void step(LocalDate from, LocalDate to, Supplier<String> provision, Supplier<String> sentence) {
            steps.add(new Step(from, to, sentence.get(), provision.get()));
        }

        List<Step> steps() {
            return List.copyOf(steps);
        }
    }
}

package org.abeyance.intake.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** A process apart answers each line with one, whatever else it prints, and is replaced where it does not. */
class ApartTest {

    /** Prints before and between its answers, as a virtual machine does that keeps a recording. */
    static final class Talkative {

        enum End {
            WELL,
            BADLY
        }

        private Talkative() {}

        public static void main(String[] arguments) throws IOException {
            System.out.println("Started recording 1. No limit specified, using maxsize=250MB as default.");
            java.io.PrintStream out = System.out;
            Apart.serve(line -> {
                out.println("Use jcmd 1 JFR.dump name=1 to copy recording data to file.");
                if (line.equals("die")) {
                    Runtime.getRuntime().halt(1);
                }
                return line.equals("well") ? End.WELL : End.BADLY;
            });
        }
    }

    @Test
    void only_answers_are_taken_for_answers() throws Exception {
        try (Apart apart = new Apart(Talkative.class, Duration.ofSeconds(20))) {
            assertThat(apart.ask("well")).isEqualTo(new Apart.Answer(Apart.Fate.ANSWERED, "WELL"));
            assertThat(apart.ask("ill")).isEqualTo(new Apart.Answer(Apart.Fate.ANSWERED, "BADLY"));
        }
    }

    @Test
    void after_a_line_that_ends_it_comes_a_fresh_one() throws Exception {
        try (Apart apart = new Apart(Talkative.class, Duration.ofSeconds(20))) {
            assertThat(apart.ask("die").fate()).isEqualTo(Apart.Fate.DIED);
            assertThat(apart.ask("well").line()).isEqualTo("WELL");
        }
    }
}

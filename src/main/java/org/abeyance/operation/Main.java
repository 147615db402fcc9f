package org.abeyance.operation;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.util.List;

/** Starts the product, or does one of the commands for operators and ends. */
@QuarkusMain
public class Main {

    public static void main(String... arguments) {
        List<String> words = List.of(arguments);
        String command = words.isEmpty() ? "" : words.get(0);
        List<String> rest = words.isEmpty() ? words : words.subList(1, words.size());
        switch (command) {
            case VerifyTrail.NAME -> System.exit(new VerifyTrail(System.out).run(rest));
            case BackUp.NAME -> System.exit(new BackUp(Installation.ofTheSettings(), System.out).run(rest));
            case Restore.NAME -> System.exit(new Restore(Installation.ofTheSettings(), System.out).run(rest));
            case RecoverAccess.NAME -> RecoverAccess.start(rest);
            default -> Quarkus.run(arguments);
        }
    }
}

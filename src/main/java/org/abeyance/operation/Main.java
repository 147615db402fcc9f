package org.abeyance.operation;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.util.List;

/** Starts the product, or does one of the commands for operators and ends. */
@QuarkusMain
public class Main {

    public static void main(String... arguments) {
        List<String> words = List.of(arguments);
        if (!words.isEmpty() && words.get(0).equals(VerifyTrail.NAME)) {
            System.exit(new VerifyTrail(System.out).run(words.subList(1, words.size())));
        }
        Quarkus.run(arguments);
    }
}

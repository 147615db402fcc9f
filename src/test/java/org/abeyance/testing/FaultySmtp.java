package org.abeyance.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A mail server that does at each step what a story wants: puts off, refuses, hangs, hangs up, or accepts. */
public final class FaultySmtp implements AutoCloseable {

    /** Where in a conversation it is, in this order. */
    public enum Step {
        CONNECT("220 faulty ready"),
        HELLO("250 faulty"),
        FROM("250 ok"),
        RECIPIENT("250 ok"),
        DATA("354 go ahead"),
        /** Some of the mail is here. */
        BODY(""),
        /** All of it is here, and not yet kept. */
        WHOLE(""),
        /** It is kept, and the answer not yet sent. */
        KEPT("250 kept"),
        /** The answer was sent. */
        ANSWERED("");

        private final String usual;

        Step(String usual) {
            this.usual = usual;
        }
    }

    /** What the server answers instead of the usual. It may take its time, and do something meanwhile. */
    public interface Script {
        Optional<String> at(Step step, String line) throws InterruptedException;
    }

    /** One mail that it accepted. */
    public record Kept(String from, List<String> to, String text) {

        private static final Pattern ID = Pattern.compile("(?im)^Message-ID: <(.*)>\\s*$");

        public String messageId() {
            Matcher id = ID.matcher(text);
            if (!id.find()) {
                throw new IllegalStateException("a mail without a Message-ID");
            }
            return id.group(1);
        }
    }

    /** In place of an answer: the line breaks. */
    public static final String HANG_UP = "hang up";

    public static final Script FAULTLESS = (step, line) -> Optional.empty();

    private final int port;
    private volatile ServerSocket socket;
    private final ExecutorService threads = Executors.newCachedThreadPool(work -> {
        Thread thread = new Thread(work, "faulty-smtp");
        thread.setDaemon(true);
        return thread;
    });
    private final List<Kept> kept = new CopyOnWriteArrayList<>();
    private volatile Script script;
    private volatile boolean isForgetful;

    public FaultySmtp(Script script) {
        this.script = script;
        this.socket = open(0);
        this.port = socket.getLocalPort();
        threads.execute(this::listen);
    }

    private static ServerSocket open(int port) {
        try {
            return new ServerSocket(port, 50, InetAddress.getLoopbackAddress());
        } catch (IOException cannotListen) {
            throw new UncheckedIOException(cannotListen);
        }
    }

    public int port() {
        return port;
    }

    /** As if its machine had gone down: nobody listens at its port, until it is there again. */
    public void goesAway() {
        shut(socket);
    }

    public void isThereAgain() {
        socket = open(port);
        threads.execute(this::listen);
    }

    public void follows(Script other) {
        script = other;
    }

    /** From now on it forgets at once what it accepts: thousands of mails take room. */
    public void countsOnly() {
        isForgetful = true;
    }

    public List<Kept> kept() {
        return List.copyOf(kept);
    }

    private void listen() {
        ServerSocket listening = socket;
        while (!listening.isClosed()) {
            try {
                Socket caller = listening.accept();
                threads.execute(() -> converse(caller));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void converse(Socket caller) {
        try (caller;
                BufferedReader in = new BufferedReader(
                        new InputStreamReader(caller.getInputStream(), StandardCharsets.ISO_8859_1))) {
            new Conversation(in, caller.getOutputStream()).goesOn();
        } catch (IOException gone) {
            // the caller went, or was killed, or was hung up on
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    private final class Conversation {

        private final BufferedReader in;
        private final OutputStream out;
        private String from = "";
        private final List<String> to = new ArrayList<>();

        Conversation(BufferedReader in, OutputStream out) {
            this.in = in;
            this.out = out;
        }

        void goesOn() throws IOException, InterruptedException {
            answer(Step.CONNECT, "");
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                String verb = line.length() < 4 ? "" : line.substring(0, 4).toUpperCase();
                switch (verb) {
                    case "EHLO", "HELO" -> answer(Step.HELLO, line);
                    case "MAIL" -> {
                        from = line;
                        to.clear();
                        answer(Step.FROM, line);
                    }
                    case "RCPT" -> {
                        if (answer(Step.RECIPIENT, line).startsWith("2")) {
                            to.add(line.replaceAll(".*<(.*)>.*", "$1"));
                        }
                    }
                    case "DATA" -> {
                        if (answer(Step.DATA, line).startsWith("3")) {
                            take();
                        }
                    }
                    case "QUIT" -> {
                        say("221 bye");
                        return;
                    }
                    default -> say("250 ok");
                }
            }
        }

        private void take() throws IOException, InterruptedException {
            StringBuilder text = new StringBuilder();
            boolean isBegun = false;
            for (String line = in.readLine(); !".".equals(line); line = in.readLine()) {
                if (line == null) {
                    throw new IOException("the caller went in the middle");
                }
                text.append(line).append('\n');
                if (!isBegun) {
                    isBegun = true;
                    interrupt(Step.BODY);
                }
            }
            Optional<String> rejection = script.at(Step.WHOLE, "");
            if (rejection.isPresent()) {
                say(rejection.get());
                return;
            }
            if (!isForgetful) {
                kept.add(new Kept(from, List.copyOf(to), text.toString()));
            }
            answer(Step.KEPT, "");
            interrupt(Step.ANSWERED);
        }

        private void interrupt(Step step) throws IOException, InterruptedException {
            if (script.at(step, "").filter(HANG_UP::equals).isPresent()) {
                throw new IOException("hung up");
            }
        }

        private String answer(Step step, String line) throws IOException, InterruptedException {
            String reply = script.at(step, line).orElse(step.usual);
            say(reply);
            return reply;
        }

        private void say(String reply) throws IOException {
            if (reply.equals(HANG_UP)) {
                throw new IOException("hung up");
            }
            out.write((reply + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
            out.flush();
        }
    }

    @Override
    public void close() {
        try {
            shut(socket);
        } finally {
            threads.shutdownNow();
        }
    }

    private static void shut(ServerSocket socket) {
        try {
            socket.close();
        } catch (IOException leftOpen) {
            throw new UncheckedIOException(leftOpen);
        }
    }
}

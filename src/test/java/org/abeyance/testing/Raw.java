package org.abeyance.testing;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * HTTP as bytes over a socket that stays open: no library sends what is broken on purpose, and none is as quick for ten
 * thousand requests.
 */
public final class Raw implements AutoCloseable {

    private static final int PATIENCE = 60_000;

    /** A request as it goes over the wire; nothing in it is checked or repaired. */
    public record Call(String method, String target, List<String> headers, byte[] body) {

        public static Call get(String target) {
            return new Call("GET", target, List.of(), new byte[0]);
        }

        public static Call of(String method, String target) {
            return new Call(method, target, List.of(), new byte[0]);
        }

        public Call header(String name, String value) {
            List<String> more = new ArrayList<>(headers);
            more.add(name + ": " + value);
            return new Call(method, target, more, body);
        }

        public Call body(String type, byte[] content) {
            return new Call(method, target, headers, content).header("Content-Type", type);
        }

        public Call body(String type, String content) {
            return body(type, content.getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public String toString() {
            String shown = new String(body, 0, Math.min(body.length, 300), StandardCharsets.UTF_8);
            String line = method + " " + (target.length() > 200 ? target.substring(0, 200) + "…" : target);
            return (body.length == 0 ? line : line + " with " + shown).replaceAll("\\p{Cntrl}", "␣");
        }
    }

    /** What came back; status 0 where the server closed the line without a word. */
    public record Answer(int status, List<String> headers, byte[] bytes) {

        static final Answer NONE = new Answer(0, List.of(), new byte[0]);

        /** The first value of a header, empty where it is not there. */
        public String header(String name) {
            return all(name).stream().findFirst().orElse("");
        }

        public List<String> all(String name) {
            String start = name.toLowerCase(Locale.ROOT) + ":";
            return headers.stream()
                    .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(start))
                    .map(line -> line.substring(start.length()).strip())
                    .toList();
        }

        public String text() {
            return new String(bytes, StandardCharsets.UTF_8);
        }

        public boolean isHtml() {
            return header("Content-Type").startsWith("text/html");
        }
    }

    private final URI root;
    private Socket socket;
    private InputStream in;

    private Raw(URI root) {
        this.root = root;
    }

    public static Raw at(URI root) {
        return new Raw(root);
    }

    public Answer send(Call call) {
        try {
            boolean kept = socket != null;
            try {
                return exchange(call);
            } catch (IOException closedMeanwhile) {
                close();
                return kept ? exchange(call) : Answer.NONE;
            }
        } catch (IOException noAnswer) {
            close();
            return Answer.NONE;
        }
    }

    private Answer exchange(Call call) throws IOException {
        if (socket == null) {
            socket = new Socket(root.getHost(), root.getPort());
            socket.setTcpNoDelay(true);
            socket.setSoTimeout(PATIENCE);
            in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
        }
        IOException broken = null;
        try {
            socket.getOutputStream().write(written(call));
            socket.getOutputStream().flush();
        } catch (IOException refusedWhileSending) {
            broken = refusedWhileSending; // the answer may be there all the same
        }
        Answer answer = read(call.method());
        if (broken != null || answer.header("Connection").equalsIgnoreCase("close")) {
            close();
        }
        return answer;
    }

    private byte[] written(Call call) {
        StringBuilder head = new StringBuilder(call.method() + " " + call.target() + " HTTP/1.1\r\n");
        if (call.headers().stream().noneMatch(line -> line.startsWith("Host:"))) {
            head.append("Host: ").append(root.getAuthority()).append("\r\n");
        }
        call.headers().forEach(line -> head.append(line).append("\r\n"));
        if (call.body().length > 0 || call.method().startsWith("P")) {
            head.append("Content-Length: ").append(call.body().length).append("\r\n");
        }
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(head.append("\r\n").toString().getBytes(StandardCharsets.UTF_8));
        all.writeBytes(call.body());
        return all.toByteArray();
    }

    private Answer read(String method) throws IOException {
        int status = Integer.parseInt(line().split(" ")[1]);
        List<String> headers = new ArrayList<>();
        for (String line = line(); !line.isEmpty(); line = line()) {
            headers.add(line);
        }
        Answer head = new Answer(status, headers, new byte[0]);
        if (status == 100) {
            return read(method);
        }
        if (method.equals("HEAD") || status == 204 || status == 304) {
            return head;
        }
        return new Answer(status, headers, content(head));
    }

    private byte[] content(Answer head) throws IOException {
        if (head.header("Transfer-Encoding").equalsIgnoreCase("chunked")) {
            ByteArrayOutputStream all = new ByteArrayOutputStream();
            for (int size = chunk(); size > 0; size = chunk()) {
                all.writeBytes(in.readNBytes(size));
                line();
            }
            line();
            return all.toByteArray();
        }
        String length = head.header("Content-Length");
        return length.isEmpty() ? in.readAllBytes() : in.readNBytes(Integer.parseInt(length));
    }

    private int chunk() throws IOException {
        return Integer.parseInt(line().strip(), 16);
    }

    private String line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new EOFException("closed");
            }
            if (next != '\r') {
                line.write(next);
            }
        }
        return line.toString(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        try {
            if (socket != null) {
                socket.close();
            }
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        } finally {
            socket = null;
        }
    }
}

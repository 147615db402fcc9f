package org.abeyance.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.abeyance.hook.Network;

/** The machines around ours in all stories: which names lead where, and one that webhooks call, over real HTTP. */
@ApplicationScoped
public class Neighbourhood implements Network {

    /** One call of it. */
    public record Call(String path, Map<String, String> headers, String body) {

        public String header(String name) {
            return headers.get(name.toLowerCase());
        }
    }

    private final Map<String, List<String>> names = new ConcurrentHashMap<>();
    private final List<Call> calls = new CopyOnWriteArrayList<>();
    private volatile boolean isPrivateAllowed;
    private volatile int status = 204;
    private volatile Map<String, String> answering = Map.of();
    private HttpServer server;

    /** It is there and takes what comes; its address is returned. */
    public String somebodyListens() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException cannotListen) {
            throw new UncheckedIOException(cannotListen);
        }
        server.createContext("/", this::take);
        server.start();
        isPrivateAllowed = true;
        names.put("receiver.example", List.of("127.0.0.1"));
        return "http://receiver.example:" + server.getAddress().getPort() + "/abeyance?key=4711";
    }

    private void take(HttpExchange exchange) throws IOException {
        Map<String, String> headers = new ConcurrentHashMap<>();
        exchange.getRequestHeaders().forEach((name, values) -> headers.put(name.toLowerCase(), values.get(0)));
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        calls.add(new Call(exchange.getRequestURI().toString(), headers, body));
        answering.forEach(exchange.getResponseHeaders()::set);
        exchange.sendResponseHeaders(status, -1);
        exchange.close();
    }

    /** From now on it answers so. */
    public void answers(int with, Map<String, String> headers) {
        status = with;
        answering = headers;
    }

    public void nobodyListens() {
        if (server != null) {
            server.stop(0);
            server = null;
        }
    }

    public void privateIsForbidden() {
        isPrivateAllowed = false;
    }

    public void leads(String name, String... addresses) {
        names.put(name, List.of(addresses));
    }

    public List<Call> calls() {
        return List.copyOf(calls);
    }

    void isEmptyAgain() {
        nobodyListens();
        names.clear();
        calls.clear();
        answers(204, Map.of());
        isPrivateAllowed = false;
    }

    @Override
    public boolean isPrivateAllowed() {
        return isPrivateAllowed;
    }

    @Override
    public List<InetAddress> addressesOf(String host) throws UnknownHostException {
        List<InetAddress> found = new java.util.ArrayList<>();
        for (String literal : names.getOrDefault(host, List.of())) {
            found.add(InetAddress.getByName(literal));
        }
        if (found.isEmpty()) {
            throw new UnknownHostException(host);
        }
        return found;
    }
}

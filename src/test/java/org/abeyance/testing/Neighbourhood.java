package org.abeyance.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLContext;
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
    private final Map<String, List<String>> next = new ConcurrentHashMap<>();
    private final AtomicInteger asked = new AtomicInteger();
    private volatile Optional<Path> trusted = Optional.empty();
    private HttpServer server;

    /** It is there and takes what comes; its address is returned. */
    public String somebodyListens() {
        return "http" + listening(HttpServer::create);
    }

    /** The same over TLS, by what it has been certified. */
    public String somebodyListensBy(SSLContext tls) {
        return "https"
                + listening((address, backlog) -> {
                    HttpsServer secure = HttpsServer.create(address, backlog);
                    secure.setHttpsConfigurator(new HttpsConfigurator(tls));
                    return secure;
                });
    }

    private interface Opening {
        HttpServer at(InetSocketAddress address, int backlog) throws IOException;
    }

    private String listening(Opening opening) {
        nobodyListens();
        try {
            server = opening.at(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
        } catch (IOException cannotListen) {
            throw new UncheckedIOException(cannotListen);
        }
        server.createContext("/", this::take);
        server.start();
        isPrivateAllowed = true;
        names.put("receiver.example", List.of("127.0.0.1"));
        return "://receiver.example:" + server.getAddress().getPort() + "/abeyance?key=4711";
    }

    /** Whoever this file certifies is believed. */
    public void believes(Path certificates) {
        trusted = Optional.of(certificates);
    }

    /** How often somebody asked where a name leads. */
    public int asked() {
        return asked.get();
    }

    /** The first time a name is asked for it leads here, from then on there. */
    public void leadsFirst(String name, String here, String there) {
        names.put(name, List.of(here));
        next.put(name, List.of(there));
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
        trusted = Optional.empty();
        next.clear();
        asked.set(0);
    }

    @Override
    public Optional<Path> trustFile() {
        return trusted;
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
        asked.incrementAndGet();
        Optional.ofNullable(next.remove(host)).ifPresent(there -> names.put(host, there));
        if (found.isEmpty()) {
            throw new UnknownHostException(host);
        }
        return found;
    }
}

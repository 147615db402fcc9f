package org.abeyance.hook;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import io.vertx.core.net.TrustOptions;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import javax.net.ssl.SSLException;
import org.abeyance.Refused;
import org.abeyance.web.Trusting;

/**
 * Carries a message to its address. Vert.x's client and not the JDK's, because it can be told which of the addresses of a
 * name to call: the one that was looked at. It follows nobody elsewhere and reads nothing of the answer but its status.
 */
@ApplicationScoped
class Courier {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration LONGEST_REST = Duration.ofHours(1);

    private final Map<Optional<Path>, HttpClient> clients = new ConcurrentHashMap<>();
    private final Vertx vertx;
    private final Network network;

    Courier(Vertx vertx, Network network) {
        this.vertx = vertx;
        this.network = network;
    }

    @PreDestroy
    void close() {
        clients.values().forEach(HttpClient::close);
    }

    /** One that believes these certificates as well; whose name a certificate bears is checked in any case. */
    private HttpClient client(Optional<Path> trusted) {
        HttpClientOptions options = new HttpClientOptions()
                .setKeepAlive(false)
                .setVerifyHost(true)
                .setConnectTimeout((int) PATIENCE.toMillis());
        trusted.ifPresent(file -> options.setTrustOptions(TrustOptions.wrap(Trusting.also(file))));
        return vertx.createHttpClient(options);
    }

    Outcome call(HookMessage message, Instant now) {
        InetAddress found;
        try {
            Destination.read(message.address().toString(), network); // what was allowed once may not be any more
            found = Destination.find(message.address(), network);
        } catch (Refused refused) {
            return Outcome.unreachable(refused.problems().get(0).message());
        } catch (UnknownHostException unknown) {
            return Outcome.unreachable("Its name is not known.");
        }
        Future<Outcome> answer = clients.computeIfAbsent(network.trustFile(), this::client)
                .request(options(message, found, now))
                .compose(request -> request.send(Buffer.buffer(message.body())).map(response -> {
                    Outcome outcome = Outcome.answered(response.statusCode(), asksFor(response));
                    request.connection().close();
                    return outcome;
                }));
        return await(answer);
    }

    private static RequestOptions options(HookMessage message, InetAddress found, Instant now) {
        URI address = message.address();
        int port = Destination.port(address);
        return new RequestOptions()
                .setMethod(HttpMethod.POST)
                .setHost(address.getHost())
                .setPort(port)
                .setServer(SocketAddress.inetSocketAddress(new InetSocketAddress(found, port)))
                .setSsl(Destination.isSecure(address))
                .setURI(Destination.path(address))
                .setFollowRedirects(false)
                .setTimeout(PATIENCE.toMillis())
                .putHeader("Content-Type", "application/json")
                .putHeader("User-Agent", "Abeyance")
                .putHeader("webhook-id", message.id())
                .putHeader("webhook-timestamp", String.valueOf(now.getEpochSecond()))
                .putHeader(
                        "webhook-signature",
                        message.secrets().stream()
                                .map(secret -> secret.sign(message.id(), now, message.body()))
                                .collect(Collectors.joining(" ")));
    }

    private static Optional<Duration> asksFor(HttpClientResponse response) {
        return Optional.ofNullable(response.getHeader("Retry-After"))
                .filter(seconds -> seconds.matches("[0-9]{1,6}"))
                .map(seconds -> Duration.ofSeconds(Long.parseLong(seconds)))
                .map(asked -> asked.compareTo(LONGEST_REST) > 0 ? LONGEST_REST : asked);
    }

    private static Outcome await(Future<Outcome> answer) {
        try {
            return answer.toCompletionStage().toCompletableFuture().get(2 * PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException failed) {
            return Outcome.unreachable(words(failed.getCause()));
        } catch (TimeoutException late) {
            return Outcome.unreachable(words(late));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Outcome.unreachable("The program was stopped meanwhile.");
        }
    }

    /** Without the numbers of any address. */
    private static String words(Throwable failed) {
        if (failed instanceof TimeoutException) {
            return "No answer within " + PATIENCE.toSeconds() + " seconds.";
        }
        if (failed instanceof SSLException) {
            return "Nothing was said to it: its certificate is not to be trusted for this name, or it speaks no TLS.";
        }
        return "It could not be reached (" + failed.getClass().getSimpleName().replaceAll("^Annotated", "") + ").";
    }
}

package org.abeyance.journeys;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.abeyance.testing.Browser;
import org.abeyance.testing.Routes.Route;

/** Two browsers that look at pages at the same time, each in a thread of its own, because none may be shared. */
final class Looks implements AutoCloseable {

    private static final int BROWSERS = 2;

    private final List<Browser> open = new ArrayList<>();
    private final ThreadLocal<Browser> own;
    private final ExecutorService threads = Executors.newFixedThreadPool(BROWSERS);
    private final Map<Route, Future<?>> found = new ConcurrentHashMap<>();

    Looks(URI root) {
        own = ThreadLocal.withInitial(() -> opened(root));
    }

    private Browser opened(URI root) {
        Browser browser = Browser.at(root);
        synchronized (open) {
            open.add(browser);
        }
        return browser;
    }

    void at(Route route, Consumer<Browser> look) {
        found.put(route, threads.submit(() -> look.accept(own.get())));
    }

    /** Fails as the look at this page did. */
    void told(Route route) throws Exception {
        try {
            found.get(route).get();
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof Error error) {
                throw error;
            }
            throw failed;
        }
    }

    @Override
    public void close() throws InterruptedException {
        threads.shutdown();
        threads.awaitTermination(1, TimeUnit.MINUTES);
        synchronized (open) {
            open.forEach(Browser::close);
        }
    }
}

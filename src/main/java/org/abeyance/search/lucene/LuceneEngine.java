package org.abeyance.search.lucene;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.abeyance.audit.Head;
import org.abeyance.concern.Piece;
import org.abeyance.search.Asked;
import org.abeyance.search.Clause;
import org.abeyance.search.Engine;
import org.abeyance.search.Found;
import org.abeyance.search.Hit;
import org.abeyance.search.Sieve;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Lucene on this node: the copy that is asked, and perhaps one that is being filled beside it. */
@ApplicationScoped
class LuceneEngine implements Engine {

    private static final String MEMORY = "memory";

    /** They help whoever asks, who is at work, too: so there is one fewer than processors. */
    private final ExecutorService threads;

    private final Shelf shelf;
    private volatile LuceneIndex asked;
    private volatile Optional<LuceneIndex> begun = Optional.empty();

    LuceneEngine(
            @ConfigProperty(name = "abeyance.search.dir") Optional<String> dir,
            @ConfigProperty(name = "abeyance.data-dir", defaultValue = "./abeyance-data") String data) {
        String wanted = dir.orElse(data + "/search");
        this.threads = Executors.newFixedThreadPool(Math.max(1, Searcher.processors() - 1), work -> {
            Thread thread = new Thread(work, "search");
            thread.setDaemon(true);
            return thread;
        });
        this.shelf = wanted.equals(MEMORY) ? Shelf.inMemory(threads) : Shelf.in(Path.of(wanted), threads);
        this.asked = shelf.kept().orElseGet(shelf::fresh);
    }

    @Override
    public Optional<Head> standing() {
        return asked.standing();
    }

    @Override
    public Copy copy() {
        return asked;
    }

    @Override
    public Copy begin() {
        begun.ifPresent(LuceneIndex::close);
        LuceneIndex fresh = shelf.fresh();
        begun = Optional.of(fresh);
        return fresh;
    }

    @Override
    public void turnOver() {
        LuceneIndex before = asked;
        asked = begun.orElseThrow(() -> new IllegalStateException("no copy was begun"));
        begun = Optional.empty();
        asked.keep();
        before.close();
        shelf.clear();
    }

    @Override
    public void keep() {
        asked.keep();
    }

    @Override
    public void purge() {
        asked.purge();
    }

    @Override
    public Found find(Asked question, Sieve sieve) {
        return asked.with(searcher -> new Finding(searcher, sieve).of(question));
    }

    @Override
    public List<Hit> named(String reference, Sieve sieve) {
        return asked.with(searcher -> new Finding(searcher, sieve).named(reference));
    }

    @Override
    public List<Piece> point(String text, List<Clause> clauses) {
        return Highlighting.whole(text, Questions.open(clauses));
    }

    @Override
    public long size() {
        return asked.size();
    }

    @Override
    public void close() {
        begun.ifPresent(LuceneIndex::close);
        asked.keep();
        asked.close();
        shelf.close();
        threads.shutdown();
    }
}

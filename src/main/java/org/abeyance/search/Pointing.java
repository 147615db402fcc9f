package org.abeyance.search;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.abeyance.concern.FindsWords;
import org.abeyance.concern.Piece;

/** Points at what was found where the whole of it is read. */
@ApplicationScoped
class Pointing implements FindsWords {

    private final Engine engine;

    Pointing(Engine engine) {
        this.engine = engine;
    }

    @Override
    public List<Piece> in(String text, String asked) {
        return engine.point(text, SearchBox.read(asked).clauses());
    }
}

package org.abeyance.testing;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.abeyance.exchange.Matters;
import org.abeyance.people.Person;

/** The fourteen public matters, taken in by the same act as anybody's. */
@ApplicationScoped
public class PublicMatters {

    public static final List<String> FILES =
            List.of("M01", "M02", "M03", "M04", "M05", "M06", "M07", "M09", "M11", "M12", "M13", "M14", "M16", "M19");

    private final Matters matters;
    private final ObjectMapper json;
    private final Today today;

    PublicMatters(Matters matters, ObjectMapper json, Today today) {
        this.matters = matters;
        this.json = json;
        this.today = today;
    }

    public void areTakenInBy(Person person) {
        FILES.forEach(file -> take(person, file));
    }

    /** @return the concern's reference */
    public String take(Person person, String file) {
        try (InputStream content = PublicMatters.class.getResourceAsStream("/matters/" + file + ".json")) {
            return matters.take(person.reader().stamp(today.instant()), person.reader(), json.readTree(content))
                    .reference();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}

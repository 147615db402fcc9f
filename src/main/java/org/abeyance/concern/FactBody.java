package org.abeyance.concern;

import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.abeyance.Refused;
import org.abeyance.register.Activity;
import org.abeyance.register.Jurisdiction;

/**
 * What a program says of a fact, whatever its kind: read as the form is, so that the same rules hold. A class and no record,
 * so that the fields of each kind stand beside these in one JSON object.
 */
public abstract class FactBody {

    /** When it was so: a day, a month or a year. */
    public String on;

    /** By whom, as the source names them. */
    public String by;

    public String text;
    public String note;

    /** Slugs; all of the concern where there are none. */
    public List<String> activities;

    /** Codes; all of the concern where there are none. */
    public List<String> jurisdictions;

    /** The letter of the same concern that it comes from. */
    public String cites;

    /** The page or document that it comes from. */
    public Page source;

    /** Where it says so. */
    public record Page(String publisher, String title, String url, String textAsRead, String readOn) {

        private static final Page NONE = new Page("", "", "", "", "");
    }

    public FactForm form(Concern concern) {
        Page page = source == null ? Page.NONE : source;
        return new FactForm(
                on,
                by,
                text,
                note,
                activities == null
                        ? concern.activities().stream().map(Activity::slug).toList()
                        : given(activities),
                jurisdictions == null
                        ? concern.places().stream().map(Jurisdiction::code).toList()
                        : given(jurisdictions),
                "",
                cites,
                page.publisher,
                page.title,
                page.url,
                page.textAsRead,
                page.readOn);
    }

    private static List<String> given(List<String> sent) {
        return sent.stream().filter(Objects::nonNull).toList();
    }

    /** What an act refuses, under the names that the fields have in a call. */
    final <T> T called(Supplier<T> act) {
        try {
            return act.get();
        } catch (Refused refused) {
            throw Refused.of(refused.problems().stream()
                    .map(problem -> new Refused.Problem(called(problem.field()), problem.message()))
                    .toList());
        }
    }

    /** What a field of the form is called in the body. */
    protected String called(String name) {
        return switch (name) {
            case "places", "elsewhere" -> "jurisdictions";
            case "cited" -> "cites";
            case "publisher", "title", "url", "readOn" -> "source." + name;
            case "months" -> "reviewMonths";
            case "asRead" -> "source.textAsRead";
            default -> name;
        };
    }

    /** There has to be something. */
    public static <T> T required(T body) {
        if (body == null) {
            throw Refused.at("", "Send one JSON object.");
        }
        return body;
    }
}

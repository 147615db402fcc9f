package org.abeyance.web;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The labels of the fields of one page, as they stand on it. The summary of what is wrong stands above the fields, yet says
 * their very words: a page is put together whole before any of it is written.
 */
@Named("labels")
@RequestScoped
public class Labels {

    private record Place(String id, Object label) {}

    private final CurrentVertxRequest current;
    private final Map<String, Place> places = new LinkedHashMap<>();

    Labels(CurrentVertxRequest current) {
        this.current = current;
    }

    /** The label, for the page; of several fields of one name the first is the one that the summary leads to. */
    public Object of(String field, Object label) {
        return of(field, label, field, null);
    }

    /**
     * The same for one of several fields of one name: the summary leads to the one in the form that was sent.
     *
     * @param id by which the page knows it
     * @param to where its form goes; nothing where no other form of the page has a field of that name
     */
    public Object of(String field, Object label, String id, Object to) {
        if (to != null && isSent(to)) {
            places.put(field, new Place(id, label));
        } else {
            places.putIfAbsent(field, new Place(id, label));
        }
        return label;
    }

    private boolean isSent(Object to) {
        return Optional.ofNullable(current.getCurrent())
                .filter(context -> context.normalizedPath().equals(to.toString()))
                .isPresent();
    }

    /** The sentence at a field, where its form is the one that was sent; empty where nothing is wrong with it. */
    public String problem(Problems problems, String field, Object to) {
        return problems == null || to != null && !isSent(to) ? "" : problems.at(field);
    }

    /** What was typed into a field, where its form is the one that was sent. */
    public Object typed(Object value, Object to) {
        return value == null || to != null && !isSent(to) ? "" : value;
    }

    /** What stands at a field, once all of the page is known. */
    public Object at(String field) {
        return new Object() {
            @Override
            public String toString() {
                return place(field).label.toString();
            }
        };
    }

    /** Where the field is, once all of the page is known. */
    public Object id(String field) {
        return new Object() {
            @Override
            public String toString() {
                return place(field).id;
            }
        };
    }

    /** What is on no page is named by the words of its name. */
    private Place place(String field) {
        return places.getOrDefault(field, new Place(field, Formats.Fields.named(field)));
    }
}

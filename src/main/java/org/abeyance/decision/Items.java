package org.abeyance.decision;

import java.util.List;
import org.abeyance.web.Choice;

/** Boxes for what is usually asked. */
final class Items {

    private Items() {}

    static List<Choice> choices(List<ChecklistItem> offered) {
        return offered.stream()
                .map(item -> new Choice(String.valueOf(item.id()), item.text()))
                .toList();
    }

    /** The words of those that were ticked. */
    static List<String> chosen(List<String> ticked, List<ChecklistItem> offered) {
        return offered.stream()
                .filter(item -> ticked != null && ticked.contains(String.valueOf(item.id())))
                .map(ChecklistItem::text)
                .toList();
    }
}

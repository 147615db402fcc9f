package org.abeyance.people;

import java.util.List;

/** Has something to tell a person wherever they are, until they say that they have read it. Found by CDI. */
public interface Noticing {

    /**
     * What is told on top of every page.
     *
     * @param href where they read more
     * @param said where a form says that they have read it
     */
    record Notice(String sentence, String href, String said) {}

    /** As few statements as can be: it is asked for every page. */
    List<Notice> notices(Reader reader);
}

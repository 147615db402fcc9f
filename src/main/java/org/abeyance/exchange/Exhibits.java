package org.abeyance.exchange;

import java.util.List;
import java.util.Map;
import org.abeyance.exchange.Bundle.Kept;
import org.abeyance.store.Pictures;

/**
 * The files of a bundle as they are printed, by their references.
 */
record Exhibits(Map<String, Exhibit> all) {

    /**
     * One file.
     *
     * @param pages as pictures; none where it has no pages
     * @param words where there are no pages
     * @param note what of it is not printed; empty where all is
     */
    record Exhibit(Kept file, List<Pictures.Page> pages, String words, String note) {

        public String address(Pictures.Page page) {
            return Pdf.PICTURE + "://" + file.ref() + "/" + page.number();
        }
    }

    public Exhibit of(Kept file) {
        return all.get(file.ref());
    }
}

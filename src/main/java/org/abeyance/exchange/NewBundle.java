package org.abeyance.exchange;

import java.util.Set;

/**
 * What somebody wants to hand out.
 *
 * @param chosen references of unmarked letters and files
 * @param expressly references of marked ones that go along all the same
 * @param without references of concerns of which nothing goes along
 * @param title what its cover says; empty where that is as ever
 * @param isBrief whether the chronology tells only of the letters that go along
 */
record NewBundle(Set<String> chosen, Set<String> expressly, Set<String> without, String title, boolean isBrief) {

    int size() {
        return chosen.size() + expressly.size();
    }
}

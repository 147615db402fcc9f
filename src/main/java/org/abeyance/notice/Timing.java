package org.abeyance.notice;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** From when on a rung is reached. Days begin at midnight where the clock runs, whatever the clocks do in between. */
public enum Timing {
    DAYS(366) {
        @Override
        Instant begins(int count, Ending ending) {
            return ending.startOf(ending.on().minusDays(count));
        }

        @Override
        int days(int count) {
            return count;
        }

        @Override
        String said(int count) {
            return count + (count == 1 ? " day before" : " days before");
        }
    },

    WORKING_DAYS(250) {
        @Override
        Instant begins(int count, Ending ending) {
            return ending.startOf(ending.workingDaysBefore(count));
        }

        @Override
        int days(int count) {
            return count * 2 + 10; // the longest holidays included
        }

        @Override
        String said(int count) {
            return count + (count == 1 ? " working day before" : " working days before");
        }
    },

    HOURS(240) {
        @Override
        Instant begins(int count, Ending ending) {
            return ending.end().minus(count, ChronoUnit.HOURS);
        }

        @Override
        int days(int count) {
            return count / 24 + 1;
        }

        @Override
        String said(int count) {
            return count + (count == 1 ? " hour before" : " hours before");
        }
    },

    DAY(0) {
        @Override
        Instant begins(int count, Ending ending) {
            return ending.startOf(ending.on());
        }

        @Override
        String said(int count) {
            return "on the day";
        }
    },

    /** The only one that is taken again: every day, from so many days late. */
    LATE(366) {
        @Override
        Instant begins(int count, Ending ending) {
            return count == 1
                    ? ending.end()
                    : ending.end().atZone(ending.zone()).plusDays(count - 1L).toInstant();
        }

        @Override
        String said(int count) {
            return count == 1 ? "each day late" : "each day from " + count + " days late";
        }
    };

    private final int most;

    Timing(int most) {
        this.most = most;
    }

    int most() {
        return most;
    }

    abstract Instant begins(int count, Ending ending);

    /** At most so many days before the last day it begins. */
    int days(int count) {
        return 0;
    }

    abstract String said(int count);
}

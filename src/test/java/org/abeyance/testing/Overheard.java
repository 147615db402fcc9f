package org.abeyance.testing;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the app asked of its database, overheard: each question once, with its values in it, so that it can be explained. */
public final class Overheard extends Handler {

    private static final Pattern BOUND =
            Pattern.compile("binding parameter \\((\\d+):(\\w+)\\) <- \\[(.*)]", Pattern.DOTALL);
    private static final Pattern QUOTED_OR_MARK = Pattern.compile("'[^']*'|\\?");

    private String open;
    private final List<String> values = new ArrayList<>();
    private final Set<String> questions = new LinkedHashSet<>();

    private Overheard() {}

    /** All that was read while this went on; what locks or writes is left out. */
    public static List<String> during(Runnable what) {
        Overheard ear = new Overheard();
        List<Logger> loggers =
                List.of(Logger.getLogger("org.hibernate.SQL"), Logger.getLogger("org.hibernate.orm.jdbc.bind"));
        List<Level> before = loggers.stream().map(Logger::getLevel).toList();
        for (Logger logger : loggers) {
            logger.addHandler(ear);
            logger.setUseParentHandlers(false);
            logger.setLevel(Level.ALL);
        }
        try {
            what.run();
        } finally {
            for (int i = 0; i < loggers.size(); i++) {
                loggers.get(i).setLevel(before.get(i));
                loggers.get(i).setUseParentHandlers(true);
                loggers.get(i).removeHandler(ear);
            }
        }
        ear.close();
        return List.copyOf(ear.questions);
    }

    @Override
    public synchronized void publish(LogRecord record) {
        String said = message(record);
        Matcher bound = BOUND.matcher(said);
        if (bound.matches()) {
            values.add(literal(bound.group(2), bound.group(3)));
        } else {
            close();
            open = said;
        }
    }

    private static String message(LogRecord record) {
        return record instanceof org.jboss.logmanager.ExtLogRecord known
                ? known.getFormattedMessage()
                : record.getMessage();
    }

    private static String literal(String type, String value) {
        if (value.equals("null")) {
            return "null";
        }
        return switch (type) {
            case "BIGINT", "INTEGER", "SMALLINT", "TINYINT", "BOOLEAN", "NUMERIC" -> value;
            case "DATE" -> "date '" + value + "'";
            case "TIMESTAMP_UTC", "TIMESTAMP_WITH_TIMEZONE" -> "timestamp with time zone '" + value + "'";
            default -> "'" + value.replace("'", "''") + "'";
        };
    }

    @Override
    public synchronized void close() {
        if (open != null && open.startsWith("select") && !open.contains("for update") && !open.contains("for no key")) {
            questions.add(filled());
        }
        open = null;
        values.clear();
    }

    private String filled() {
        int[] next = {0};
        return QUOTED_OR_MARK
                .matcher(open)
                .replaceAll(found ->
                        Matcher.quoteReplacement(found.group().equals("?") ? values.get(next[0]++) : found.group()));
    }

    @Override
    public void flush() {
        // nothing is held back
    }
}

package org.abeyance.attacks;

import java.util.List;

/** What is typed, pasted or sent where something else was asked for. */
enum Nonsense {
    NOTHING("", Sort.ANY),
    SPACES("   \t  ", Sort.TOGETHER),
    TOO_LONG("x".repeat(70_000), Sort.ANY),
    LONG_LINE("a longish line ".repeat(25), Sort.WORDS),
    SCRIPT("<script>x9()</script>", Sort.ANY),
    BROKEN_OUT("\"><img src=x onerror=x9()>'", Sort.WORDS),
    LINKED("javascript:x9()", Sort.TOGETHER),
    TEMPLATE("{#if true}{inject:shell.person}{/if}${7*7}{{x9()}}", Sort.TOGETHER),
    SQL("' or 1=1; drop table concern; --", Sort.ANY),
    LIKE("%_\\%", Sort.TOGETHER),
    NUL("a\u0000b", Sort.ANY),
    CONTROL("a\u0007\u001b[2J\u008fb", Sort.WORDS),
    LINES("one\r\nSet-Cookie: x9=1\r\n\r\ntwo", Sort.WORDS),
    BIDI("a\u202eb\u2066c\ufeff\ufffe", Sort.TOGETHER),
    EMOJI("\ud83e\udd37\u200d\u2640\ufe0f e\u0301\u0301\u0301", Sort.WORDS),
    NO_DAY("2024-02-31", Sort.ANY),
    LONG_AGO("1066-10-14", Sort.EXACT),
    FAR_OFF("9999-12-31", Sort.EXACT),
    BEYOND("+999999999-12-31", Sort.EXACT),
    YEAR_ZERO("0000-00-00", Sort.EXACT),
    AMERICAN("09/20/2024", Sort.EXACT),
    NO_TIME("2024-10-04T25:61", Sort.EXACT),
    NEGATIVE("-1", Sort.EXACT),
    HUGE("99999999999999999999999999", Sort.EXACT),
    FRACTION("1e309", Sort.EXACT),
    UNKNOWN("C-2024-999999", Sort.EXACT),
    NOBODY("P-999999", Sort.EXACT),
    NO_LETTER("L-2024-999999", Sort.EXACT),
    PATH("../../../etc/passwd", Sort.EXACT);

    /**
     * For which fields it is nonsense: those for words, those for a date, number or reference, or all; and what is only
     * sent in all fields together, because it is taken more often than not.
     */
    enum Sort {
        WORDS,
        EXACT,
        ANY,
        TOGETHER
    }

    /** What PostgreSQL takes otherwise than H2, and some of each kind. */
    static final List<Nonsense> ON_THE_OTHER_DATABASE =
            List.of(NO_DAY, NUL, TOO_LONG, LONG_LINE, EMOJI, BEYOND, HUGE, SQL);

    final String text;
    final Sort sort;

    Nonsense(String text, Sort sort) {
        this.text = text;
        this.sort = sort;
    }

    /** A part of an address, as bytes that need not be a good one; the first nine for every method. */
    static final List<String> ADDRESSES = List.of(
            "0",
            "C-2024-999999",
            "%27%20or%201%3D1--",
            "%00",
            "%ff%fe",
            "%zz",
            "%0d%0aSet-Cookie:%20x9=1",
            "P-999999999999999999999",
            "%3Cscript%3Ex9()%3C%2Fscript%3E",
            "-1",
            "c-2024-001",
            "D-0000-000",
            "L-2024-1'",
            "a%00b",
            "%c0%ae",
            "%ed%a0%80",
            "%",
            "%2e%2e%2f%2e%2e%2fetc",
            "..;",
            "a;b=c",
            "%F0%9F%A4%B7",
            "null",
            "{ref}",
            "x".repeat(3_000));
}

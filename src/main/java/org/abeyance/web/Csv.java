package org.abeyance.web;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** A list as a file for spreadsheets. No cell is ever run as a formula, whatever somebody has typed into it. */
public final class Csv {

    /** By this mark spreadsheets know that accents are UTF-8. */
    private static final char MARK = '\uFEFF';

    /** With these a spreadsheet takes a text for a formula, wide forms included. */
    private static final String FORMULA = "=+-@\t\r\n＝＋－＠";

    private Csv() {}

    /** Sends the rows, below their head, as a file to be kept under a name. */
    public static Response file(String name, List<String> head, Stream<List<String>> rows) {
        return Response.ok(MARK + written(head, rows), "text/csv;charset=UTF-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .build();
    }

    /** The rows below their head, as one text. */
    public static String written(List<String> head, Stream<List<String>> rows) {
        StringBuilder text = new StringBuilder();
        try (CSVPrinter printer = new CSVPrinter(text, CSVFormat.DEFAULT)) {
            printer.printRecord(head);
            for (List<String> row : (Iterable<List<String>>) rows::iterator) {
                printer.printRecord(row.stream().map(Csv::harmless).toList());
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return text.toString();
    }

    private static String harmless(String cell) {
        boolean isFormula = !cell.isEmpty() && FORMULA.indexOf(cell.charAt(0)) >= 0;
        return isFormula ? "'" + cell : cell;
    }
}

package org.abeyance.operation;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.Writer;
import java.util.Optional;
import org.abeyance.people.Reader;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** Writes the trail out, a thousand entries in memory at a time, so that it can be verified without us. */
@ApplicationScoped
class TrailExport {

    private static final int AT_A_TIME = 1000;

    private static final CSVFormat CSV = CSVFormat.RFC4180
            .builder()
            .setHeader(
                    "number",
                    "at",
                    "actor",
                    "act",
                    "subject",
                    "concern",
                    "details",
                    "details_digest",
                    "previous_hash",
                    "hash",
                    "sealed",
                    "destroyed_at",
                    "destroyed_by",
                    "destroyed_why")
            .get();

    private final TrailReader trail;
    private final ObjectMapper json;

    TrailExport(TrailReader trail, ObjectMapper json) {
        this.trail = trail;
        this.json = json;
    }

    /** Cells are as they are kept, so that hashes can be computed from them; texts stand inside of a JSON object. */
    void csv(Writer to, TrailFilter filter, Reader reader) throws IOException {
        CSVPrinter printer = new CSVPrinter(to, CSV);
        for (Optional<Long> after = Optional.of(0L); after.isPresent(); ) {
            TrailReader.Found found = trail.oldestFirst(filter, after.get(), AT_A_TIME, reader);
            for (TrailLine line : found.lines()) {
                printer.printRecord(
                        line.number(),
                        line.at(),
                        line.actor(),
                        line.act(),
                        line.subject(),
                        line.concern(),
                        line.details(),
                        line.detailsDigest(),
                        line.previousHash(),
                        line.hash(),
                        line.isSealed() ? "sealed" : line.reserved() ? "marked" : "",
                        line.destroyedAt(),
                        line.destroyedBy(),
                        line.destroyedWhy());
            }
            after = found.next();
        }
        printer.flush();
    }

    /** One object, as the API gives a page of it. */
    void json(Writer to, TrailFilter filter, Reader reader) throws IOException {
        to.write("{\"entries\":[");
        String separator = "\n";
        for (Optional<Long> after = Optional.of(0L); after.isPresent(); ) {
            TrailReader.Found found = trail.oldestFirst(filter, after.get(), AT_A_TIME, reader);
            for (TrailLine line : found.lines()) {
                to.write(separator);
                to.write(json.writeValueAsString(ToldEntry.of(line)));
                separator = ",\n";
            }
            after = found.next();
        }
        to.write("\n],\"next\":null}\n");
        to.flush();
    }
}

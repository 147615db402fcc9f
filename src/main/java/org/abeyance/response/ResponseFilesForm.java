package org.abeyance.response;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.abeyance.concern.Upload;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** Files that came with the form of a version: one that is the response, and those to be enclosed. */
public record ResponseFilesForm(@RestForm(FileUpload.ALL) List<FileUpload> all) {

    Optional<Upload> paper() {
        return named("paper").findFirst();
    }

    List<Upload> enclosed() {
        return named("files").toList();
    }

    private Stream<Upload> named(String field) {
        return all == null
                ? Stream.of()
                : all.stream()
                        .filter(file -> field.equals(file.name()))
                        .filter(file ->
                                file.fileName() != null && !file.fileName().isBlank())
                        .map(file -> new Upload(file.fileName(), file.contentType(), file.uploadedFile()));
    }
}

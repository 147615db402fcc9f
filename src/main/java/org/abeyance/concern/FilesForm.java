package org.abeyance.concern;

import java.util.List;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** The files that a person added to a form. A field without a file is none. */
public record FilesForm(@RestForm(FileUpload.ALL) List<FileUpload> files) {

    /** Those that are files. */
    public List<Upload> uploads() {
        return files == null
                ? List.of()
                : files.stream()
                        .filter(file ->
                                file.fileName() != null && !file.fileName().isBlank())
                        .map(file -> new Upload(file.fileName(), file.contentType(), file.uploadedFile()))
                        .toList();
    }
}

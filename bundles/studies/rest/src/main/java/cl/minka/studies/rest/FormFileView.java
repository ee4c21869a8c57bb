package cl.minka.studies.rest;

import cl.minka.studies.questionnaire.FormFile;
import cl.minka.studies.questionnaire.FormFile.Stored;
import java.time.Instant;
import java.util.Optional;

/** A file that a version of a form needs; what is told of it is empty until somebody sends it. */
public record FormFileView(
        String name,
        String kind,
        boolean present,
        Optional<Integer> since,
        Optional<Long> size,
        Optional<String> md5,
        Optional<String> sha256,
        Optional<Instant> storedAt) {
    static FormFileView of(FormFile file) {
        return new FormFileView(
                file.name(),
                file.kind(),
                file.stored().isPresent(),
                file.stored().map(Stored::since),
                file.stored().map(Stored::size),
                file.stored().map(Stored::md5),
                file.stored().map(Stored::sha256),
                file.stored().map(Stored::storedAt));
    }
}

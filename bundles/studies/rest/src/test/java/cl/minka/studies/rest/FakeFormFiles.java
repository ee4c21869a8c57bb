package cl.minka.studies.rest;

import cl.minka.kernel.Caller;
import cl.minka.kernel.Expected;
import cl.minka.kernel.Kind;
import cl.minka.kernel.Refusal;
import cl.minka.kernel.rest.FakeJournal;
import cl.minka.studies.questionnaire.FormFile;
import cl.minka.studies.questionnaire.FormFiles;
import cl.minka.studies.questionnaire.FormVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A map, which every form needs. */
final class FakeFormFiles implements FormFiles {
    private static final String NAME = "mapa.png";

    private final FakeJournal journal;
    private Optional<byte[]> kept = Optional.empty();
    private long version;

    FakeFormFiles(FakeJournal journal) {
        this.journal = journal;
    }

    private FormFile file() {
        return new FormFile(
                NAME,
                "image",
                kept.map(bytes -> new FormFile.Stored(1, bytes.length, "ab", "cd", version, FakeStudies.THEN)));
    }

    @Override
    public List<FormFile> list(Caller caller, String questionnaire, int number) {
        return List.of(file());
    }

    @Override
    public List<FormFile> list(FormVersion form) {
        return List.of(file());
    }

    @Override
    public FormFile put(
            Caller caller, String questionnaire, int number, String name, InputStream content, Expected expected) {
        if (!name.equals(NAME)) {
            throw new Refusal(Kind.NOT_FOUND, "studies.form-file-not-found", Map.of("name", name));
        }
        if (kept.isPresent()) {
            expected.check(version);
        } else {
            expected.checkAbsent();
        }
        try {
            kept = Optional.of(content.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        version++;
        journal.write(caller, name);
        return file();
    }

    @Override
    public void write(FormVersion form, String name, OutputStream out) {
        try {
            out.write(kept.orElseThrow());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

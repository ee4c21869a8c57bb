package cl.minka.practices.rest;

import cl.minka.kernel.Caller;
import cl.minka.kernel.Expected;
import cl.minka.kernel.Kind;
import cl.minka.kernel.Refusal;
import cl.minka.kernel.file.SentFile;
import cl.minka.practices.PracticeFile;
import cl.minka.practices.PracticeFiles;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** One file at most, whatever the practice. */
final class FakePracticeFiles implements PracticeFiles {
    private Optional<PracticeFile> stored = Optional.empty();
    private byte[] content = new byte[0];

    @Override
    public List<PracticeFile> list(Caller caller, String practice) {
        return stored.stream().toList();
    }

    @Override
    public PracticeFile get(Caller caller, String practice, String name) {
        return stored.filter(file -> file.name().equals(name))
                .orElseThrow(() -> new Refusal(Kind.NOT_FOUND, "practices.file-not-found"));
    }

    @Override
    public PracticeFile put(Caller caller, String practice, SentFile sent, InputStream in, Expected expected)
            throws IOException {
        content = in.readAllBytes();
        PracticeFile file = new PracticeFile(
                sent.name(),
                sent.mediaType(),
                content.length,
                "0".repeat(64),
                Instant.parse("2027-03-01T12:00:00Z"),
                1);
        stored = Optional.of(file);
        return file;
    }

    @Override
    public void write(Caller caller, String practice, PracticeFile file, OutputStream out) throws IOException {
        out.write(content);
    }

    @Override
    public void delete(Caller caller, String practice, String name, Expected expected) {
        expected.check(get(caller, practice, name).version());
        stored = Optional.empty();
    }
}

package cl.minka.contest.rest;

import cl.minka.contest.AssignmentNotFound;
import cl.minka.contest.BlindFile;
import cl.minka.contest.BlindFiles;
import cl.minka.kernel.Caller;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

final class FakeBlindFiles implements BlindFiles {
    private static final byte[] CONTENT = "En [municipio]".getBytes(StandardCharsets.UTF_8);

    static BlindFile file() {
        return new BlindFile("anexo-1.txt", "text/plain", CONTENT.length, 3);
    }

    @Override
    public List<BlindFile> ofAssignment(Caller caller, String assignment) {
        if (!assignment.equals("a1")) {
            throw new AssignmentNotFound();
        }
        return List.of(file());
    }

    @Override
    public void write(Caller caller, String assignment, BlindFile file, OutputStream out) throws IOException {
        out.write(CONTENT);
    }

    @Override
    public List<BlindFile> ofInitiative(Caller caller, String contest, String initiative) {
        return List.of(file());
    }

    @Override
    public void write(Caller caller, String contest, String initiative, BlindFile file, OutputStream out)
            throws IOException {
        out.write(CONTENT);
    }
}

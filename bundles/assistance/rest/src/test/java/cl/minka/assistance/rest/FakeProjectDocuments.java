package cl.minka.assistance.rest;

import cl.minka.assistance.project.ProjectDocuments;
import cl.minka.kernel.Caller;
import cl.minka.kernel.Expected;
import cl.minka.kernel.Kind;
import cl.minka.kernel.Refusal;
import cl.minka.kernel.file.SentFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Documents in memory. */
final class FakeProjectDocuments implements ProjectDocuments {
    private final Map<String, Document> all = new TreeMap<>();
    private final Map<String, byte[]> contents = new HashMap<>();

    @Override
    public List<Document> list(Caller caller, String project) {
        return List.copyOf(all.values());
    }

    @Override
    public Document get(Caller caller, String project, String name) {
        return Optional.ofNullable(all.get(name))
                .orElseThrow(() -> new Refusal(Kind.NOT_FOUND, "assistance.file-not-found"));
    }

    @Override
    public void write(Caller caller, String project, Document document, OutputStream out) throws IOException {
        out.write(contents.get(document.name()));
    }

    @Override
    public Document put(Caller caller, String project, SentFile document, InputStream content, Expected expected)
            throws IOException {
        Document old = all.get(document.name());
        if (old == null) {
            expected.checkAbsent();
        } else {
            expected.check(old.version());
        }
        byte[] bytes = content.readAllBytes();
        contents.put(document.name(), bytes);
        Document stored = new Document(
                document.name(),
                document.mediaType(),
                bytes.length,
                "00",
                Optional.of(caller.username()),
                FakeRequests.THEN,
                old == null ? 1 : old.version() + 1);
        all.put(document.name(), stored);
        return stored;
    }

    @Override
    public void delete(Caller caller, String project, String name, Expected expected) {
        expected.check(get(caller, project, name).version());
        all.remove(name);
    }
}

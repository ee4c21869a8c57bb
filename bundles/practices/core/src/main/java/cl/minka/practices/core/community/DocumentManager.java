package cl.minka.practices.core.community;

import cl.minka.kernel.Caller;
import cl.minka.kernel.Expected;
import cl.minka.kernel.Kind;
import cl.minka.kernel.Refusal;
import cl.minka.kernel.journal.Change;
import cl.minka.kernel.jpa.Done;
import cl.minka.practices.PracticeFile;
import cl.minka.practices.community.CommunityDocuments;
import cl.minka.practices.core.file.FileStore;
import cl.minka.practices.core.file.NewFile;
import cl.minka.practices.core.file.StoredFile;
import cl.minka.practices.core.persistence.PracticeTransactions;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Keeps the documents of communities. */
@Component(service = CommunityDocuments.class)
public final class DocumentManager implements CommunityDocuments {
    private final PracticeTransactions transactions;
    private final FileStore files;

    @Activate
    public DocumentManager(@Reference PracticeTransactions transactions, @Reference FileStore files) {
        this.transactions = transactions;
        this.files = files;
    }

    @Override
    public List<PracticeFile> list(Caller caller, String community) {
        requireReadable(caller, community);
        return files.list(owner(community)).stream()
                .map(DocumentManager::record)
                .toList();
    }

    @Override
    public PracticeFile get(Caller caller, String community, String name) {
        return record(find(caller, community, name));
    }

    @Override
    public PracticeFile put(
            Caller caller,
            String community,
            String name,
            String mediaType,
            long size,
            InputStream content,
            Expected expected)
            throws IOException {
        String speaker = transactions.read(manager ->
                Circle.of(manager, caller, community).members().active().speaker(Optional.empty()));
        NewFile file = new NewFile(owner(community), name, mediaType, size, Optional.of(expected));
        return record(files.put(
                caller, file, content, stored -> told(community, speaker, "stored", name + " " + stored.sha256())));
    }

    @Override
    public void write(Caller caller, String community, PracticeFile file, OutputStream out) throws IOException {
        StoredFile stored = find(caller, community, file.name());
        if (stored.version() != file.version()) {
            throw notFound();
        }
        files.copy(stored, out);
    }

    @Override
    public void delete(Caller caller, String community, String name, Expected expected) {
        String speaker = transactions.read(manager ->
                Circle.of(manager, caller, community).members().moderated().speaker(Optional.empty()));
        expected.check(find(caller, community, name).version());
        transactions.change(caller, manager -> {
            if (!files.remove(manager, owner(community), name)) {
                throw notFound();
            }
            return Done.of(name, told(community, speaker, "deleted", name));
        });
    }

    /** What the documents of a community are stored under. */
    static String owner(String community) {
        return "communities/" + community;
    }

    private StoredFile find(Caller caller, String community, String name) {
        requireReadable(caller, community);
        return files.find(owner(community), name).orElseThrow(DocumentManager::notFound);
    }

    private void requireReadable(Caller caller, String community) {
        transactions.read(
                manager -> Circle.of(manager, caller, community).readable().standing());
    }

    private static PracticeFile record(StoredFile file) {
        return new PracticeFile(
                file.name(), file.mediaType(), file.size(), file.sha256(), file.storedAt(), file.version());
    }

    private static Change told(String community, String speaker, String fact, String state) {
        return Change.of("practices.community-file-" + fact, owner(community) + "/documents", speaker)
                .state(state)
                .facts(Map.of("community", community));
    }

    private static Refusal notFound() {
        return new Refusal(Kind.NOT_FOUND, "practices.file-not-found");
    }
}

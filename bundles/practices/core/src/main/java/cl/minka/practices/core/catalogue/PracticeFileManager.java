package cl.minka.practices.core.catalogue;

import cl.minka.kernel.Caller;
import cl.minka.kernel.Expected;
import cl.minka.kernel.Forbidden;
import cl.minka.kernel.Kind;
import cl.minka.kernel.Refusal;
import cl.minka.kernel.journal.Change;
import cl.minka.kernel.jpa.Done;
import cl.minka.practices.PracticeFile;
import cl.minka.practices.PracticeFiles;
import cl.minka.practices.Practices;
import cl.minka.practices.SheetPart;
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

/** Keeps the files of practices. */
@Component(service = PracticeFiles.class)
public final class PracticeFileManager implements PracticeFiles {
    private final PracticeTransactions transactions;
    private final FileStore files;

    @Activate
    public PracticeFileManager(@Reference PracticeTransactions transactions, @Reference FileStore files) {
        this.transactions = transactions;
        this.files = files;
    }

    @Override
    public List<PracticeFile> list(Caller caller, String id) {
        return seesFiles(caller, id)
                ? files.list(owner(id)).stream()
                        .map(PracticeFileManager::record)
                        .toList()
                : List.of();
    }

    @Override
    public PracticeFile get(Caller caller, String id, String name) {
        return record(find(caller, id, name));
    }

    @Override
    public PracticeFile put(
            Caller caller, String id, String name, String mediaType, long size, InputStream content, Expected expected)
            throws IOException {
        String municipality = requireOwn(caller, id);
        NewFile file = new NewFile(owner(id), name, mediaType, size, Optional.of(expected));
        return record(files.put(
                caller, file, content, stored -> told(id, municipality, "stored", name + " " + stored.sha256())));
    }

    @Override
    public void write(Caller caller, String id, PracticeFile file, OutputStream out) throws IOException {
        StoredFile stored = find(caller, id, file.name());
        if (stored.version() != file.version()) {
            throw notFound();
        }
        files.copy(stored, out);
    }

    @Override
    public void delete(Caller caller, String id, String name, Expected expected) {
        String municipality = requireOwn(caller, id);
        StoredFile stored = find(caller, id, name);
        expected.check(stored.version());
        transactions.change(caller, manager -> {
            if (!files.remove(manager, owner(id), name)) {
                throw notFound();
            }
            return Done.of(name, told(id, municipality, "deleted", name));
        });
    }

    /** What the files of a practice are stored under. */
    static String owner(String id) {
        return "practices/" + id;
    }

    private StoredFile find(Caller caller, String id, String name) {
        return Optional.of(name)
                .filter(any -> seesFiles(caller, id))
                .flatMap(any -> files.find(owner(id), name))
                .orElseThrow(PracticeFileManager::notFound);
    }

    private boolean seesFiles(Caller caller, String id) {
        return transactions.read(manager -> {
            PracticeEntity practice = PracticeStore.get(manager, caller, id);
            return PracticeStore.isWhole(caller, practice)
                    || !practice.toRecord(false).sheet().hidden().contains(SheetPart.ATTACHMENTS);
        });
    }

    private String requireOwn(Caller caller, String id) {
        String municipality = transactions.read(
                manager -> PracticeStore.get(manager, caller, id).municipality());
        if (!Practices.writes(caller, municipality)) {
            throw new Forbidden();
        }
        return municipality;
    }

    private static PracticeFile record(StoredFile file) {
        return new PracticeFile(
                file.name(), file.mediaType(), file.size(), file.sha256(), file.storedAt(), file.version());
    }

    private static Change told(String id, String municipality, String fact, String state) {
        return Change.of("practices.practice-file-" + fact, owner(id) + "/attachments", municipality)
                .state(state)
                .facts(Map.of("practice", id));
    }

    private static Refusal notFound() {
        return new Refusal(Kind.NOT_FOUND, "practices.file-not-found");
    }
}

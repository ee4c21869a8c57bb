package cl.minka.practices.core.file;

import cl.minka.kernel.Caller;
import cl.minka.kernel.Expected;
import cl.minka.kernel.Kind;
import cl.minka.kernel.Refusal;
import cl.minka.kernel.file.KeptFiles;
import cl.minka.kernel.file.SentFile;
import cl.minka.kernel.journal.Change;
import cl.minka.kernel.jpa.Done;
import cl.minka.practices.PracticeFile;
import cl.minka.practices.core.persistence.PracticeTransactions;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.persistence.EntityManager;

/** Keeps the files of one kind of owner; each kind knows who may do what. */
public abstract class FileDesk implements KeptFiles<PracticeFile, SentFile> {
    private final PracticeTransactions transactions;
    private final FileStore files;
    private final Place place;

    protected FileDesk(PracticeTransactions transactions, FileStore files, Place place) {
        this.transactions = transactions;
        this.files = files;
        this.place = place;
    }

    /**
     * Where the files are, and what the journal says of them.
     *
     * @param collection of the owners, as in their address
     * @param folder of the files below their owner
     * @param action what happened, without the fact that is added to it
     * @param owner what the owner is called among the facts
     */
    public record Place(String collection, String folder, String action, String owner) {}

    /** Whether the files are shown to the caller; refuses who may not see the owner. */
    protected abstract boolean shows(EntityManager manager, Caller caller, String owner);

    /** The organisation for which the caller stores; refuses who may not. */
    protected abstract String stores(EntityManager manager, Caller caller, String owner);

    /** The organisation for which the caller removes; refuses who may not. */
    protected String removes(EntityManager manager, Caller caller, String owner) {
        return stores(manager, caller, owner);
    }

    @Override
    public final List<PracticeFile> list(Caller caller, String owner) {
        return isShown(caller, owner)
                ? files.list(stored(owner)).stream().map(FileDesk::record).toList()
                : List.of();
    }

    @Override
    public final PracticeFile get(Caller caller, String owner, String name) {
        return record(find(caller, owner, name));
    }

    @Override
    public final PracticeFile put(Caller caller, String owner, SentFile sent, InputStream content, Expected expected)
            throws IOException {
        String organization = transactions.read(manager -> stores(manager, caller, owner));
        NewFile file = new NewFile(stored(owner), sent.name(), sent.mediaType(), sent.size(), Optional.of(expected));
        return record(files.put(
                caller, file, content, kept -> told(owner, organization, "stored", sent.name() + " " + kept.sha256())));
    }

    @Override
    public final void write(Caller caller, String owner, PracticeFile file, OutputStream out) throws IOException {
        StoredFile stored = find(caller, owner, file.name());
        if (stored.version() != file.version()) {
            throw notFound();
        }
        files.copy(stored, out);
    }

    @Override
    public final void delete(Caller caller, String owner, String name, Expected expected) {
        String organization = transactions.read(manager -> removes(manager, caller, owner));
        expected.check(find(caller, owner, name).version());
        transactions.change(caller, manager -> {
            if (!files.remove(manager, stored(owner), name)) {
                throw notFound();
            }
            return Done.of(name, told(owner, organization, "deleted", name));
        });
    }

    private StoredFile find(Caller caller, String owner, String name) {
        return Optional.of(name)
                .filter(any -> isShown(caller, owner))
                .flatMap(any -> files.find(stored(owner), name))
                .orElseThrow(FileDesk::notFound);
    }

    private boolean isShown(Caller caller, String owner) {
        return transactions.read(manager -> shows(manager, caller, owner));
    }

    private String stored(String owner) {
        return place.collection() + "/" + owner;
    }

    private static PracticeFile record(StoredFile file) {
        return new PracticeFile(
                file.name(), file.mediaType(), file.size(), file.sha256(), file.storedAt(), file.version());
    }

    private Change told(String owner, String organization, String fact, String state) {
        return Change.of(place.action() + "-" + fact, stored(owner) + "/" + place.folder(), organization)
                .state(state)
                .facts(Map.of(place.owner(), owner));
    }

    private static Refusal notFound() {
        return new Refusal(Kind.NOT_FOUND, "practices.file-not-found");
    }
}

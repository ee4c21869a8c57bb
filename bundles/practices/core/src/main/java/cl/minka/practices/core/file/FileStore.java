package cl.minka.practices.core.file;

import cl.minka.kernel.Caller;
import cl.minka.kernel.journal.Change;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import javax.persistence.EntityManager;

/**
 * The files of all parts of this domain, streamed both ways with flat memory. It asks nobody for permission: the part that a file
 * belongs to does.
 */
public interface FileStore {
    /**
     * Stores a file whole, or not at all; the content decides whether the type is believed.
     *
     * @param told what the journal is told, in the same transaction
     * @throws cl.minka.kernel.Refusal for a name, type, size or number that is not allowed, and a version that is not the expected one
     * @throws IOException when the client's stream breaks
     */
    default StoredFile put(Caller caller, NewFile file, InputStream content, Function<StoredFile, Change> told)
            throws IOException {
        return put(caller, file, content, (manager, stored) -> told.apply(stored));
    }

    /**
     * The same, with what else the part that the file belongs to writes of it.
     *
     * @param kept called in the transaction that makes the file visible; answers what the journal is told
     */
    StoredFile put(Caller caller, NewFile file, InputStream content, BiFunction<EntityManager, StoredFile, Change> kept)
            throws IOException;

    /** The same for what replaces whatever is there; the journal is told that the owner has it. */
    default StoredFile put(Caller caller, String owner, String name, String mediaType, InputStream content)
            throws IOException {
        return put(caller, new NewFile(owner, name, mediaType, -1, Optional.empty()), content, stored -> Change.of(
                        "practices.file-stored", owner + "/files", "")
                .state(stored.name() + " " + stored.sha256()));
    }

    Optional<StoredFile> find(String owner, String name);

    /** By name. */
    List<StoredFile> list(String owner);

    /** Writes the bytes of the version that was found. */
    void copy(StoredFile file, OutputStream out) throws IOException;

    /** @return whether it was there */
    boolean remove(String owner, String name);

    /** Within a transaction of the part that it belongs to. */
    boolean remove(EntityManager manager, String owner, String name);

    /** All files of an owner that goes, within the transaction in which it goes. */
    void removeAll(EntityManager manager, String owner);
}

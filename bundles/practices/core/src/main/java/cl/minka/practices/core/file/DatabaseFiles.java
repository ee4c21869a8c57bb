package cl.minka.practices.core.file;

import cl.minka.kernel.Caller;
import cl.minka.kernel.Fault;
import cl.minka.kernel.InvalidInput;
import cl.minka.kernel.Kind;
import cl.minka.kernel.Refusal;
import cl.minka.kernel.journal.Change;
import cl.minka.kernel.jpa.Contents;
import cl.minka.kernel.jpa.Done;
import cl.minka.kernel.jpa.FileName;
import cl.minka.kernel.jpa.MediaTypes;
import cl.minka.kernel.jpa.Times;
import cl.minka.practices.core.persistence.PracticeTransactions;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import javax.persistence.EntityManager;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;

/** Keeps files in the unit's tables. */
@Component(service = FileStore.class, configurationPid = "cl.minka.practices.files")
@Designate(ocd = FileLimits.class)
public final class DatabaseFiles implements FileStore {
    private final PracticeTransactions transactions;
    private final Clock clock;
    private final long most;
    private final long total;
    private final int files;
    private final Set<String> mediaTypes;
    private final Contents contents;

    @Activate
    public DatabaseFiles(@Reference PracticeTransactions transactions, @Reference Clock clock, FileLimits limits) {
        this(
                transactions,
                clock,
                limits.maximumSize(),
                limits.maximumTotal(),
                limits.maximumFiles(),
                Set.of(limits.mediaTypes()));
    }

    public DatabaseFiles(
            PracticeTransactions transactions, Clock clock, long most, long total, int files, Set<String> mediaTypes) {
        this.transactions = transactions;
        this.clock = clock;
        this.most = most;
        this.total = total;
        this.files = files;
        this.mediaTypes = mediaTypes;
        this.contents = contents(transactions, clock);
    }

    static Contents contents(PracticeTransactions transactions, Clock clock) {
        return new Contents(transactions, clock, "practice_content", "practice_file_chunk", DatabaseFiles::tooLarge);
    }

    @Override
    public StoredFile put(
            Caller caller, NewFile file, InputStream content, BiFunction<EntityManager, StoredFile, Change> told)
            throws IOException {
        String stated = MediaTypes.plain(file.mediaType());
        transactions.read(manager -> fitting(manager, file, Math.max(0, file.size())));
        if (!mediaTypes.contains(stated)) {
            throw unsupported(stated);
        }
        return contents.take(content, file.size(), most, stored -> {
            String believed = MediaTypes.believed(stated, stored.head()).orElseThrow(() -> unsupported(stated));
            return keep(caller, file, believed, stored, told);
        });
    }

    private StoredFile keep(
            Caller caller,
            NewFile file,
            String mediaType,
            Contents.Stored stored,
            BiFunction<EntityManager, StoredFile, Change> told) {
        return transactions.change(caller, manager -> {
            Optional<FileEntity> present = fitting(manager, file, stored.size());
            present.ifPresent(replaced -> contents.touch(manager, replaced.content()));
            FileEntity kept = present.orElseGet(() -> new FileEntity(file.owner(), file.name()));
            kept.write(mediaType, stored.id(), stored.size(), stored.sha256(), Times.now(clock));
            if (present.isEmpty()) {
                manager.persist(kept);
            }
            manager.flush();
            StoredFile made = kept.toRecord();
            return Done.of(made, told.apply(manager, made));
        });
    }

    /** What is replaced; refused when the file may not be added. */
    private Optional<FileEntity> fitting(EntityManager manager, NewFile file, long size) {
        Optional<FileEntity> present = entity(manager, file.owner(), file.name());
        file.expected()
                .ifPresent(expected ->
                        present.ifPresentOrElse(kept -> expected.check(kept.version()), expected::checkAbsent));
        if (!FileName.isValid(file.name())) {
            throw new InvalidInput(Fault.at("/name", "practices.bad-file-name"));
        }
        Object[] used = manager.createQuery(
                        "SELECT COUNT(f.name), COALESCE(SUM(f.size), 0) FROM FileEntity f WHERE f.owner = :owner",
                        Object[].class)
                .setParameter("owner", file.owner())
                .getSingleResult();
        if (present.isEmpty() && ((Number) used[0]).longValue() >= files) {
            throw new Refusal(Kind.CONFLICT, "practices.too-many-files", Map.of("most", files));
        }
        long others =
                ((Number) used[1]).longValue() - present.map(FileEntity::size).orElse(0L);
        if (others + size > total) {
            throw new Refusal(Kind.CONFLICT, "practices.files-too-large", Map.of("most", total));
        }
        return present;
    }

    @Override
    public Optional<StoredFile> find(String owner, String name) {
        return transactions.read(manager -> entity(manager, owner, name).map(FileEntity::toRecord));
    }

    @Override
    public List<StoredFile> list(String owner) {
        return transactions.read(manager -> manager.createQuery(
                        "SELECT f FROM FileEntity f WHERE f.owner = :owner ORDER BY f.name", FileEntity.class)
                .setParameter("owner", owner)
                .getResultStream()
                .map(FileEntity::toRecord)
                .toList());
    }

    @Override
    public void copy(StoredFile file, OutputStream out) throws IOException {
        contents.write(file.content(), file.size(), out);
    }

    @Override
    public boolean remove(String owner, String name) {
        return transactions.quietly(manager -> remove(manager, owner, name));
    }

    @Override
    public boolean remove(EntityManager manager, String owner, String name) {
        Optional<FileEntity> present = entity(manager, owner, name);
        present.ifPresent(file -> {
            contents.touch(manager, file.content());
            manager.remove(file);
        });
        return present.isPresent();
    }

    @Override
    public void removeAll(EntityManager manager, String owner) {
        manager.createQuery("DELETE FROM FileEntity f WHERE f.owner = :owner")
                .setParameter("owner", owner)
                .executeUpdate();
    }

    private static Optional<FileEntity> entity(EntityManager manager, String owner, String name) {
        return Optional.ofNullable(manager.find(FileEntity.class, new FileEntity.Key(owner, name)));
    }

    private static Refusal tooLarge(long most) {
        return new Refusal(Kind.TOO_LARGE, "practices.file-too-large", Map.of("most", most));
    }

    private Refusal unsupported(String stated) {
        return new Refusal(
                Kind.UNSUPPORTED_TYPE,
                "practices.file-type",
                Map.of("type", stated, "allowed", String.join(", ", new TreeSet<>(mediaTypes))));
    }
}

package cl.minka.practices.core.event;

import cl.minka.kernel.Caller;
import cl.minka.kernel.Expected;
import cl.minka.kernel.Fault;
import cl.minka.kernel.InvalidInput;
import cl.minka.kernel.Kind;
import cl.minka.kernel.Refusal;
import cl.minka.kernel.journal.Change;
import cl.minka.kernel.jpa.Done;
import cl.minka.practices.PracticeFile;
import cl.minka.practices.core.file.FileStore;
import cl.minka.practices.core.file.NewFile;
import cl.minka.practices.core.file.StoredFile;
import cl.minka.practices.core.persistence.PracticeTransactions;
import cl.minka.practices.event.EventMaterial;
import cl.minka.practices.event.EventMaterials;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Keeps the files of events. What no row tells of is for who is registered. */
@Component(service = EventMaterials.class)
public final class MaterialManager implements EventMaterials {
    private final PracticeTransactions transactions;
    private final FileStore files;

    @Activate
    public MaterialManager(@Reference PracticeTransactions transactions, @Reference FileStore files) {
        this.transactions = transactions;
        this.files = files;
    }

    /** What the files of an event are stored under. */
    static String owner(String event) {
        return "events/" + event;
    }

    /** With the event that goes. */
    static void removeAll(EntityManager manager, FileStore files, String event) {
        files.removeAll(manager, owner(event));
        manager.createQuery("DELETE FROM MaterialEntity m WHERE m.event = :event")
                .setParameter("event", event)
                .executeUpdate();
    }

    @Override
    public List<EventMaterial> list(Reader reader, String event) {
        Sight sight = transactions.read(manager -> sight(manager, reader, event));
        return files.list(owner(event)).stream()
                .map(sight::material)
                .filter(sight::shows)
                .toList();
    }

    @Override
    public EventMaterial get(Reader reader, String event, String name) {
        return find(reader, event, name).material();
    }

    @Override
    public void write(Reader reader, String event, EventMaterial material, OutputStream out) throws IOException {
        Found found = find(reader, event, material.file().name());
        if (found.file().version() != material.file().version()) {
            throw notFound();
        }
        files.copy(found.file(), out);
    }

    @Override
    public EventMaterial put(Caller caller, String event, NewMaterial material, InputStream content, Expected expected)
            throws IOException {
        transactions.read(manager -> {
            PublicEventEntity found = EventStore.organized(manager, caller, event);
            requireSession(found, material.session());
            return event;
        });
        NewFile file = new NewFile(
                owner(event), material.name(), material.mediaType(), material.size(), Optional.of(expected));
        StoredFile stored = files.put(caller, file, content, (manager, kept) -> {
            PublicEventEntity found = EventStore.organized(manager, caller, event);
            MaterialEntity row = row(manager, event, material.name()).orElseGet(() -> {
                MaterialEntity made = new MaterialEntity(event, material.name());
                made.write(material.session(), material.access(), kept.version());
                manager.persist(made);
                return made;
            });
            row.write(material.session(), material.access(), kept.version());
            return told("stored", found, kept.name() + " " + kept.sha256());
        });
        return new EventMaterial(record(stored), material.session(), material.access());
    }

    @Override
    public void delete(Caller caller, String event, String name, Expected expected) {
        transactions.change(caller, manager -> {
            PublicEventEntity found = EventStore.organized(manager, caller, event);
            expected.check(files.find(owner(event), name)
                    .orElseThrow(MaterialManager::notFound)
                    .version());
            row(manager, event, name).ifPresent(manager::remove);
            if (!files.remove(manager, owner(event), name)) {
                throw notFound();
            }
            return Done.of(name, told("deleted", found, name));
        });
    }

    private Found find(Reader reader, String event, String name) {
        Sight sight = transactions.read(manager -> sight(manager, reader, event));
        return files.find(owner(event), name)
                .map(file -> new Found(file, sight.material(file)))
                .filter(found -> sight.shows(found.material()))
                .orElseThrow(MaterialManager::notFound);
    }

    private static Sight sight(EntityManager manager, Reader reader, String id) {
        PublicEventEntity event = EventStore.get(manager, reader.caller(), id);
        boolean inside = reader.caller().organizes(event.organizer()) || RegistrationStore.isIn(manager, reader, event);
        Map<String, MaterialEntity> rows = manager
                .createQuery("SELECT m FROM MaterialEntity m WHERE m.event = :event", MaterialEntity.class)
                .setParameter("event", id)
                .getResultList()
                .stream()
                .collect(Collectors.toMap(MaterialEntity::name, Function.identity()));
        return new Sight(inside, rows);
    }

    /** What a reader sees of an event's files. */
    private record Sight(boolean inside, Map<String, MaterialEntity> rows) {
        EventMaterial material(StoredFile file) {
            Optional<MaterialEntity> row =
                    Optional.ofNullable(rows.get(file.name())).filter(one -> one.isOf(file.version()));
            return new EventMaterial(
                    record(file),
                    row.flatMap(MaterialEntity::session),
                    row.map(MaterialEntity::access).orElse(EventMaterial.Access.REGISTERED));
        }

        boolean shows(EventMaterial material) {
            return inside || material.access() == EventMaterial.Access.PUBLIC;
        }
    }

    private record Found(StoredFile file, EventMaterial material) {}

    private static Optional<MaterialEntity> row(EntityManager manager, String event, String name) {
        return Optional.ofNullable(manager.find(MaterialEntity.class, new MaterialEntity.Key(event, name)));
    }

    private static void requireSession(PublicEventEntity event, Optional<String> session) {
        session.filter(id -> event.plan().sessions().stream()
                        .noneMatch(one -> one.id().equals(id)))
                .ifPresent(id -> {
                    throw new InvalidInput(Fault.at("/query/session", "practices.unknown-session"));
                });
    }

    private static PracticeFile record(StoredFile file) {
        return new PracticeFile(
                file.name(), file.mediaType(), file.size(), file.sha256(), file.storedAt(), file.version());
    }

    private static Change told(String fact, PublicEventEntity event, String state) {
        return Change.of("practices.event-material-" + fact, owner(event.id()) + "/materials", event.organizer())
                .state(state)
                .facts(Map.of("event", event.id()));
    }

    private static Refusal notFound() {
        return new Refusal(Kind.NOT_FOUND, "practices.file-not-found");
    }
}

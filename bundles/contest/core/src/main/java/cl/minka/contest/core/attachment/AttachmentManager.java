package cl.minka.contest.core.attachment;

import cl.minka.contest.Attachment;
import cl.minka.contest.Attachments;
import cl.minka.contest.core.initiative.AttachmentScope;
import cl.minka.contest.core.initiative.InitiativeAccess;
import cl.minka.contest.core.persistence.AttachmentEntity;
import cl.minka.contest.core.persistence.ContestEntity;
import cl.minka.contest.core.persistence.ContestStore;
import cl.minka.contest.core.persistence.ContestTransactions;
import cl.minka.contest.core.persistence.InitiativeEntity;
import cl.minka.kernel.Caller;
import cl.minka.kernel.Expected;
import cl.minka.kernel.Fault;
import cl.minka.kernel.InvalidInput;
import cl.minka.kernel.Kind;
import cl.minka.kernel.Page;
import cl.minka.kernel.Refusal;
import cl.minka.kernel.Slice;
import cl.minka.kernel.journal.Change;
import cl.minka.kernel.jpa.Conditions;
import cl.minka.kernel.jpa.Contents;
import cl.minka.kernel.jpa.Done;
import cl.minka.kernel.jpa.FileName;
import cl.minka.kernel.jpa.Keyset;
import cl.minka.kernel.jpa.MediaTypes;
import cl.minka.kernel.jpa.Times;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javax.persistence.EntityManager;
import javax.persistence.LockModeType;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;

/** Keeps the files of initiatives. */
@Component(service = Attachments.class, configurationPid = "cl.minka.contest.attachments")
@Designate(ocd = AttachmentLimits.class)
public final class AttachmentManager implements Attachments {
    private static final Keyset.Key NAME = Keyset.Key.text("name");
    private static final Keyset<AttachmentEntity> LIST = new Keyset<>(
            AttachmentEntity.class, NAME, AttachmentEntity::name, Map.of("name", NAME), new Slice.Sort("name", false));

    private final ContestTransactions transactions;
    private final Clock clock;
    private final long most;
    private final int files;
    private final Set<String> mediaTypes;
    private final Contents contents;

    @Activate
    public AttachmentManager(
            @Reference ContestTransactions transactions, @Reference Clock clock, AttachmentLimits limits) {
        this(transactions, clock, limits.maximumSize(), limits.maximumFiles(), Set.of(limits.mediaTypes()));
    }

    AttachmentManager(ContestTransactions transactions, Clock clock, long most, int files, Set<String> mediaTypes) {
        this.transactions = transactions;
        this.clock = clock;
        this.most = most;
        this.files = files;
        this.mediaTypes = mediaTypes;
        this.contents = AttachmentContents.of(transactions, clock);
    }

    @Override
    public Page<Attachment> list(Caller caller, String contestId, String id, Slice slice) {
        return transactions.read(manager -> {
            visible(manager, caller, contestId, id);
            Conditions conditions = new Conditions().and("e.initiative = :initiative", "initiative", id);
            return LIST.page(manager, conditions, slice).map(AttachmentEntity::toRecord);
        });
    }

    @Override
    public Attachment get(Caller caller, String contestId, String id, String name) {
        return transactions.read(manager -> {
            visible(manager, caller, contestId, id);
            return find(manager, id, name)
                    .orElseThrow(AttachmentManager::notFound)
                    .toRecord();
        });
    }

    @Override
    public Attachment put(
            Caller caller,
            String contestId,
            String id,
            String name,
            String mediaType,
            long size,
            InputStream content,
            Expected expected)
            throws IOException {
        String stated = MediaTypes.plain(mediaType);
        transactions.read(manager -> {
            ContestEntity contest = ContestStore.visible(manager, caller, contestId);
            requireFit(manager, caller, contest, id, name, expected);
            return contest.id();
        });
        if (!mediaTypes.contains(stated)) {
            throw unsupported(stated);
        }
        return contents.take(content, size, most, stored -> {
            String believed = MediaTypes.believed(stated, stored.head()).orElseThrow(() -> unsupported(stated));
            return keep(caller, contestId, id, name, believed, stored, expected);
        });
    }

    private Attachment keep(
            Caller caller,
            String contestId,
            String id,
            String name,
            String mediaType,
            Contents.Stored stored,
            Expected expected) {
        return transactions.change(caller, manager -> {
            ContestEntity contest = ContestStore.visibleForChange(manager, caller, contestId);
            InitiativeEntity initiative = requireFit(manager, caller, contest, id, name, expected);
            Optional<AttachmentEntity> present = find(manager, id, name);
            present.ifPresent(replaced -> contents.touch(manager, replaced.content()));
            Instant now = Times.now(clock);
            AttachmentEntity attachment = present.orElseGet(() -> new AttachmentEntity(id, name));
            attachment.write(mediaType, stored.id(), stored.size(), stored.sha256(), now);
            if (present.isEmpty()) {
                manager.persist(attachment);
            }
            initiative.touch(now);
            manager.lock(initiative, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
            manager.flush();
            return Done.of(
                    attachment.toRecord(), change(contest, id, name, "contest.attachment-stored", stored.sha256()));
        });
    }

    @Override
    public void write(Caller caller, String contestId, String id, Attachment attachment, OutputStream out)
            throws IOException {
        String content = transactions.read(manager -> {
            visible(manager, caller, contestId, id);
            return find(manager, id, attachment.name())
                    .filter(present -> present.version() == attachment.version())
                    .orElseThrow(AttachmentManager::notFound)
                    .content();
        });
        contents.write(content, attachment.size(), out);
    }

    @Override
    public void delete(Caller caller, String contestId, String id, String name, Expected expected) {
        transactions.change(caller, manager -> {
            ContestEntity contest = ContestStore.visibleForChange(manager, caller, contestId);
            InitiativeEntity initiative = InitiativeAccess.visible(manager, caller, contest, id);
            AttachmentEntity attachment = find(manager, id, name).orElseThrow(AttachmentManager::notFound);
            expected.check(attachment.version());
            Instant now = Times.now(clock);
            AttachmentScope.requireEditable(contest, initiative, name, now);
            manager.remove(attachment);
            contents.touch(manager, attachment.content());
            initiative.touch(now);
            manager.lock(initiative, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
            return Done.of(name, change(contest, id, name, "contest.attachment-deleted", ""));
        });
    }

    private InitiativeEntity requireFit(
            EntityManager manager, Caller caller, ContestEntity contest, String id, String name, Expected expected) {
        InitiativeEntity initiative = InitiativeAccess.visible(manager, caller, contest, id);
        Optional<AttachmentEntity> present = find(manager, id, name);
        present.ifPresentOrElse(attachment -> expected.check(attachment.version()), expected::checkAbsent);
        if (!FileName.isValid(name)) {
            throw new InvalidInput(Fault.at("/name", "contest.bad-file-name"));
        }
        AttachmentScope.requireEditable(contest, initiative, name, Times.now(clock));
        if (present.isEmpty() && count(manager, id) >= files) {
            throw new Refusal(Kind.CONFLICT, "contest.too-many-attachments", Map.of("most", files));
        }
        return initiative;
    }

    private static long count(EntityManager manager, String id) {
        return manager.createQuery("SELECT COUNT(a.name) FROM AttachmentEntity a WHERE a.initiative = :id", Long.class)
                .setParameter("id", id)
                .getSingleResult();
    }

    private static InitiativeEntity visible(EntityManager manager, Caller caller, String contestId, String id) {
        ContestEntity contest = ContestStore.visible(manager, caller, contestId);
        return InitiativeAccess.visible(manager, caller, contest, id);
    }

    private static Optional<AttachmentEntity> find(EntityManager manager, String id, String name) {
        return Optional.ofNullable(manager.find(AttachmentEntity.class, new AttachmentEntity.Key(id, name)));
    }

    private Refusal unsupported(String stated) {
        return new Refusal(
                Kind.UNSUPPORTED_TYPE,
                "contest.attachment-type",
                Map.of("type", stated, "allowed", String.join(", ", new TreeSet<>(mediaTypes))));
    }

    private static Refusal notFound() {
        return new Refusal(Kind.NOT_FOUND, "contest.attachment-not-found");
    }

    private static Change change(ContestEntity contest, String id, String name, String action, String state) {
        return Change.of(
                        action, "contests/" + contest.id() + "/initiatives/" + id + "/attachments", contest.organizer())
                .state(name + " " + state)
                .facts(Map.of("contest", contest.id(), "initiative", id));
    }
}

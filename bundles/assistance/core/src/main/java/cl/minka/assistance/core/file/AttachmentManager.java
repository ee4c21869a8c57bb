package cl.minka.assistance.core.file;

import cl.minka.assistance.Attachment;
import cl.minka.assistance.Attachments;
import cl.minka.assistance.core.persistence.AssistanceTransactions;
import cl.minka.assistance.core.request.Access;
import cl.minka.assistance.core.request.RequestEntity;
import cl.minka.assistance.core.request.RequestStore;
import cl.minka.kernel.Caller;
import cl.minka.kernel.Expected;
import cl.minka.kernel.Fault;
import cl.minka.kernel.Forbidden;
import cl.minka.kernel.InvalidInput;
import cl.minka.kernel.Kind;
import cl.minka.kernel.Refusal;
import cl.minka.kernel.journal.Change;
import cl.minka.kernel.jpa.Contents;
import cl.minka.kernel.jpa.Done;
import cl.minka.kernel.jpa.FileName;
import cl.minka.kernel.jpa.Times;
import cl.minka.kernel.people.Account;
import cl.minka.kernel.people.Accounts;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.persistence.EntityManager;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Keeps the files of requests. */
@Component(service = Attachments.class)
public final class AttachmentManager implements Attachments {
    private final AssistanceTransactions transactions;
    private final Accounts accounts;
    private final Clock clock;
    private final FileIntake intake;

    @Activate
    public AttachmentManager(
            @Reference AssistanceTransactions transactions, @Reference Accounts accounts, @Reference Clock clock) {
        this.transactions = transactions;
        this.accounts = accounts;
        this.clock = clock;
        this.intake = new FileIntake(transactions, clock);
    }

    @Override
    public List<Attachment> list(Caller caller, String id) {
        return transactions.read(manager -> {
            RequestEntity request = RequestStore.visible(manager, caller, id);
            int most = Access.assists(caller, request.municipality()) ? 1 : 0;
            List<AttachmentEntity> files = manager.createQuery(
                            "SELECT f FROM AttachmentEntity f WHERE f.request = :request AND f.internal <= :most"
                                    + " ORDER BY f.name, f.internal",
                            AttachmentEntity.class)
                    .setParameter("request", id)
                    .setParameter("most", most)
                    .getResultList();
            Map<Long, Account> people = accounts.byId(
                    files.stream().map(AttachmentEntity::uploader).distinct().toList());
            return files.stream().map(file -> file.toRecord(people)).toList();
        });
    }

    @Override
    public Attachment get(Caller caller, String id, String name, Optional<Boolean> internal) {
        return transactions.read(manager ->
                record(readable(manager, caller, RequestStore.visible(manager, caller, id), name, internal)));
    }

    @Override
    public void write(Caller caller, String id, Attachment file, OutputStream out) throws IOException {
        Optional<Boolean> kind = Optional.of(file.internal());
        AttachmentEntity found = transactions.read(
                manager -> readable(manager, caller, RequestStore.visible(manager, caller, id), file.name(), kind));
        if (found.version() != file.version()) {
            throw AttachmentRules.notFound();
        }
        intake.write(found.content(), found.size(), out);
    }

    @Override
    public Attachment put(Caller caller, String id, NewAttachment file, InputStream content, Expected expected)
            throws IOException {
        transactions.read(manager -> place(manager, caller, id, file, Math.max(0, file.size()), expected));
        return intake.take(
                file.mediaType(),
                file.size(),
                content,
                (type, stored) -> keep(caller, id, file, type, stored, expected));
    }

    private Attachment keep(
            Caller caller, String id, NewAttachment file, String mediaType, Contents.Stored stored, Expected expected) {
        return transactions.change(caller, manager -> {
            Place place = place(manager, caller, id, file, stored.size(), expected);
            place.present.ifPresent(replaced -> intake.leave(manager, replaced.content()));
            AttachmentEntity kept = place.present.orElseGet(
                    () -> new AttachmentEntity(id, file.name(), place.internal, caller.account()));
            kept.write(place.message, mediaType, stored, Times.now(clock));
            manager.persist(kept);
            manager.flush();
            return Done.of(record(kept), told("stored", place.request, kept, stored.sha256()));
        });
    }

    /** Where a file goes: what it replaces, to which message it belongs, and who may read it. */
    private record Place(
            RequestEntity request, Optional<AttachmentEntity> present, Optional<String> message, boolean internal) {}

    private static Place place(
            EntityManager manager, Caller caller, String id, NewAttachment file, long size, Expected expected) {
        RequestEntity request = RequestStore.forChange(manager, caller, id);
        boolean assists = Access.assists(caller, request.municipality());
        if (file.internal().orElse(false) && !assists) {
            throw new Forbidden();
        }
        boolean ofNote = RequestStore.isInternal(manager, id, file.message(), assists);
        Optional<Boolean> kind = ofNote ? Optional.of(true) : file.internal();
        Optional<AttachmentEntity> present = meant(manager, caller, request, file.name(), kind);
        present.filter(one -> one.uploader() != caller.account()).ifPresent(one -> {
            throw new Refusal(Kind.CONFLICT, "assistance.file-name-taken");
        });
        present.ifPresentOrElse(one -> expected.check(one.version()), expected::checkAbsent);
        boolean internal = kind.orElseGet(
                () -> present.filter(AttachmentEntity::isInternal).isPresent());
        if (!FileName.isValid(file.name())) {
            throw new InvalidInput(Fault.at("/name", "assistance.bad-file-name"));
        }
        RequestStore.requireNotClosed(request);
        requireRoom(manager, id, internal, present, size);
        Optional<String> message = file.message().or(() -> present.flatMap(AttachmentEntity::message));
        return new Place(request, present, message, internal);
    }

    /** Counts those of its kind, so that nobody learns of the others by their room. */
    private static void requireRoom(
            EntityManager manager, String id, boolean internal, Optional<AttachmentEntity> present, long size) {
        Object[] used = manager.createQuery(
                        "SELECT COUNT(f.name), COALESCE(SUM(f.size), 0) FROM AttachmentEntity f WHERE f.request = :request"
                                + " AND f.internal = :internal",
                        Object[].class)
                .setParameter("request", id)
                .setParameter("internal", internal ? 1 : 0)
                .getSingleResult();
        AttachmentRules.requireRoom(used, present.map(AttachmentEntity::size), size);
    }

    @Override
    public void delete(Caller caller, String id, String name, Optional<Boolean> internal, Expected expected) {
        transactions.change(caller, manager -> {
            RequestEntity request = RequestStore.forChange(manager, caller, id);
            AttachmentEntity found = readable(manager, caller, request, name, internal);
            if (found.uploader() != caller.account() && !Access.leads(caller)) {
                throw new Forbidden();
            }
            expected.check(found.version());
            RequestStore.requireNotClosed(request);
            intake.leave(manager, found.content());
            manager.remove(found);
            return Done.of(name, told("deleted", request, found, ""));
        });
    }

    private static AttachmentEntity readable(
            EntityManager manager, Caller caller, RequestEntity request, String name, Optional<Boolean> internal) {
        return meant(manager, caller, request, name, internal).orElseThrow(AttachmentRules::notFound);
    }

    /** The file that the caller means; what he may not read is not there. */
    private static Optional<AttachmentEntity> meant(
            EntityManager manager, Caller caller, RequestEntity request, String name, Optional<Boolean> internal) {
        boolean assists = Access.assists(caller, request.municipality());
        Optional<AttachmentEntity> open =
                internal.orElse(false) ? Optional.empty() : entity(manager, request.id(), name, false);
        Optional<AttachmentEntity> hidden =
                assists && internal.orElse(true) ? entity(manager, request.id(), name, true) : Optional.empty();
        if (open.isPresent() && hidden.isPresent()) {
            throw new Refusal(Kind.CONFLICT, "assistance.file-of-both-kinds");
        }
        return open.or(() -> hidden);
    }

    private Attachment record(AttachmentEntity file) {
        return file.toRecord(accounts.byId(List.of(file.uploader())));
    }

    private static Optional<AttachmentEntity> entity(EntityManager manager, String id, String name, boolean internal) {
        return Optional.ofNullable(manager.find(AttachmentEntity.class, new AttachmentEntity.Key(id, name, internal)));
    }

    private static Change told(String fact, RequestEntity request, AttachmentEntity file, String state) {
        String key = "assistance.file-" + fact;
        Change change = file.isInternal() ? RequestStore.toldInternally(key, request) : RequestStore.told(key, request);
        return change.state(state);
    }
}

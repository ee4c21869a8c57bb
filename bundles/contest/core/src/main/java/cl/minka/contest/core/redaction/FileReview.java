package cl.minka.contest.core.redaction;

import cl.minka.contest.BlindTwin;
import cl.minka.contest.BlindTwin.Finding;
import cl.minka.contest.ContestStatus;
import cl.minka.contest.InitiativeStatus;
import cl.minka.contest.core.attachment.AttachmentContents;
import cl.minka.contest.core.persistence.AttachmentEntity;
import cl.minka.contest.core.persistence.BlindFileEntity;
import cl.minka.contest.core.persistence.BlindFileEntity.State;
import cl.minka.contest.core.persistence.ContestEntity;
import cl.minka.contest.core.persistence.ContestStore;
import cl.minka.contest.core.persistence.ContestTransactions;
import cl.minka.contest.core.persistence.InitiativeEntity;
import cl.minka.contest.core.persistence.InitiativeStore;
import cl.minka.contest.core.persistence.RedactionEntity;
import cl.minka.kernel.Caller;
import cl.minka.kernel.document.Cleaning;
import cl.minka.kernel.document.Documents;
import cl.minka.kernel.document.Reading;
import cl.minka.kernel.document.Withheld;
import cl.minka.kernel.document.Withheld.Reason;
import cl.minka.kernel.journal.Change;
import cl.minka.kernel.jpa.Contents;
import cl.minka.kernel.jpa.Done;
import cl.minka.kernel.jpa.Times;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import javax.persistence.LockModeType;

/**
 * Reads the files that evaluators may see, adds what was found to the findings of the twin, and stores cleaned copies.
 * No transaction is open while a file is worked on; what has changed meanwhile is looked at again in the next round.
 */
final class FileReview {
    private static final long MOST = 30L << 20;
    private static final Caller SYSTEM = Caller.system("contest.blind-files");

    private final ContestTransactions transactions;
    private final Redactor redactor;
    private final Twins twins;
    private final Contents contents;
    private final Clock clock;
    private final Supplier<Optional<Documents>> documents;

    FileReview(
            ContestTransactions transactions, Redactor redactor, Clock clock, Supplier<Optional<Documents>> documents) {
        this.transactions = transactions;
        this.redactor = redactor;
        this.twins = new Twins(redactor);
        this.contents = AttachmentContents.of(transactions, clock);
        this.clock = clock;
        this.documents = documents;
    }

    /** A file as it was when it was looked at. */
    private record Looked(
            String name,
            String mediaType,
            String source,
            long size,
            InitiativeEntity initiative,
            boolean read,
            List<Finding> findings) {}

    /** Contests of which files may have to be looked at. */
    List<String> contests() {
        return transactions.read(manager -> manager
                .createQuery("SELECT c FROM ContestEntity c WHERE c.status IN :statuses", ContestEntity.class)
                .setParameter(
                        "statuses",
                        List.of(
                                ContestStatus.OPEN,
                                ContestStatus.SCREENING,
                                ContestStatus.EVALUATION,
                                ContestStatus.COMMITTEE))
                .getResultList()
                .stream()
                .filter(contest -> FileFields.any(contest.definition()))
                .map(ContestEntity::id)
                .toList());
    }

    /** Looks at all files of a contest that are out of step. */
    void review(String contest) {
        List<BlindFileStore.Name> suspects = transactions.read(manager -> ContestStore.find(manager, contest)
                .filter(found -> FileFields.any(found.definition()))
                .map(found -> BlindFileStore.suspects(
                        manager, contest, InitiativeStatus.SUBMITTED, InitiativeStatus.ADMITTED))
                .orElse(List.of()));
        for (BlindFileStore.Name one : suspects) {
            if (Thread.currentThread().isInterrupted()) {
                return;
            }
            look(contest, one).ifPresent(looked -> work(contest, looked));
        }
    }

    /** Brings the marks of a file up to date; answers it when there is more to be done. */
    private Optional<Looked> look(String contestId, BlindFileStore.Name one) {
        return transactions.quietly(manager -> {
            ContestEntity contest = ContestStore.organizedForChange(manager, SYSTEM, contestId);
            InitiativeEntity initiative = InitiativeStore.get(manager, contestId, one.initiative());
            AttachmentEntity attachment = attachment(manager, one.initiative(), one.file());
            if (attachment == null) {
                return Optional.empty();
            }
            RedactionEntity redaction = redaction(manager, contest, initiative);
            BlindFileEntity file = BlindFileStore.find(manager, one.initiative(), one.file())
                    .orElseGet(() -> new BlindFileEntity(one.initiative(), one.file()));
            manager.persist(file);
            file.seen(initiative.updatedAt(), redaction.version());
            if (!FileFields.shows(contest.definition(), initiative.draft(), one.file())) {
                if (file.state() != State.HIDDEN) {
                    release(manager, file);
                    file.hide();
                }
                return Optional.empty();
            }
            List<Finding> findings = FileFindings.of(redaction.findings(), one.file());
            boolean again = file.reason().equals(Reason.NO_CLEANER.name())
                    && documents.get().isPresent();
            boolean read = !again && file.isReadOf(attachment.content(), FileFields.basis(initiative.draft()));
            boolean settled = read
                    && (file.state() == State.CLEANED || file.state() == State.WITHHELD)
                    && file.follows(FileFindings.decisions(findings));
            return settled
                    ? Optional.empty()
                    : Optional.of(new Looked(
                            one.file(),
                            attachment.toRecord().mediaType(),
                            attachment.content(),
                            attachment.toRecord().size(),
                            initiative,
                            read,
                            findings));
        });
    }

    private void work(String contest, Looked looked) {
        Path original = null;
        Path copy = null;
        try {
            original = Files.createTempFile("minka-original", "");
            copy = Files.createTempFile("minka-copy", "");
            work(contest, looked, original, copy);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            delete(original);
            delete(copy);
        }
    }

    private void work(String contest, Looked looked, Path original, Path copy) throws IOException {
        Optional<Documents> cleaner = documents.get();
        if (cleaner.isEmpty() || looked.size() > MOST) {
            Reason reason = cleaner.isEmpty() ? Reason.NO_CLEANER : Reason.TOO_LARGE;
            found(contest, looked, List.of()).ifPresent(found -> settle(contest, found, new Withheld(reason), copy));
            return;
        }
        try (OutputStream out = Files.newOutputStream(original)) {
            contents.write(looked.source(), looked.size(), out);
        }
        Optional<Looked> current = Optional.of(looked);
        if (!looked.read()) {
            Reading reading = cleaner.get().read(original, looked.mediaType());
            current = found(contest, looked, findings(looked, reading));
            if (reading instanceof Withheld withheld) {
                current.ifPresent(found -> settle(contest, found, withheld, copy));
                return;
            }
        }
        current.ifPresent(found -> {
            Cleaning cleaning = cleaner.get()
                    .clean(
                            original,
                            found.mediaType(),
                            FileFindings.phrases(found.findings()),
                            FileFindings.pictures(found.findings()),
                            copy);
            settle(contest, found, cleaning, copy);
        });
    }

    private List<Finding> findings(Looked looked, Reading reading) {
        return reading instanceof Reading.Contents read
                ? FileFindings.found(
                        redactor,
                        looked.name(),
                        looked.mediaType(),
                        read,
                        looked.initiative().draft().municipalities(),
                        BlindTexts.people(looked.initiative().draft()))
                : List.of();
    }

    /** Stores what was found; findings that were there keep their decisions. Empty when the file has changed meanwhile. */
    private Optional<Looked> found(String contestId, Looked looked, List<Finding> fresh) {
        if (looked.read()) {
            return Optional.of(looked);
        }
        return transactions.quietly(manager -> {
            ContestEntity contest = ContestStore.organizedForChange(manager, SYSTEM, contestId);
            InitiativeEntity initiative =
                    InitiativeStore.get(manager, contestId, looked.initiative().id());
            Optional<BlindFileEntity> file = unchanged(manager, initiative, looked);
            if (file.isEmpty()) {
                return Optional.empty();
            }
            RedactionEntity redaction = redaction(manager, contest, initiative);
            Map<String, BlindTwin.Decision> decisions = redaction.findings().stream()
                    .collect(Collectors.toMap(Finding::id, Finding::decision, (a, b) -> a));
            List<Finding> own =
                    fresh.stream().map(one -> Twins.decided(one, decisions)).toList();
            List<Finding> all = new ArrayList<>(redaction.findings());
            all.removeIf(finding -> finding.field().equals(FileFindings.field(looked.name())));
            all.addAll(own);
            if (!all.equals(redaction.findings())) {
                redaction.write(all, redaction.edits(), redaction.originalSha256(), Times.now(clock));
            }
            file.get().read(looked.source(), FileFields.basis(initiative.draft()));
            if (Twins.open(own) > 0 && initiative.blindState() == BlindTwin.State.CLEARED) {
                InitiativeStore.blindState(manager, initiative.id(), BlindTwin.State.PENDING);
            }
            return Optional.of(new Looked(
                    looked.name(), looked.mediaType(), looked.source(), looked.size(), initiative, true, own));
        });
    }

    private void settle(String contestId, Looked looked, Cleaning cleaning, Path copy) {
        Optional<Contents.Stored> stored =
                cleaning instanceof Cleaning.Cleaned ? Optional.of(store(copy)) : Optional.empty();
        transactions.change(SYSTEM, manager -> {
            ContestEntity contest = ContestStore.organizedForChange(manager, SYSTEM, contestId);
            InitiativeEntity initiative =
                    InitiativeStore.get(manager, contestId, looked.initiative().id());
            Optional<BlindFileEntity> file = unchanged(manager, initiative, looked)
                    .filter(present -> FileFields.basis(initiative.draft())
                            .equals(FileFields.basis(looked.initiative().draft())));
            if (file.isEmpty()) {
                return Done.of(false);
            }
            release(manager, file.get());
            if (cleaning instanceof Cleaning.Cleaned cleaned) {
                Contents.Stored whole = stored.orElseThrow();
                number(manager, file.get());
                file.get().clean(cleaned.mediaType(), cleaned.extension(), whole.id(), whole.size(), whole.sha256());
            } else if (cleaning instanceof Withheld withheld) {
                file.get().withhold(withheld.reason().name());
            }
            file.get().follow(FileFindings.decisions(looked.findings()));
            Optional.ofNullable(manager.find(RedactionEntity.class, initiative.id()))
                    .ifPresent(twin -> manager.lock(twin, LockModeType.OPTIMISTIC_FORCE_INCREMENT));
            return Done.of(true, change(contest, initiative, looked, file.get()));
        });
    }

    /** Only what is shown has a number: a gap would tell that something is withheld. */
    private static void number(EntityManager manager, BlindFileEntity file) {
        if (!file.isNumbered()) {
            file.number(BlindFileStore.nextNumber(manager, file.initiative()));
        }
    }

    private Contents.Stored store(Path copy) {
        try (InputStream in = Files.newInputStream(copy)) {
            return contents.store(in, 4 * MOST);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Change change(
            ContestEntity contest, InitiativeEntity initiative, Looked looked, BlindFileEntity file) {
        return Change.of(
                        "contest.blind-file-settled",
                        "contests/" + contest.id() + "/initiatives/" + initiative.id() + "/redactions",
                        contest.organizer())
                .state(looked.name() + " " + file.state())
                .facts(Map.of("initiative", initiative.id(), "state", ContestStore.json(file.state())));
    }

    private static Optional<BlindFileEntity> unchanged(
            EntityManager manager, InitiativeEntity initiative, Looked looked) {
        AttachmentEntity attachment = attachment(manager, initiative.id(), looked.name());
        return attachment == null || !attachment.content().equals(looked.source())
                ? Optional.empty()
                : BlindFileStore.find(manager, initiative.id(), looked.name());
    }

    private void release(EntityManager manager, BlindFileEntity file) {
        file.content().ifPresent(content -> contents.touch(manager, content));
    }

    private RedactionEntity redaction(EntityManager manager, ContestEntity contest, InitiativeEntity initiative) {
        Optional<RedactionEntity> present = Optional.ofNullable(manager.find(RedactionEntity.class, initiative.id()));
        Twins.Current current = twins.current(contest, initiative, present, Times.now(clock));
        if (current.isNew()) {
            manager.persist(current.redaction());
        }
        manager.flush();
        return current.redaction();
    }

    private static AttachmentEntity attachment(EntityManager manager, String initiative, String name) {
        return manager.find(AttachmentEntity.class, new AttachmentEntity.Key(initiative, name));
    }

    private static void delete(Path file) {
        try {
            if (file != null) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

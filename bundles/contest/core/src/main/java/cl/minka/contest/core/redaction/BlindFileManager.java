package cl.minka.contest.core.redaction;

import cl.minka.contest.AssignmentNotFound;
import cl.minka.contest.Assignments;
import cl.minka.contest.BlindFile;
import cl.minka.contest.BlindFiles;
import cl.minka.contest.BlindViews;
import cl.minka.contest.core.attachment.AttachmentContents;
import cl.minka.contest.core.persistence.BlindFileEntity;
import cl.minka.contest.core.persistence.ContestEntity;
import cl.minka.contest.core.persistence.ContestStore;
import cl.minka.contest.core.persistence.ContestTransactions;
import cl.minka.contest.core.persistence.InitiativeEntity;
import cl.minka.contest.core.persistence.InitiativeStore;
import cl.minka.contest.core.persistence.RedactionEntity;
import cl.minka.kernel.Caller;
import cl.minka.kernel.Kind;
import cl.minka.kernel.Refusal;
import cl.minka.kernel.jpa.Contents;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import javax.persistence.EntityManager;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Gives out cleaned copies; who may have them is decided where assignments and twins are. */
@Component(service = BlindFiles.class)
public final class BlindFileManager implements BlindFiles {
    private final ContestTransactions transactions;
    private final Assignments assignments;
    private final BlindViews twins;
    private final Contents contents;

    @Activate
    public BlindFileManager(
            @Reference ContestTransactions transactions,
            @Reference Assignments assignments,
            @Reference BlindViews twins,
            @Reference Clock clock) {
        this.transactions = transactions;
        this.assignments = assignments;
        this.twins = twins;
        this.contents = AttachmentContents.of(transactions, clock);
    }

    @Override
    public List<BlindFile> ofAssignment(Caller caller, String assignment) {
        return assignments.blind(caller, assignment).initiative().files();
    }

    @Override
    public void write(Caller caller, String assignment, BlindFile file, OutputStream out) throws IOException {
        String contest = assignments.blind(caller, assignment).contest();
        String initiative = transactions.read(manager -> manager.createQuery(
                        "SELECT a.initiative FROM AssignmentEntity a WHERE a.id = :id", String.class)
                .setParameter("id", assignment)
                .getResultStream()
                .findFirst()
                .orElseThrow(AssignmentNotFound::new));
        write(contest, initiative, file, out);
    }

    @Override
    public List<BlindFile> ofInitiative(Caller caller, String contest, String initiative) {
        boolean organizes = transactions.read(manager ->
                caller.organizes(ContestStore.visible(manager, caller, contest).organizer()));
        return organizes
                ? twins.twin(caller, contest, initiative).view().files()
                : twins.forCommittee(caller, contest, initiative).files();
    }

    @Override
    public void write(Caller caller, String contest, String initiative, BlindFile file, OutputStream out)
            throws IOException {
        if (!ofInitiative(caller, contest, initiative).contains(file)) {
            throw notFound();
        }
        write(contest, initiative, file, out);
    }

    private void write(String contest, String initiative, BlindFile file, OutputStream out) throws IOException {
        String content = transactions
                .read(manager -> content(manager, contest, initiative, file))
                .orElseThrow(BlindFileManager::notFound);
        contents.write(content, file.size(), out);
    }

    private static Optional<String> content(EntityManager manager, String contestId, String id, BlindFile file) {
        ContestEntity contest = ContestStore.find(manager, contestId).orElseThrow(BlindFileManager::notFound);
        InitiativeEntity initiative = InitiativeStore.get(manager, contestId, id);
        RedactionEntity redaction = manager.find(RedactionEntity.class, id);
        return redaction == null
                ? Optional.empty()
                : BlindFileStore.cleaned(manager, contest, initiative, redaction.findings()).stream()
                        .filter(present -> present.toRecord().equals(file))
                        .findFirst()
                        .flatMap(BlindFileEntity::content);
    }

    private static Refusal notFound() {
        return new Refusal(Kind.NOT_FOUND, "contest.attachment-not-found");
    }
}

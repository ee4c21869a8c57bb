package cl.minka.contest.core.redaction;

import cl.minka.contest.BlindTwin;
import cl.minka.contest.BlindTwin.State;
import cl.minka.contest.BlindView;
import cl.minka.contest.BlindViews;
import cl.minka.contest.ContestStatus;
import cl.minka.contest.InitiativeNotFound;
import cl.minka.contest.core.CommitteeAccess;
import cl.minka.contest.core.persistence.ContestEntity;
import cl.minka.contest.core.persistence.ContestStore;
import cl.minka.contest.core.persistence.ContestTransactions;
import cl.minka.contest.core.persistence.InitiativeEntity;
import cl.minka.contest.core.persistence.InitiativeStore;
import cl.minka.contest.core.persistence.RedactionEntity;
import cl.minka.kernel.Caller;
import cl.minka.kernel.Expected;
import cl.minka.kernel.journal.Change;
import cl.minka.kernel.jpa.Done;
import cl.minka.kernel.jpa.Times;
import cl.minka.kernel.territory.Municipalities;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.persistence.EntityManager;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Keeps the anonymised twins of initiatives. */
@Component(service = BlindViews.class)
public final class BlindViewManager implements BlindViews {
    private final ContestTransactions transactions;
    private final CommitteeAccess committee;
    private final FileDesk files;
    private final Clock clock;
    private final Twins twins;
    private final Acceptances acceptances;

    @Activate
    public BlindViewManager(
            @Reference ContestTransactions transactions,
            @Reference Municipalities municipalities,
            @Reference CommitteeAccess committee,
            @Reference FileDesk files,
            @Reference Clock clock) {
        this.transactions = transactions;
        this.committee = committee;
        this.files = files;
        this.clock = clock;
        this.twins = new Twins(new Redactor(municipalities));
        this.acceptances = new Acceptances(transactions, twins, clock);
    }

    @Override
    public BlindTwin twin(Caller caller, String contestId, String id) {
        Optional<BlindTwin> ready = transactions.read(manager -> {
            ContestEntity contest = ContestStore.organized(manager, caller, contestId);
            InitiativeEntity initiative = InitiativeStore.get(manager, contestId, id);
            return Optional.ofNullable(manager.find(RedactionEntity.class, id))
                    .filter(redaction -> Twins.isCurrent(contest, initiative, redaction))
                    .map(redaction -> Twins.twin(manager, contest, initiative, redaction, initiative.blindState()));
        });
        return ready.orElseGet(() -> transactions.quietly(manager -> {
            ContestEntity contest = ContestStore.organizedForChange(manager, caller, contestId);
            InitiativeEntity initiative = InitiativeStore.get(manager, contestId, id);
            RedactionEntity redaction = current(manager, contest, initiative);
            return Twins.twin(manager, contest, initiative, redaction, initiative.blindState());
        }));
    }

    @Override
    public BlindView forCommittee(Caller caller, String contestId, String id) {
        return transactions.read(manager -> {
            ContestEntity contest = ContestStore.visible(manager, caller, contestId);
            InitiativeEntity initiative = InitiativeStore.get(manager, contestId, id);
            if (initiative.blindState() != State.CLEARED || !committee.maySee(manager, caller, contest, initiative)) {
                throw new InitiativeNotFound();
            }
            List<String> presenters =
                    contest.definition().panel().committeeSeesPresenter() ? initiative.municipalities() : List.of();
            return Optional.ofNullable(manager.find(RedactionEntity.class, id))
                    .map(redaction -> BlindViewer.view(
                            contest,
                            initiative,
                            redaction,
                            BlindFileStore.records(
                                    BlindFileStore.cleaned(manager, contest, initiative, redaction.findings())),
                            presenters))
                    .orElseThrow(InitiativeNotFound::new);
        });
    }

    @Override
    public BlindTwin redact(Caller caller, String contestId, String id, Redactions redactions, Expected expected) {
        return transactions.change(caller, manager -> {
            ContestEntity contest = ContestStore.organizedForChange(manager, caller, contestId);
            InitiativeEntity initiative = InitiativeStore.get(manager, contestId, id);
            RedactionEntity redaction = current(manager, contest, initiative);
            expected.check(redaction.version());
            RedactionCheck.check(contest.definition(), redaction, redactions);
            ContestStore.requireStatus(
                    contest,
                    ContestStatus.DRAFT,
                    ContestStatus.OPEN,
                    ContestStatus.SCREENING,
                    ContestStatus.EVALUATION,
                    ContestStatus.COMMITTEE);
            Instant now = Times.now(clock);
            State state = Decisions.apply(twins, contest, initiative, redaction, redactions, now);
            manager.flush();
            InitiativeStore.blindState(manager, id, state);
            return Done.of(
                    Twins.twin(manager, contest, initiative, redaction, state),
                    change(contest, initiative, redactions, state));
        });
    }

    @Override
    public Acceptance acceptAll(Caller caller, String contest) {
        files.hurry(caller, contest);
        Acceptance acceptance = acceptances.acceptAll(caller, contest);
        files.hurry(caller, contest);
        return acceptance;
    }

    private RedactionEntity current(EntityManager manager, ContestEntity contest, InitiativeEntity initiative) {
        Optional<RedactionEntity> present = Optional.ofNullable(manager.find(RedactionEntity.class, initiative.id()));
        Twins.Current current = twins.current(contest, initiative, present, Times.now(clock));
        if (current.isNew()) {
            manager.persist(current.redaction());
        }
        manager.flush();
        return current.redaction();
    }

    private static Change change(
            ContestEntity contest, InitiativeEntity initiative, Redactions redactions, State state) {
        return Change.of(
                        "contest.redaction-changed",
                        "contests/" + contest.id() + "/initiatives/" + initiative.id() + "/redactions",
                        contest.organizer())
                .fields(redactions.edits().keySet())
                .facts(Map.of("initiative", initiative.id(), "state", ContestStore.json(state)));
    }
}

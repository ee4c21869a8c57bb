package cl.minka.contest.core.appeal;

import cl.minka.contest.Appeal;
import cl.minka.contest.Appeals;
import cl.minka.contest.ContestStatus;
import cl.minka.contest.InitiativeNotFound;
import cl.minka.contest.InitiativeStatus;
import cl.minka.contest.WrongStatus;
import cl.minka.contest.core.persistence.ContestEntity;
import cl.minka.contest.core.persistence.ContestStore;
import cl.minka.contest.core.persistence.ContestTransactions;
import cl.minka.contest.core.persistence.InitiativeEntity;
import cl.minka.contest.core.persistence.InitiativeStore;
import cl.minka.kernel.Caller;
import cl.minka.kernel.Expected;
import cl.minka.kernel.Fault;
import cl.minka.kernel.Forbidden;
import cl.minka.kernel.InvalidInput;
import cl.minka.kernel.Kind;
import cl.minka.kernel.Page;
import cl.minka.kernel.Refusal;
import cl.minka.kernel.Role;
import cl.minka.kernel.Slice;
import cl.minka.kernel.journal.Change;
import cl.minka.kernel.jpa.Done;
import cl.minka.kernel.jpa.Times;
import cl.minka.kernel.time.WorkingDays;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.persistence.EntityManager;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Keeps the appeals against published results. */
@Component(service = Appeals.class)
public final class AppealManager implements Appeals {
    private static final int LONGEST = 20_000;

    private final ContestTransactions transactions;
    private final AppealTerm term;
    private final Clock clock;

    @Activate
    public AppealManager(
            @Reference ContestTransactions transactions, @Reference WorkingDays workingDays, @Reference Clock clock) {
        this.transactions = transactions;
        this.term = new AppealTerm(workingDays);
        this.clock = clock;
    }

    @Override
    public Page<Appeal> list(Caller caller, String contest, Filter filter, Slice slice) {
        return transactions.read(manager -> {
            ContestEntity within = ContestStore.visible(manager, caller, contest);
            return AppealStore.page(manager, caller, within, filter, slice);
        });
    }

    @Override
    public Appeal get(Caller caller, String contest, int number) {
        return transactions.read(manager -> {
            ContestEntity within = ContestStore.visible(manager, caller, contest);
            AppealEntity appeal = AppealStore.visible(manager, caller, within, number);
            return appeal.toRecord(AppealStore.initiative(manager, within, appeal));
        });
    }

    @Override
    public Appeal file(Caller caller, String contest, Appeal.Draft draft) {
        return transactions.change(caller, manager -> {
            ContestEntity within = ContestStore.visibleForChange(manager, caller, contest);
            List<Fault> faults = new ArrayList<>();
            text(faults, "/initiative", draft.initiative());
            text(faults, "/grounds", draft.grounds());
            InvalidInput.throwIfAny(faults);
            InitiativeEntity initiative = InitiativeStore.get(manager, contest, draft.initiative());
            String municipality = actsFor(caller, initiative);
            Instant now = Times.now(clock);
            term.require(within, initiative.lead(), now);
            requirePresented(initiative);
            AppealStore.requireFirst(manager, initiative.id());
            int number = AppealStore.nextNumber(manager, contest);
            String grounds = draft.grounds().strip();
            AppealEntity appeal = new AppealEntity(initiative, number, municipality, caller.account(), grounds, now);
            manager.persist(appeal);
            return done(manager, within, initiative, appeal, "contest.appeal-filed", Set.of());
        });
    }

    @Override
    public Appeal answer(Caller caller, String contest, int number, Appeal.Answer answer, Expected expected) {
        return transactions.change(caller, manager -> {
            ContestEntity within = ContestStore.visibleForChange(manager, caller, contest);
            AppealEntity appeal = AppealStore.visible(manager, caller, within, number);
            if (!caller.organizes(within.organizer())) {
                throw new Forbidden();
            }
            expected.check(appeal.version());
            InitiativeEntity initiative = AppealStore.initiative(manager, within, appeal);
            if (appeal.isAnsweredWith(answer)) {
                return Done.of(appeal.toRecord(initiative));
            }
            InvalidInput.throwIfAny(faults(answer));
            ContestStore.requireStatus(within, ContestStatus.PUBLISHED, ContestStatus.ARCHIVED);
            requireOpen(appeal);
            appeal.answer(answer.state(), answer.reasons().strip(), caller.account(), Times.now(clock));
            return done(manager, within, initiative, appeal, "contest.appeal-answered", Set.of("state", "answer"));
        });
    }

    @Override
    public void withdraw(Caller caller, String contest, int number, Expected expected) {
        transactions.change(caller, manager -> {
            ContestEntity within = ContestStore.visibleForChange(manager, caller, contest);
            AppealEntity appeal = AppealStore.visible(manager, caller, within, number);
            InitiativeEntity initiative = AppealStore.initiative(manager, within, appeal);
            actsFor(caller, initiative);
            expected.check(appeal.version());
            requireOpen(appeal);
            manager.remove(appeal);
            return Done.of(number, change(within, appeal.toRecord(initiative), "contest.appeal-withdrawn"));
        });
    }

    /** The municipality for which the caller acts: of the initiative, the first of them that is his. */
    private static String actsFor(Caller caller, InitiativeEntity initiative) {
        Set<String> own = caller.organizations(Role.MUNICIPALITY);
        return initiative.municipalities().stream()
                .filter(cut -> caller.isAdmin() || own.contains(cut))
                .findFirst()
                .orElseThrow(InitiativeNotFound::new);
    }

    private static void requirePresented(InitiativeEntity initiative) {
        if (initiative.status() == InitiativeStatus.DRAFT || initiative.status() == InitiativeStatus.WITHDRAWN) {
            throw new WrongStatus(
                    ContestStore.json(initiative.status()),
                    List.of("submitted", "cure", "admitted", "rejected"),
                    "municipality");
        }
    }

    private static void requireOpen(AppealEntity appeal) {
        if (appeal.state() != Appeal.State.FILED) {
            throw new Refusal(Kind.CONFLICT, "contest.appeal-answered", Map.of("state", json(appeal.state())));
        }
    }

    private static List<Fault> faults(Appeal.Answer answer) {
        List<Fault> faults = new ArrayList<>();
        if (answer.state() == Appeal.State.FILED) {
            faults.add(Fault.at("/state", "contest.appeal.undecided"));
        }
        text(faults, "/answer", answer.reasons());
        return faults;
    }

    private static void text(List<Fault> faults, String pointer, String text) {
        if (text.isBlank()) {
            faults.add(Fault.at(pointer, "kernel.required"));
        } else if (text.length() > LONGEST) {
            faults.add(Fault.at(pointer, "kernel.too-long", "most", LONGEST));
        }
    }

    private static Done<Appeal> done(
            EntityManager manager,
            ContestEntity contest,
            InitiativeEntity initiative,
            AppealEntity entity,
            String action,
            Set<String> fields) {
        manager.flush();
        Appeal appeal = entity.toRecord(initiative);
        return Done.of(appeal, change(contest, appeal, action).fields(fields));
    }

    private static Change change(ContestEntity contest, Appeal appeal, String action) {
        return Change.of(action, "contests/" + contest.id() + "/appeals/" + appeal.number(), contest.organizer())
                .state(appeal.toString())
                .facts(Map.of(
                        "contest", contest.id(),
                        "initiative", appeal.initiative(),
                        "municipality", appeal.municipality(),
                        "state", json(appeal.state())));
    }

    private static String json(Appeal.State state) {
        return ContestStore.json(state).replace('_', '-');
    }
}

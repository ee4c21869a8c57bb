package cl.minka.contest.core;

import cl.minka.contest.Contest;
import cl.minka.contest.ContestDefinition;
import cl.minka.contest.ContestStatus;
import cl.minka.contest.Contests;
import cl.minka.contest.Question;
import cl.minka.contest.Rules;
import cl.minka.contest.Transition;
import cl.minka.contest.core.persistence.ContestEntity;
import cl.minka.contest.core.persistence.ContestStore;
import cl.minka.contest.core.persistence.ContestTransactions;
import cl.minka.contest.core.ranking.StrategyDirectory;
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
import cl.minka.kernel.jpa.Conditions;
import cl.minka.kernel.jpa.Done;
import cl.minka.kernel.jpa.Json;
import cl.minka.kernel.jpa.Keyset;
import cl.minka.kernel.jpa.Times;
import cl.minka.kernel.plugin.StrategyPermissions;
import cl.minka.kernel.territory.Municipalities;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Keeps the contests. */
@Component(service = Contests.class)
public final class ContestManager implements Contests {
    private static final Keyset.Key ID = Keyset.Key.text("id");
    private static final Keyset<ContestEntity> LIST = new Keyset<>(
            ContestEntity.class,
            ID,
            ContestEntity::id,
            Map.of("id", ID, "title", Keyset.Key.text("titleKey"), "createdAt", Keyset.Key.whole("createdAt")),
            new Slice.Sort("id", false));

    private final ContestTransactions transactions;
    private final Organizations organizations;
    private final StrategyDirectory strategies;
    private final StrategyPermissions permissions;
    private final Clock clock;
    private final RulesBook rules;
    private final QuestionBox questions;
    private final Transitions transitions;

    @Activate
    public ContestManager(
            @Reference ContestTransactions transactions,
            @Reference Municipalities municipalities,
            @Reference PhaseFacts facts,
            @Reference StrategyDirectory strategies,
            @Reference StrategyPermissions permissions,
            @Reference Clock clock) {
        this.transactions = transactions;
        this.strategies = strategies;
        this.permissions = permissions;
        this.organizations = new Organizations(municipalities);
        this.clock = clock;
        this.rules = new RulesBook(transactions, clock);
        this.questions = new QuestionBox(transactions, clock);
        this.transitions = new Transitions(transactions, new Preconditions(facts), clock);
    }

    @Override
    public Page<Contest> list(Caller caller, Filter filter, Slice slice) {
        Conditions conditions = new Conditions();
        if (!caller.isAdmin()) {
            Set<String> own = caller.organizations(Role.ORGANIZER);
            conditions
                    .and("e.status <> :draft OR e.organizer IN :own", "draft", ContestStatus.DRAFT)
                    .parameter("own", own.isEmpty() ? List.of("-") : List.copyOf(own));
        }
        filter.status().ifPresent(status -> conditions.and("e.status = :status", "status", status));
        filter.organizer().ifPresent(organizer -> conditions.and("e.organizer = :organizer", "organizer", organizer));
        filter.text().ifPresent(text -> conditions.words("e.titleFolded", text));
        return transactions.read(
                manager -> LIST.page(manager, conditions, slice).map(ContestEntity::toRecord));
    }

    @Override
    public Contest get(Caller caller, String id) {
        return transactions.read(
                manager -> ContestStore.visible(manager, caller, id).toRecord());
    }

    @Override
    public Contest create(Caller caller, ContestDefinition definition) {
        if (!caller.organizes(definition.organizer()) && organizations.exists(definition.organizer())) {
            throw new Forbidden();
        }
        checkValues(definition, Optional.empty());
        return transactions.change(caller, manager -> {
            if (ContestStore.find(manager, definition.id()).isPresent()) {
                throw new Refusal(Kind.CONFLICT, "contest.id-taken", Map.of("contest", definition.id()));
            }
            ContestEntity contest = ContestEntity.of(definition, Times.now(clock));
            ContestStore.persist(manager, contest);
            return Done.of(contest.toRecord(), change(contest, "contest.created", Set.of()));
        });
    }

    @Override
    public Contest update(Caller caller, ContestDefinition definition, Expected expected) {
        return transactions.change(caller, manager -> {
            ContestEntity contest = ContestStore.organizedForChange(manager, caller, definition.id());
            expected.check(contest.version());
            checkValues(definition, Optional.of(contest.definition()));
            if (!caller.organizes(definition.organizer())) {
                throw new Forbidden();
            }
            Set<String> changed = FrozenParts.changed(contest.definition(), definition);
            FrozenParts.check(contest.status(), changed);
            if (changed.isEmpty()) {
                return Done.of(contest.toRecord());
            }
            Optional<Instant> before = contest.nextMoveAt();
            contest.write(definition, Times.now(clock));
            manager.flush();
            return Done.of(
                    contest.toRecord(),
                    change(contest, "contest.changed", changed)
                            .facts(Map.of(
                                    "status", ContestStore.json(contest.status()),
                                    "closedBefore", text(before),
                                    "closes", text(contest.nextMoveAt()))));
        });
    }

    @Override
    public Rules rules(Caller caller, String contest, Optional<Integer> number) {
        return rules.get(caller, contest, number);
    }

    @Override
    public List<Rules> rulesVersions(Caller caller, String contest) {
        return rules.versions(caller, contest);
    }

    @Override
    public Rules putRules(Caller caller, String contest, String text, Expected expected) {
        return rules.put(caller, contest, text, expected);
    }

    @Override
    public Contest transition(Caller caller, String contest, ContestStatus to, Optional<String> reason) {
        return transitions.move(caller, contest, to, reason);
    }

    @Override
    public Page<Transition> transitions(Caller caller, String contest, Slice slice) {
        return transitions.list(caller, contest, slice);
    }

    @Override
    public Page<Question> questions(Caller caller, String contest, Slice slice) {
        return questions.list(caller, contest, slice);
    }

    @Override
    public Question ask(Caller caller, String contest, String text) {
        return questions.ask(caller, contest, text);
    }

    @Override
    public Question question(Caller caller, String contest, int number) {
        return questions.get(caller, contest, number);
    }

    @Override
    public Question answer(Caller caller, String contest, int number, String text, Expected expected) {
        return questions.answer(caller, contest, number, text, expected);
    }

    /** @param before what stands; who may choose a strategy is asked when it changes */
    private void checkValues(ContestDefinition definition, Optional<ContestDefinition> before) {
        List<Fault> faults = new ArrayList<>(DefinitionCheck.faults(definition, organizations::exists));
        faults.addAll(strategies.faults("/scoring/parameters", definition.scoring()));
        String strategy = definition.scoring().strategy();
        boolean chosen = before.map(stands -> !stands.scoring().strategy().equals(strategy))
                .orElse(true);
        if (chosen && !permissions.get("scoring", strategy).allows(definition.organizer())) {
            faults.add(Fault.at("/scoring/strategy", "contest.strategy-not-allowed"));
        }
        InvalidInput.throwIfAny(faults);
    }

    private static String text(Optional<Instant> date) {
        return date.map(Instant::toString).orElse("");
    }

    private static Change change(ContestEntity contest, String action, Set<String> fields) {
        return Change.of(action, "contests/" + contest.id(), contest.organizer())
                .fields(fields)
                .state(Json.write(contest.definition()))
                .facts(Map.of("status", ContestStore.json(contest.status())));
    }
}

package cl.minka.contest.core.selection;

import cl.minka.contest.ContestDefinition;
import cl.minka.contest.ContestStatus;
import cl.minka.contest.Feedback;
import cl.minka.contest.Ranking;
import cl.minka.contest.Rankings;
import cl.minka.contest.Results;
import cl.minka.contest.Selection;
import cl.minka.contest.SelectionChoices;
import cl.minka.contest.SelectionRecord;
import cl.minka.contest.SelectionRules;
import cl.minka.contest.Selections;
import cl.minka.contest.core.DefinitionCheck;
import cl.minka.contest.core.committee.CommitteeEntity;
import cl.minka.contest.core.committee.CommitteeStore;
import cl.minka.contest.core.persistence.ContestEntity;
import cl.minka.contest.core.persistence.ContestStore;
import cl.minka.contest.core.persistence.ContestTransactions;
import cl.minka.contest.core.ranking.RankingStore;
import cl.minka.kernel.Caller;
import cl.minka.kernel.Fault;
import cl.minka.kernel.InvalidInput;
import cl.minka.kernel.Kind;
import cl.minka.kernel.Refusal;
import cl.minka.kernel.journal.Change;
import cl.minka.kernel.jpa.Done;
import cl.minka.kernel.territory.Municipalities;
import cl.minka.kernel.territory.SizeBand;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.persistence.EntityManager;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Proposes the decision by the rules; a person confirms it. */
@Component(service = Selections.class)
public final class SelectionManager implements Selections {
    private final ContestTransactions transactions;
    private final PublishedResults published;
    private final Municipalities municipalities;
    private final Clock clock;

    @Activate
    public SelectionManager(
            @Reference ContestTransactions transactions,
            @Reference Municipalities municipalities,
            @Reference Clock clock) {
        this.transactions = transactions;
        this.published = new PublishedResults(transactions);
        this.municipalities = municipalities;
        this.clock = clock;
    }

    @Override
    public Selection propose(Caller caller, String contest, String ranking, SelectionChoices choices) {
        return transactions.read(manager -> {
            ContestEntity within = ContestStore.organized(manager, caller, contest);
            Ranking from = ranking(manager, contest, ranking);
            ContestStore.requireStatus(
                    within, ContestStatus.EVALUATION, ContestStatus.COMMITTEE, ContestStatus.DECIDED);
            Contenders contenders = contenders(manager, within.definition(), from);
            return input(within.definition(), from, contenders, choices).decided();
        });
    }

    @Override
    public Selection whatIf(Caller caller, String contest, String ranking, SelectionRules rules) {
        return transactions.read(manager -> {
            ContestDefinition other = ContestStore.organized(manager, caller, contest)
                    .definition()
                    .with(rules);
            InvalidInput.throwIfAny(DefinitionCheck.selectionFaults(other));
            Ranking from = ranking(manager, contest, ranking);
            Contenders contenders = contenders(manager, other, from);
            return input(other, from, contenders, SelectionChoices.none()).decided();
        });
    }

    @Override
    public Selection confirm(Caller caller, String contest, String ranking, SelectionChoices choices) {
        return transactions.change(caller, manager -> {
            ContestEntity within = ContestStore.organizedForChange(manager, caller, contest);
            Ranking from = ranking(manager, contest, ranking);
            ContestStore.requireStatus(within, ContestStatus.COMMITTEE);
            Contenders contenders = contenders(manager, within.definition(), from);
            requireQuorum(within, contenders);
            SelectionInput input = input(within.definition(), from, contenders, choices);
            requireDecided(input.decision().undecided(), contenders);
            Optional<SelectionEntity> before = Optional.ofNullable(manager.find(SelectionEntity.class, contest));
            SelectionEntity stored = before.orElseGet(() -> new SelectionEntity(contest));
            stored.write(input.decided(), input, caller.account(), clock.instant());
            if (before.isEmpty()) {
                manager.persist(stored);
            }
            manager.flush();
            Selection result = stored.toRecord();
            return Done.of(result, change(within, result));
        });
    }

    /** Refuses choices that can not be. */
    private SelectionInput input(
            ContestDefinition contest, Ranking ranking, Contenders contenders, SelectionChoices choices) {
        Terms terms = Terms.of(contest);
        SelectionChoices byId = ChoiceCheck.byId(choices, contenders.all());
        InvalidInput.throwIfAny(ChoiceCheck.faults(terms, byId));
        SelectionInput input = SelectionInput.of(terms, ranking.id(), contenders, this::band, byId);
        InvalidInput.throwIfAny(input.decision().faults());
        return input;
    }

    @Override
    public Rankings.Verification verify(Caller caller, String contest) {
        return transactions.read(manager -> {
            ContestStore.organized(manager, caller, contest);
            SelectionEntity stored = stored(manager, contest);
            SelectionInput input =
                    stored.input().orElseThrow(() -> new Refusal(Kind.CONFLICT, "contest.selection-without-input"));
            Ranking ranking =
                    RankingStore.find(manager, contest, stored.ranking()).orElseThrow();
            return SelectionProof.of(stored, input, ranking, RankingStore.figures(manager, ranking.id()));
        });
    }

    @Override
    public SelectionRecord record(Caller caller, String contest) {
        return published.record(caller, contest);
    }

    @Override
    public Selection get(Caller caller, String contest) {
        return transactions.read(manager -> {
            ContestStore.organized(manager, caller, contest);
            return stored(manager, contest).toRecord();
        });
    }

    private static SelectionEntity stored(EntityManager manager, String contest) {
        return Optional.ofNullable(manager.find(SelectionEntity.class, contest))
                .orElseThrow(() -> new Refusal(Kind.NOT_FOUND, "contest.selection-not-found"));
    }

    @Override
    public Results results(Caller caller, String contest) {
        return published.results(caller, contest);
    }

    @Override
    public Feedback feedback(Caller caller, String contest, String initiative) {
        return published.feedback(caller, contest, initiative);
    }

    private SizeBand band(String cut) {
        return municipalities.find(cut).orElseThrow().sizeBand();
    }

    /** The one named, else that of the shortlist, else the newest. */
    private static Ranking ranking(EntityManager manager, String contest, String named) {
        Optional<String> id = Optional.of(named.strip())
                .filter(text -> !text.isEmpty())
                .or(() -> CommitteeStore.find(manager, contest).flatMap(CommitteeEntity::ranking))
                .or(() -> RankingStore.newest(manager, contest));
        return id.flatMap(found -> RankingStore.find(manager, contest, found))
                .orElseThrow(() -> new InvalidInput(Fault.at("/ranking", "contest.unknown-ranking")));
    }

    private static Contenders contenders(EntityManager manager, ContestDefinition contest, Ranking ranking) {
        Contenders contenders = new Contenders(manager, contest, ranking);
        if (contest.selection().committeeWeight().signum() > 0
                && contenders.committee().isEmpty()) {
            throw new Refusal(Kind.CONFLICT, "contest.selection-needs-committee");
        }
        return contenders;
    }

    private static void requireQuorum(ContestEntity contest, Contenders contenders) {
        int quorum = contenders.committee().map(CommitteeEntity::quorum).orElse(0);
        boolean counts = contest.definition().selection().committeeWeight().signum() > 0;
        if (counts && contenders.voters() < quorum) {
            throw new Refusal(
                    Kind.CONFLICT,
                    "contest.selection-not-quorate",
                    Map.of("voters", contenders.voters(), "quorum", quorum));
        }
    }

    private static void requireDecided(Set<String> undecided, Contenders contenders) {
        List<Fault> tied = contenders.all().stream()
                .filter(contender -> undecided.contains(contender.initiative()))
                .sorted(Comparator.comparing(Contender::title).thenComparing(Contender::initiative))
                .map(SelectionManager::tied)
                .toList();
        if (!tied.isEmpty()) {
            throw new Refusal(
                    Kind.CONFLICT,
                    "contest.selection-tied",
                    Map.of("count", tied.size(), "status", "committee", "who", "organizer"),
                    tied);
        }
    }

    private static Fault tied(Contender contender) {
        return new Fault(
                "/initiatives/" + contender.initiative(),
                "contest.selection.tied-initiative",
                Map.of(
                        "initiative", contender.externalId().orElse(contender.initiative()),
                        "title", contender.title()));
    }

    private static Change change(ContestEntity contest, Selection selection) {
        return Change.of("contest.selection-confirmed", "contests/" + contest.id() + "/selection", contest.organizer())
                .fields(Set.of("winners", "mentions"))
                .state(selection.toString())
                .facts(Map.of(
                        "ranking", selection.ranking(),
                        "winners", Integer.toString(selection.winners().size()),
                        "mentions", Integer.toString(selection.mentions().size()),
                        "departures", Integer.toString(selection.departures().size()),
                        "voidCategories",
                                Integer.toString(selection.voidCategories().size()),
                        "sha256", selection.sha256().orElse("")));
    }
}

package cl.minka.contest.core.selection;

import cl.minka.contest.Category;
import cl.minka.contest.ContestStatus;
import cl.minka.contest.Feedback;
import cl.minka.contest.InitiativeNotFound;
import cl.minka.contest.InitiativeStatus;
import cl.minka.contest.PublicationRules;
import cl.minka.contest.PublicationRules.FeedbackRules;
import cl.minka.contest.Ranking;
import cl.minka.contest.Results;
import cl.minka.contest.Screening;
import cl.minka.contest.Selection;
import cl.minka.contest.SelectionRecord;
import cl.minka.contest.core.assignment.EvaluationTexts;
import cl.minka.contest.core.persistence.ContestEntity;
import cl.minka.contest.core.persistence.ContestStore;
import cl.minka.contest.core.persistence.ContestTransactions;
import cl.minka.contest.core.persistence.InitiativeEntity;
import cl.minka.contest.core.persistence.InitiativeStore;
import cl.minka.contest.core.ranking.RankingStore;
import cl.minka.kernel.Caller;
import cl.minka.kernel.Fault;
import cl.minka.kernel.Kind;
import cl.minka.kernel.Refusal;
import cl.minka.kernel.Role;
import cl.minka.kernel.jpa.CanonicalJson;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import javax.persistence.EntityManager;

/** What everybody, and each applicant, may read once the results are published. */
final class PublishedResults {
    private static final List<InitiativeStatus> PRESENTED = List.of(
            InitiativeStatus.SUBMITTED, InitiativeStatus.CURE, InitiativeStatus.ADMITTED, InitiativeStatus.REJECTED);

    private static final PublicationRules EVERYTHING =
            new PublicationRules(PublicationRules.Scores.ALL, true, PublicationRules.USUAL.feedback());

    private final ContestTransactions transactions;

    PublishedResults(ContestTransactions transactions) {
        this.transactions = transactions;
    }

    Results results(Caller caller, String contest) {
        return transactions.read(manager -> {
            ContestEntity within = ContestStore.visible(manager, caller, contest);
            return results(manager, within, published(manager, within), rules(within));
        });
    }

    private static PublicationRules rules(ContestEntity contest) {
        return contest.definition().publication().orElse(PublicationRules.USUAL);
    }

    private static Results results(
            EntityManager manager, ContestEntity contest, Selection selection, PublicationRules rules) {
        Veil veil = Veil.of(rules);
        List<Category> categories = contest.definition().categories();
        return new Results(
                contest.id(),
                contest.definition().title(),
                contest.publishedAt().or(selection::decidedAt).orElseThrow(),
                count(manager, contest.id(), PRESENTED),
                count(manager, contest.id(), List.of(InitiativeStatus.ADMITTED)),
                veil.items(selection.winners(), categories),
                veil.items(selection.mentions(), categories),
                selection.voidCategories(),
                veil.scores(),
                veil.positions());
    }

    /** Whole for who runs the contest, as soon as it is confirmed. */
    SelectionRecord record(Caller caller, String contest) {
        return transactions.read(manager -> {
            ContestEntity within = ContestStore.visible(manager, caller, contest);
            boolean whole = caller.organizes(within.organizer());
            Selection selection = whole ? confirmed(manager, within) : published(manager, within);
            PublicationRules rules = whole ? EVERYTHING : rules(within);
            VeiledSteps steps = new VeiledSteps(rules, within.definition().categories(), selection);
            return new SelectionRecord(
                    results(manager, within, selection, rules),
                    steps.isWhole(),
                    steps.of(selection.steps()),
                    selection.decidedAt().orElseThrow(),
                    selection.inputSha256(),
                    selection.sha256());
        });
    }

    private static Selection confirmed(EntityManager manager, ContestEntity contest) {
        return Optional.ofNullable(manager.find(SelectionEntity.class, contest.id()))
                .orElseThrow(() -> new Refusal(Kind.NOT_FOUND, "contest.selection-not-found"))
                .toRecord();
    }

    Feedback feedback(Caller caller, String contest, String id) {
        return transactions.read(manager -> {
            ContestEntity within = ContestStore.visible(manager, caller, contest);
            InitiativeEntity initiative = InitiativeStore.get(manager, contest, id);
            boolean own = !Collections.disjoint(caller.organizations(Role.MUNICIPALITY), initiative.municipalities());
            if (!own && !caller.organizes(within.organizer())) {
                throw new InitiativeNotFound();
            }
            Selection selection = published(manager, within);
            return initiative.status() == InitiativeStatus.REJECTED
                    ? rejected(initiative)
                    : decided(manager, within, initiative, selection);
        });
    }

    private static Selection published(EntityManager manager, ContestEntity contest) {
        boolean open = contest.status() == ContestStatus.PUBLISHED || contest.status() == ContestStatus.ARCHIVED;
        return Optional.ofNullable(manager.find(SelectionEntity.class, contest.id()))
                .filter(selection -> open)
                .orElseThrow(() -> new Refusal(Kind.NOT_FOUND, "contest.results-not-published"))
                .toRecord();
    }

    private static int count(EntityManager manager, String contest, List<InitiativeStatus> statuses) {
        return manager.createQuery(
                        "SELECT COUNT(i) FROM InitiativeEntity i"
                                + " WHERE i.contest = :contest AND i.status IN :statuses",
                        Long.class)
                .setParameter("contest", contest)
                .setParameter("statuses", statuses)
                .getSingleResult()
                .intValue();
    }

    private static Feedback rejected(InitiativeEntity initiative) {
        List<Fault> reasons = initiative.screening().map(Screening::reasons).orElse(List.of()).stream()
                .map(reason -> Fault.at("", "contest.feedback.screening", "reason", reason))
                .toList();
        return new Feedback(
                initiative.id(),
                "rejected",
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                Map.of(),
                List.of(),
                reasons,
                Optional.empty());
    }

    private static Feedback decided(
            EntityManager manager, ContestEntity contest, InitiativeEntity initiative, Selection selection) {
        FeedbackRules rules = rules(contest).feedback();
        boolean committeeCounts =
                contest.definition().selection().committeeWeight().signum() > 0;
        Veil veil = Veil.of(rules, committeeCounts);
        return found(selection.winners(), initiative)
                .map(item -> feedback(manager, selection, "winner", item, rules, veil))
                .or(() -> found(selection.mentions(), initiative)
                        .map(item -> feedback(manager, selection, "mention", item, rules, veil)))
                .or(() -> found(selection.notSelected(), initiative)
                        .map(item -> feedback(manager, selection, "not-selected", item, rules, veil)))
                .orElseThrow(InitiativeNotFound::new);
    }

    private static Optional<Selection.Item> found(List<Selection.Item> items, InitiativeEntity initiative) {
        return items.stream()
                .filter(item -> item.initiative().equals(initiative.id()))
                .findFirst();
    }

    private static Feedback feedback(
            EntityManager manager,
            Selection selection,
            String outcome,
            Selection.Item item,
            FeedbackRules rules,
            Veil veil) {
        return new Feedback(
                item.initiative(),
                outcome,
                rules.scores() ? OptionalDouble.of(item.blindScore()) : OptionalDouble.empty(),
                rules.scores() && rules.committee() ? item.committeeScore() : OptionalDouble.empty(),
                veil.scores() ? OptionalDouble.of(item.finalScore()) : OptionalDouble.empty(),
                rules.perCriterion() ? perCriterion(manager, selection, item.initiative()) : Map.of(),
                rules.comments() ? comments(manager, item.initiative()) : List.of(),
                veil.reasons(item.reasons()),
                veil.positions() ? Optional.of(item.position()) : Optional.empty());
    }

    private static Map<String, Double> perCriterion(EntityManager manager, Selection selection, String initiative) {
        return RankingStore.find(manager, selection.contest(), selection.ranking())
                .flatMap(ranking -> ranking.entries().stream()
                        .filter(entry -> entry.initiative().equals(initiative))
                        .findFirst())
                .map(Ranking.Entry::perCriterion)
                .orElse(Map.of());
    }

    /** In the order of their hashes, so that it tells neither who wrote them nor when. */
    private static List<String> comments(EntityManager manager, String initiative) {
        return EvaluationTexts.of(manager, initiative).stream()
                .sorted(Comparator.comparing(
                        text -> CanonicalJson.sha256((initiative + "\n" + text).getBytes(StandardCharsets.UTF_8))))
                .toList();
    }
}

package cl.minka.contest.core.selection;

import cl.minka.contest.ContestStatus;
import cl.minka.contest.Feedback;
import cl.minka.contest.InitiativeNotFound;
import cl.minka.contest.InitiativeStatus;
import cl.minka.contest.Ranking;
import cl.minka.contest.Results;
import cl.minka.contest.Screening;
import cl.minka.contest.Selection;
import cl.minka.contest.core.assignment.EvaluationTexts;
import cl.minka.contest.core.persistence.CanonicalJson;
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

    private final ContestTransactions transactions;

    PublishedResults(ContestTransactions transactions) {
        this.transactions = transactions;
    }

    Results results(Caller caller, String contest) {
        return transactions.read(manager -> {
            ContestEntity within = ContestStore.visible(manager, caller, contest);
            Selection selection = published(manager, within);
            return new Results(
                    contest,
                    within.definition().title(),
                    within.publishedAt().or(selection::decidedAt).orElseThrow(),
                    count(manager, contest, PRESENTED),
                    count(manager, contest, List.of(InitiativeStatus.ADMITTED)),
                    selection.winners(),
                    selection.mentions(),
                    selection.voidCategories());
        });
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
                    : decided(manager, initiative, selection);
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

    private static Feedback decided(EntityManager manager, InitiativeEntity initiative, Selection selection) {
        Optional<Feedback> feedback = feedback(manager, initiative, selection, "winner", selection.winners())
                .or(() -> feedback(manager, initiative, selection, "mention", selection.mentions()))
                .or(() -> feedback(manager, initiative, selection, "not-selected", selection.notSelected()));
        return feedback.orElseThrow(InitiativeNotFound::new);
    }

    private static Optional<Feedback> feedback(
            EntityManager manager,
            InitiativeEntity initiative,
            Selection selection,
            String outcome,
            List<Selection.Item> items) {
        return items.stream()
                .filter(item -> item.initiative().equals(initiative.id()))
                .findFirst()
                .map(item -> new Feedback(
                        initiative.id(),
                        outcome,
                        OptionalDouble.of(item.blindScore()),
                        item.committeeScore(),
                        OptionalDouble.of(item.finalScore()),
                        perCriterion(manager, selection, initiative.id()),
                        comments(manager, initiative.id()),
                        item.reasons(),
                        Optional.of(item.position())));
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

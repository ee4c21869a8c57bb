package cl.minka.contest.rest;

import cl.minka.contest.Affinity;
import cl.minka.contest.Assignment;
import cl.minka.contest.Assignments;
import cl.minka.contest.Comparison;
import cl.minka.contest.Conflict;
import cl.minka.contest.Contest;
import cl.minka.contest.Criterion;
import cl.minka.contest.EvaluationPhase;
import cl.minka.contest.Evaluator;
import cl.minka.contest.FormField;
import cl.minka.contest.Initiative;
import cl.minka.contest.Ranking;
import cl.minka.contest.Results;
import cl.minka.contest.Selection;
import cl.minka.contest.SubmissionReceipt;
import cl.minka.kernel.rest.TableShape;
import cl.minka.kernel.rest.Texts;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The columns of the tables that go out. */
final class Tables {
    static final TableShape<Contest> CONTESTS = TableShape.<Contest>named("contests")
            .column("id", Contest::id)
            .column("title", contest -> contest.definition().title())
            .column("organizer", Contest::organizer)
            .column("status", Contest::status)
            .column("opens", contest -> contest.definition().schedule().opens())
            .column("closes", contest -> contest.definition().schedule().closes())
            .column(
                    "evaluationCloses",
                    contest -> contest.definition().schedule().evaluationCloses())
            .column(
                    "committeeCloses",
                    contest -> contest.definition().schedule().committeeCloses());

    static final TableShape<Evaluator> EVALUATORS = TableShape.<Evaluator>named("evaluators")
            .column("evaluator", Evaluator::username)
            .column("maxLoad", Evaluator::maxLoad)
            .column("categories", each -> joined(each.categories()))
            .column("conflicts", each -> joined(each.conflicts()))
            .column("assigned", Evaluator::assigned)
            .column("finished", Evaluator::finished)
            .column("minLoad", Evaluator::minLoad)
            .column(
                    "employments",
                    each -> joined(each.employments().stream()
                            .map(EmploymentView::cell)
                            .toList()))
            .column("topics", each -> joined(each.profile().topics()))
            .column("expertise", each -> each.profile().expertise());

    static final TableShape<Affinity> AFFINITIES = TableShape.<Affinity>named("affinities")
            .column("initiative", Affinity::initiative)
            .column("externalId", Affinity::externalId)
            .column("evaluator", Affinity::evaluator)
            .column("affinity", Affinity::value)
            .column("origin", Affinity::origin)
            .column("topicOverlap", Affinity::topicOverlap)
            .column(
                    "terms",
                    each -> each.terms().stream().map(Affinity.Term::term).collect(Collectors.joining(" ")));

    static final TableShape<Assignment> ASSIGNMENTS = TableShape.<Assignment>named("assignments")
            .column("id", Assignment::id)
            .column("initiative", Assignment::initiative)
            .column("externalId", Assignment::externalId)
            .column("evaluator", Assignment::evaluator)
            .column("state", Assignment::state)
            .column("recusalReason", Assignment::recusalReason)
            .column("createdAt", Assignment::createdAt);

    static final TableShape<Assignments.ScoreLine> SCORES = TableShape.<Assignments.ScoreLine>named("evaluations")
            .column("initiative", Assignments.ScoreLine::initiative)
            .column("externalId", Assignments.ScoreLine::externalId)
            .column("evaluator", Assignments.ScoreLine::evaluator)
            .column("criterion", Assignments.ScoreLine::criterion)
            .column("score", Assignments.ScoreLine::score)
            .column("state", Assignments.ScoreLine::state);

    private Tables() {}

    /** Conflicts of interest, the evidence in words. */
    static TableShape<Conflict> conflicts(Texts texts, Locale locale) {
        return TableShape.<Conflict>named("conflicts")
                .column("evaluator", Conflict::evaluator)
                .column("municipality", Conflict::municipality)
                .column("kind", Conflict::kind)
                .column("state", Conflict::state)
                .column("evidence", each -> Reasons.text(each.evidence(), texts, locale))
                .column("reason", Conflict::reason);
    }

    /** Initiatives with a column for each field of the form. */
    static TableShape<Initiative> initiatives(Contest contest) {
        TableShape<Initiative> shape = TableShape.<Initiative>named(contest.id() + "-initiatives")
                .column("id", Initiative::id)
                .column("externalId", each -> each.draft().externalId())
                .column("number", each -> each.receipt().map(SubmissionReceipt::number))
                .column("title", each -> each.draft().title())
                .column("category", each -> each.draft().category())
                .column("municipality", each -> String.join(" ", each.draft().municipalities()))
                .column("status", Initiative::status)
                .column("submittedAt", each -> each.receipt().map(SubmissionReceipt::submittedAt))
                .column("startedOn", each -> each.draft().startedOn())
                .column("assigned", each -> each.progress().map(Initiative.Progress::assigned))
                .column("finished", each -> each.progress().map(Initiative.Progress::finished))
                .column("average", each -> each.progress().flatMap(progress -> cell(progress.average())));
        for (FormField field : contest.definition().form()) {
            shape = shape.column(
                    field.id(),
                    each -> Optional.ofNullable(each.draft().answers().get(field.id())));
        }
        return shape;
    }

    /** The entries of a ranking with a column for each criterion. */
    static TableShape<Ranking.Entry> ranking(Contest contest) {
        TableShape<Ranking.Entry> shape = TableShape.<Ranking.Entry>named(contest.id() + "-ranking")
                .column("rank", Ranking.Entry::rank)
                .column("tied", Ranking.Entry::tied)
                .column("initiative", Ranking.Entry::initiative)
                .column("externalId", Ranking.Entry::externalId)
                .column("score", Ranking.Entry::score)
                .column("standardError", entry -> cell(entry.standardError()));
        List<Criterion> scored = contest.definition().criteria().stream()
                .filter(criterion -> criterion.isOf(EvaluationPhase.BLIND))
                .toList();
        for (Criterion criterion : scored) {
            shape = shape.column(
                    criterion.id(),
                    entry -> Optional.ofNullable(entry.perCriterion().get(criterion.id())));
        }
        return shape;
    }

    /** The entries of a comparison with columns for each strategy that answered. */
    static TableShape<Comparison.Entry> comparison(Comparison comparison) {
        TableShape<Comparison.Entry> shape = TableShape.<Comparison.Entry>named(comparison.contest() + "-comparison")
                .column("initiative", Comparison.Entry::initiative)
                .column("externalId", Comparison.Entry::externalId)
                .column("category", Comparison.Entry::category);
        for (String id : new TreeSet<>(comparison.winners().keySet())) {
            shape = shape.column(id + ".rank", each -> each.ranks().get(id))
                    .column(id + ".score", each -> each.scores().get(id))
                    .column(id + ".selectionProbability", each -> each.selectionProbability()
                            .get(id))
                    .column(id + ".shortlistProbability", each -> each.shortlistProbability()
                            .get(id));
        }
        return shape;
    }

    static TableShape<Award> results(Results results) {
        TableShape<Award> shape = TableShape.<Award>named(results.contest() + "-results")
                .column("award", Award::kind)
                .column("category", award -> award.item().category());
        if (results.positions()) {
            shape = shape.column("position", award -> award.item().position());
        }
        shape = shape.column("initiative", award -> award.item().initiative())
                .column("externalId", award -> award.item().externalId())
                .column("title", award -> award.item().title())
                .column("municipalities", award -> String.join(" ", award.item().municipalities()));
        return results.scores()
                ? shape.column("blindScore", award -> award.item().blindScore())
                        .column("committeeScore", award -> cell(award.item().committeeScore()))
                        .column("finalScore", award -> award.item().finalScore())
                : shape;
    }

    /** One who is honoured, {@code winner} or {@code mention}. */
    record Award(String kind, Selection.Item item) {
        static List<Award> of(Results results) {
            return Stream.concat(
                            results.winners().stream().map(item -> new Award("winner", item)),
                            results.mentions().stream().map(item -> new Award("mention", item)))
                    .toList();
        }
    }

    private static Optional<Double> cell(OptionalDouble number) {
        return number.isPresent() ? Optional.of(number.getAsDouble()) : Optional.empty();
    }

    private static String joined(Collection<String> values) {
        return values.stream().sorted().collect(Collectors.joining(" "));
    }
}

package cl.minka.contest.rest;

import cl.minka.contest.AssignmentNotFound;
import cl.minka.contest.Evaluation;
import cl.minka.contest.EvaluationDifference;
import cl.minka.contest.EvaluationVersion;
import cl.minka.contest.EvaluationVersions;
import cl.minka.kernel.Caller;
import cl.minka.kernel.Kind;
import cl.minka.kernel.Page;
import cl.minka.kernel.Refusal;
import cl.minka.kernel.Slice;
import cl.minka.kernel.rest.Listing;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** Three versions of {@code a1}, which is of {@code evaluador-01}; only the third was final. */
final class FakeEvaluationVersions implements EvaluationVersions {
    private static final List<EvaluationVersion> ALL = List.of(
            version(3, Evaluation.State.FINAL), version(2, Evaluation.State.DRAFT), version(1, Evaluation.State.DRAFT));

    private static EvaluationVersion version(int number, Evaluation.State state) {
        return new EvaluationVersion(
                number,
                state,
                Map.of("impacto", BigDecimal.valueOf(number)),
                Map.of(),
                Map.of("innovacion", "No es mi campo"),
                "",
                OptionalDouble.of(20 * number),
                Samples.THEN);
    }

    @Override
    public Page<EvaluationVersion> mine(Caller caller, String assignment, Slice slice) {
        requireOwn(caller, assignment);
        return Listing.page(ALL, slice);
    }

    @Override
    public EvaluationVersion mine(Caller caller, String assignment, int number) {
        requireOwn(caller, assignment);
        return find(ALL, number);
    }

    @Override
    public EvaluationDifference difference(Caller caller, String assignment, int from, OptionalInt to) {
        requireOwn(caller, assignment);
        find(ALL, from);
        find(ALL, to.orElse(3));
        return new EvaluationDifference(
                from,
                to.orElse(3),
                List.of(new EvaluationDifference.Field(
                        "/comment",
                        Optional.of("Muy bien"),
                        Optional.of("Muy mal"),
                        List.of(
                                new EvaluationDifference.Words(EvaluationDifference.Change.KEPT, "Muy "),
                                new EvaluationDifference.Words(EvaluationDifference.Change.REMOVED, "bien"),
                                new EvaluationDifference.Words(EvaluationDifference.Change.ADDED, "mal")))));
    }

    @Override
    public Page<EvaluationVersion> finished(Caller caller, String contest, String assignment, Slice slice) {
        return Listing.page(ALL.subList(0, 1), slice);
    }

    @Override
    public EvaluationVersion finished(Caller caller, String contest, String assignment, int number) {
        return find(ALL.subList(0, 1), number);
    }

    @Override
    public EvaluationDifference finishedDifference(
            Caller caller, String contest, String assignment, int from, OptionalInt to) {
        find(ALL.subList(0, 1), from);
        return new EvaluationDifference(from, to.orElse(3), List.of());
    }

    private static void requireOwn(Caller caller, String assignment) {
        if (!caller.username().equals("evaluador-01") || !assignment.equals("a1")) {
            throw new AssignmentNotFound();
        }
    }

    private static EvaluationVersion find(List<EvaluationVersion> versions, int number) {
        return versions.stream()
                .filter(version -> version.number() == number)
                .findFirst()
                .orElseThrow(() ->
                        new Refusal(Kind.NOT_FOUND, "contest.evaluation-version-not-found", Map.of("number", number)));
    }
}

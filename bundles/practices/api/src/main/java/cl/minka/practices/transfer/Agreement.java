package cl.minka.practices.transfer;

import cl.minka.practices.PracticeComponent;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What the parties agreed on and did.
 *
 * @param practiceTitle as it was when the agreement was made
 * @param strategyVersion of the strategy that drew the plan; empty for the usual rhythm
 * @param components of the sheet as it was when the agreement was made
 * @param signatures of the mentor, then of the receivers
 * @param outcomes of the receivers, in the order of the signatures
 */
public record Agreement(
        String practiceTitle,
        Optional<String> strategyVersion,
        String title,
        String objectives,
        List<PlannedStage> plan,
        List<PracticeComponent> components,
        List<Signature> signatures,
        List<Outcome> outcomes,
        List<TransferTask> tasks,
        List<Visit> visits) {
    public Agreement {
        Objects.requireNonNull(practiceTitle, "practiceTitle");
        Objects.requireNonNull(strategyVersion, "strategyVersion");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(objectives, "objectives");
        plan = List.copyOf(plan);
        components = List.copyOf(components);
        signatures = List.copyOf(signatures);
        outcomes = List.copyOf(outcomes);
        tasks = List.copyOf(tasks);
        visits = List.copyOf(visits);
    }

    /** CUT codes of who learns. */
    public List<String> receivers() {
        return outcomes.stream().map(Outcome::municipality).toList();
    }

    public SignatureState stateOf(String municipality) {
        return signatures.stream()
                .filter(one -> one.municipality().equals(municipality))
                .map(Signature::state)
                .findFirst()
                .orElse(SignatureState.DECLINED);
    }

    /** Receivers that signed and did not leave. */
    public List<Outcome> remaining() {
        return outcomes.stream()
                .filter(one -> one.departure().isEmpty() && stateOf(one.municipality()) == SignatureState.SIGNED)
                .toList();
    }

    /** What the receivers that stayed say together: their common verdict, {@code PARTLY} where they differ; empty while one is missing. */
    public Optional<Verdict> verdict() {
        List<Optional<Verdict>> all =
                remaining().stream().map(one -> one.report().verdict()).toList();
        if (all.isEmpty() || all.stream().anyMatch(Optional::isEmpty)) {
            return Optional.empty();
        }
        return all.stream().distinct().count() == 1 ? all.get(0) : Optional.of(Verdict.PARTLY);
    }

    public Agreement with(Signature signature) {
        return new Agreement(
                practiceTitle,
                strategyVersion,
                title,
                objectives,
                plan,
                components,
                signatures.stream()
                        .map(one -> one.municipality().equals(signature.municipality()) ? signature : one)
                        .toList(),
                outcomes,
                tasks,
                visits);
    }

    public Agreement with(Outcome outcome) {
        return withOutcomes(outcomes.stream()
                .map(one -> one.municipality().equals(outcome.municipality()) ? outcome : one)
                .toList());
    }

    public Agreement withOutcomes(List<Outcome> newOutcomes) {
        return new Agreement(
                practiceTitle,
                strategyVersion,
                title,
                objectives,
                plan,
                components,
                signatures,
                newOutcomes,
                tasks,
                visits);
    }

    public Agreement with(TransferChange change) {
        return new Agreement(
                practiceTitle,
                strategyVersion,
                change.title().isBlank() ? title : change.title(),
                change.objectives(),
                change.plan().isEmpty() ? plan : change.plan(),
                components,
                signatures,
                outcomes,
                change.tasks(),
                change.visits());
    }
}

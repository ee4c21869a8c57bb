package cl.minka.contest.core.assignment;

import cl.minka.contest.Criterion;
import cl.minka.contest.Evaluation;
import cl.minka.kernel.Fault;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Checks what an evaluator writes: a draft may be incomplete, a final evaluation scores every criterion of the form or
 * abstains from it where it may, and justifies what the rules say.
 */
final class EvaluationCheck {
    private static final int LONGEST = 20_000;
    private static final int LONGEST_REASON = 2_000;

    private final ScoreScale scale;

    EvaluationCheck(ScoreScale scale) {
        this.scale = scale;
    }

    List<Fault> faults(Evaluation.Draft draft) {
        boolean complete = draft.state() == Evaluation.State.FINAL;
        List<Fault> faults =
                new ArrayList<>(scale.faults(draft.scores(), draft.abstentions().keySet(), complete));
        faults.addAll(scale.unknownTexts("justification", draft.justification()));
        for (Criterion criterion : scale.criteria()) {
            justification(criterion, draft, complete).ifPresent(faults::add);
        }
        faults.addAll(scale.unknownTexts("abstentions", draft.abstentions()));
        new TreeMap<>(draft.abstentions()).forEach((id, reason) -> scale.criterion(id)
                .flatMap(criterion -> abstention(criterion, draft, reason, complete))
                .ifPresent(faults::add));
        if (complete && !draft.abstentions().isEmpty() && !scale.isWeighed(draft.scores())) {
            faults.add(Fault.at("/abstentions", "contest.abstention.all"));
        }
        if (draft.comment().length() > LONGEST) {
            faults.add(Fault.at("/comment", "kernel.too-long", "most", LONGEST));
        }
        return faults;
    }

    private static Optional<Fault> justification(Criterion criterion, Evaluation.Draft draft, boolean complete) {
        String text = draft.justification().getOrDefault(criterion.id(), "");
        if (text.length() > LONGEST) {
            return Optional.of(
                    Fault.at(ScoreScale.pointer("justification", criterion.id()), "kernel.too-long", "most", LONGEST));
        }
        boolean asked = complete
                && !draft.abstentions().containsKey(criterion.id())
                && JustificationRules.asks(
                        criterion, Optional.ofNullable(draft.scores().get(criterion.id())));
        return asked ? JustificationRules.fault(criterion, text) : Optional.empty();
    }

    private static Optional<Fault> abstention(
            Criterion criterion, Evaluation.Draft draft, String reason, boolean complete) {
        String pointer = ScoreScale.pointer("abstentions", criterion.id());
        Map<String, Object> named = Map.of("criterion", criterion.id());
        if (!criterion.abstention()) {
            return Optional.of(new Fault(pointer, "contest.abstention.not-allowed", named));
        }
        if (draft.scores().containsKey(criterion.id())) {
            return Optional.of(new Fault(pointer, "contest.abstention.and-score", named));
        }
        if (reason.length() > LONGEST_REASON) {
            return Optional.of(Fault.at(pointer, "kernel.too-long", "most", LONGEST_REASON));
        }
        return complete && reason.isBlank()
                ? Optional.of(new Fault(pointer, "contest.abstention.reason", named))
                : Optional.empty();
    }
}

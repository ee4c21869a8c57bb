package cl.minka.contest.core.assignment;

import cl.minka.contest.Criterion;
import cl.minka.contest.Evaluation;
import cl.minka.kernel.Fault;
import java.util.ArrayList;
import java.util.List;

/** Checks what an evaluator writes: a draft may be incomplete, a final evaluation scores and justifies everything. */
final class EvaluationCheck {
    private static final int LONGEST = 20_000;

    private final ScoreScale scale;

    EvaluationCheck(ScoreScale scale) {
        this.scale = scale;
    }

    List<Fault> faults(Evaluation.Draft draft) {
        boolean complete = draft.state() == Evaluation.State.FINAL;
        List<Fault> faults = new ArrayList<>(scale.faults(draft.scores(), complete));
        faults.addAll(scale.unknownTexts(draft.justification()));
        for (Criterion criterion : scale.criteria()) {
            String text = draft.justification().getOrDefault(criterion.id(), "");
            String pointer = ScoreScale.pointer("justification", criterion.id());
            if (complete && text.isBlank()) {
                faults.add(Fault.at(pointer, "contest.justification.missing", "criterion", criterion.id()));
            } else if (text.length() > LONGEST) {
                faults.add(Fault.at(pointer, "kernel.too-long", "most", LONGEST));
            }
        }
        if (draft.comment().length() > LONGEST) {
            faults.add(Fault.at("/comment", "kernel.too-long", "most", LONGEST));
        }
        return faults;
    }
}

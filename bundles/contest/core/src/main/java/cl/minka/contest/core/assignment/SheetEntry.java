package cl.minka.contest.core.assignment;

import cl.minka.contest.Evaluation;
import cl.minka.contest.core.assignment.SheetLines.Gathered;
import cl.minka.contest.core.assignment.SheetLines.Line;
import cl.minka.kernel.Fault;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The lines of one assignment against what is stored: what would be saved, and what is wrong with it.
 *
 * @param before what is stored
 * @param draft what is stored with what the lines say
 */
record SheetEntry(
        Gathered lines,
        OwnAssignment own,
        Optional<EvaluationEntity> stored,
        Evaluation before,
        Evaluation.Draft draft) {
    private static final Map<String, String> COLUMNS =
            Map.of("scores", "score", "abstentions", "abstention", "justification", "justification");

    static SheetEntry of(Gathered lines, OwnAssignment own, Optional<EvaluationEntity> stored) {
        Evaluation before = stored.map(EvaluationEntity::toRecord)
                .orElseGet(() -> new Evaluation(
                        Map.of(), Map.of(), "", Evaluation.State.DRAFT, OptionalDouble.empty(), Instant.EPOCH, 0));
        Map<String, BigDecimal> scores = new HashMap<>(before.scores());
        Map<String, String> justification = new HashMap<>(before.justification());
        Map<String, String> abstentions = new HashMap<>(before.abstentions());
        lines.lines().forEach((criterion, line) -> {
            set(scores, criterion, line.score().map(score -> sameAs(before, criterion, score)));
            set(justification, criterion, line.justification());
            boolean asBefore = line.score().isEmpty()
                    && before.abstentions().getOrDefault(criterion, "-").isBlank();
            if (line.abstention().isPresent() || !asBefore) {
                set(abstentions, criterion, line.abstention());
            }
        });
        return new SheetEntry(
                lines,
                own,
                stored,
                before,
                new Evaluation.Draft(
                        scores,
                        justification,
                        abstentions,
                        lines.comment().orElse(before.comment()),
                        lines.state().orElse(before.state()),
                        0,
                        Optional.empty()));
    }

    /** 4 is not a change of 4.0. */
    private static BigDecimal sameAs(Evaluation before, String criterion, BigDecimal score) {
        return Optional.ofNullable(before.scores().get(criterion))
                .filter(old -> old.compareTo(score) == 0)
                .orElse(score);
    }

    private static <T> void set(Map<String, T> all, String criterion, Optional<T> value) {
        value.ifPresentOrElse(one -> all.put(criterion, one), () -> all.remove(criterion));
    }

    boolean isChanged() {
        return !draft.scores().equals(before.scores())
                || !draft.justification().equals(written(before.justification()))
                || !draft.abstentions().equals(before.abstentions())
                || !draft.comment().equals(before.comment())
                || draft.state() != before.state();
    }

    /** A cell can not tell no text from an empty one. */
    private Map<String, String> written(Map<String, String> texts) {
        Map<String, String> written = new HashMap<>(texts);
        written.entrySet()
                .removeIf(text -> text.getValue().isBlank() && lines.lines().containsKey(text.getKey()));
        return written;
    }

    /** Whether there was no evaluation. */
    boolean isNew() {
        return stored.isEmpty();
    }

    long rows() {
        return lines.lines().size();
    }

    /** Lines that name no criterion of the form. */
    void unknown(ImportErrors errors) {
        ScoreScale scale = own.scale();
        lines.lines().forEach((criterion, line) -> {
            if (scale.criterion(criterion).isEmpty()) {
                errors.add(
                        line.number(), "criterion", "contest.score.unknown-criterion", Map.of("criterion", criterion));
            }
        });
    }

    /** Tells what is wrong with what would be saved, each fault where the sheet has it. */
    void faults(ImportErrors errors) {
        for (Fault fault : new EvaluationCheck(own.scale()).faults(draft)) {
            if (!fault.code().equals("contest.score.unknown-criterion")) {
                List<String> path = List.of(fault.pointer().substring(1).split("/", 2));
                String criterion =
                        path.size() < 2 ? "" : path.get(1).replace("~1", "/").replace("~0", "~");
                errors.add(
                        Optional.ofNullable(lines.lines().get(criterion))
                                .map(Line::number)
                                .orElse(lines.first()),
                        COLUMNS.getOrDefault(path.get(0), path.get(0)),
                        fault.code(),
                        fault.arguments());
            }
        }
    }
}

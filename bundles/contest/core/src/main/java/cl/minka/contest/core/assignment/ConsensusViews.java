package cl.minka.contest.core.assignment;

import cl.minka.contest.Consensus;
import cl.minka.contest.core.redaction.TextScreen;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** Differences as their readers see them. */
final class ConsensusViews {
    private final TextScreen screen;

    ConsensusViews(TextScreen screen) {
        this.screen = screen;
    }

    /** With who is who. */
    Consensus whole(Difference difference) {
        return view(difference, Optional.empty());
    }

    /** As one of its evaluators reads it. */
    Consensus blind(Difference difference, AssignmentEntity own) {
        return view(difference, Optional.of(own));
    }

    private Consensus view(Difference difference, Optional<AssignmentEntity> own) {
        Map<String, String> labels = labels(difference);
        boolean isWhole = own.isEmpty();
        return new Consensus(
                difference.contest().id(),
                Optional.of(difference.initiative().id()).filter(id -> isWhole),
                difference.initiative().code(),
                difference.initiative().externalId().filter(id -> isWhole),
                difference.state(),
                difference.contest().definition().discrepancyThreshold().orElse(BigDecimal.ZERO),
                difference.range(),
                difference.assignments().stream()
                        .filter(one -> labels.containsKey(one.id()))
                        .map(one -> voice(difference, one, labels.get(one.id()), own))
                        .sorted(java.util.Comparator.comparing(Consensus.Voice::label))
                        .toList(),
                difference.notes().stream()
                        .map(note -> note(difference, note, labels.get(note.assignment()), own))
                        .toList(),
                difference.consensus().filter(one -> !one.isOpen()).map(one -> outcome(difference, one)));
    }

    /** By assignment, of all who have finished: those that are stored, then the next ones in the order of random ids. */
    private static Map<String, String> labels(Difference difference) {
        Map<String, String> labels = new HashMap<>();
        difference.voices().forEach((assignment, voice) -> labels.put(assignment, voice.label()));
        List<String> others = new ArrayList<>();
        for (AssignmentEntity assignment : difference.present()) {
            if (difference.isFinished(assignment) && !labels.containsKey(assignment.id())) {
                others.add(assignment.id());
            }
        }
        int stored = labels.size();
        for (int i = 0; i < others.size(); i++) {
            labels.put(others.get(i), ConsensusStore.label(stored + i));
        }
        return labels;
    }

    private static Consensus.Voice voice(
            Difference difference, AssignmentEntity assignment, String label, Optional<AssignmentEntity> own) {
        Optional<EvaluationEntity> present = difference.finished(assignment);
        Optional<VoiceEntity> voice = Optional.ofNullable(difference.voices().get(assignment.id()));
        Map<String, BigDecimal> scores = present.map(EvaluationEntity::scores).orElse(Map.of());
        OptionalDouble total = present.map(EvaluationEntity::total).orElse(OptionalDouble.empty());
        return new Consensus.Voice(
                label,
                isOwn(assignment.id(), own),
                Optional.of(assignment.username()).filter(name -> own.isEmpty()),
                scores,
                total,
                voice.map(VoiceEntity::scores).orElse(scores),
                voice.map(VoiceEntity::total).orElse(total),
                voice.flatMap(VoiceEntity::accepted));
    }

    private Consensus.Note note(Difference difference, NoteEntity note, String label, Optional<AssignmentEntity> own) {
        boolean isOwn = isOwn(note.assignment(), own);
        boolean asWritten = own.isEmpty() || isOwn;
        return new Consensus.Note(
                note.id(),
                label,
                isOwn,
                day(difference, note.writtenAt()),
                Optional.of(note.writtenAt()).filter(at -> own.isEmpty()),
                note.body()
                        .map(text -> asWritten
                                ? text
                                : screen.masked(text, difference.initiative().draft())),
                note.scores(),
                note.total());
    }

    private static boolean isOwn(String assignment, Optional<AssignmentEntity> own) {
        return own.filter(one -> one.id().equals(assignment)).isPresent();
    }

    private static Consensus.Outcome outcome(Difference difference, ConsensusEntity ended) {
        return new Consensus.Outcome(ended.scores(), ended.total(), ended.reason(), day(difference, ended.endedAt()));
    }

    private static LocalDate day(Difference difference, Instant at) {
        return LocalDate.ofInstant(at, difference.contest().definition().timeZone());
    }
}

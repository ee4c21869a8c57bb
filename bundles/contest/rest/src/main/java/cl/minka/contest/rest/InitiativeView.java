package cl.minka.contest.rest;

import cl.minka.contest.Initiative;
import cl.minka.contest.InitiativeDraft;
import cl.minka.contest.InitiativeStatus;
import cl.minka.contest.SubmissionReceipt;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;

/** An initiative as its municipality and the organiser read it. */
public record InitiativeView(
        String id,
        String contest,
        Optional<String> code,
        String title,
        Optional<String> category,
        List<String> municipalities,
        Map<String, Object> answers,
        Optional<LocalDate> startedOn,
        List<Object> team,
        Optional<String> externalId,
        InitiativeStatus status,
        Optional<String> number,
        Optional<Instant> submittedAt,
        Optional<ReceiptView> receipt,
        Optional<ScreeningView> screening,
        List<AttachmentView> attachments,
        Optional<EvaluationStateView> evaluation,
        Instant createdAt,
        Instant updatedAt) {
    /** How far the evaluation of an initiative is; the average is on 0 to 100. */
    public record EvaluationStateView(int assigned, int finished, OptionalDouble average) {
        static EvaluationStateView of(Initiative.Progress progress) {
            return new EvaluationStateView(progress.assigned(), progress.finished(), progress.average());
        }
    }

    static InitiativeView of(Initiative initiative) {
        InitiativeDraft draft = initiative.draft();
        return new InitiativeView(
                initiative.id(),
                initiative.contest(),
                initiative.code(),
                draft.title(),
                draft.category(),
                draft.municipalities(),
                new TreeMap<>(draft.answers()),
                draft.startedOn(),
                draft.team(),
                draft.externalId(),
                initiative.status(),
                initiative.receipt().map(SubmissionReceipt::number),
                initiative.receipt().map(SubmissionReceipt::submittedAt),
                initiative.receipt().map(ReceiptView::of),
                initiative.screening().map(ScreeningView::of),
                initiative.attachments().stream().map(AttachmentView::of).toList(),
                initiative.progress().map(EvaluationStateView::of),
                initiative.createdAt(),
                initiative.updatedAt());
    }
}

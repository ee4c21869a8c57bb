package cl.minka.contest.rest;

import cl.minka.contest.Question;
import cl.minka.kernel.Kind;
import cl.minka.kernel.Refusal;
import java.time.Instant;
import java.util.Optional;

/** The answer to a question. */
public record AnswerView(int number, String text, Optional<Instant> answeredAt) {
    static AnswerView of(Question question) {
        String text = question.answer().orElseThrow(() -> new Refusal(Kind.NOT_FOUND, "contest.question-unanswered"));
        return new AnswerView(question.number(), text, question.answeredAt());
    }
}

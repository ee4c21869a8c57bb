package cl.minka.contest.rest;

import cl.minka.contest.Question;
import java.time.Instant;
import java.util.Optional;

/** A public question on the rules and its answer. */
public record QuestionView(
        int number, String text, Instant askedAt, Optional<String> answer, Optional<Instant> answeredAt) {
    static QuestionView of(Question question) {
        return new QuestionView(
                question.number(), question.text(), question.askedAt(), question.answer(), question.answeredAt());
    }
}

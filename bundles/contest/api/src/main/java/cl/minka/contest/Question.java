package cl.minka.contest;

import java.time.Instant;
import java.util.Optional;

/**
 * A public question on the rules, and its answer. Who asked is not told.
 *
 * @param number 1, 2, 3 … in the contest
 */
public record Question(
        int number,
        String text,
        Instant askedAt,
        Optional<String> answer,
        Optional<Instant> answeredAt,
        long version) {}

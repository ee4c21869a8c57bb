package cl.minka.contest.rest;

import cl.minka.contest.Opinion;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A member's opinion on a shortlisted initiative, or the reason of his recusal. */
public record OpinionView(
        String initiative,
        String member,
        Map<String, BigDecimal> scores,
        JustificationView justification,
        Optional<String> recusal,
        Instant updatedAt) {
    static OpinionView of(Opinion opinion) {
        return new OpinionView(
                opinion.initiative(),
                opinion.member(),
                new TreeMap<>(opinion.scores()),
                new JustificationView(opinion.justification()),
                opinion.recusal(),
                opinion.updatedAt());
    }
}

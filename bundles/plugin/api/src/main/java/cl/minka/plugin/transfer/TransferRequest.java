package cl.minka.plugin.transfer;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What is looked for, and among whom. The record puts itself in order: municipalities by id, their parts and all maps by name.
 *
 * @param subject the need ({@link Purpose#SOLVE_NEED}) or the practice ({@link Purpose#SPREAD_PRACTICE}); in
 *     {@link Purpose#ASSIGN_MENTORS} the practice that all learn, or empty
 * @param origin who has the need or the practice; empty where it must not be known. Never a candidate
 * @param candidates who may be a match, in order of id; in {@link Purpose#ASSIGN_MENTORS} the mentors
 * @param receivers in {@link Purpose#ASSIGN_MENTORS} those who look for a mentor, in order of id; one that is a candidate too is never
 *     its own mentor. Otherwise none
 * @param limit matches wanted, 1 or more; for mentoring it says nothing
 * @param parameters as the JSON Schema of the strategy allows: text, {@code Double}, {@code Boolean}, lists and maps
 * @param seed for methods that draw at random
 */
public record TransferRequest(
        Purpose purpose,
        Optional<Subject> subject,
        Optional<Municipality> origin,
        List<Municipality> candidates,
        List<Municipality> receivers,
        int limit,
        Map<String, Object> parameters,
        long seed) {
    public TransferRequest {
        Objects.requireNonNull(purpose, "purpose");
        candidates = sorted(candidates);
        receivers = sorted(receivers);
        parameters = Ordered.map(parameters);
        boolean whole = subject.map(Subject::kind).equals(purpose.kind())
                || purpose == Purpose.ASSIGN_MENTORS && subject.isEmpty();
        if (!whole || limit < 1 || purpose != Purpose.ASSIGN_MENTORS && !receivers.isEmpty()) {
            throw new IllegalArgumentException("request for " + purpose);
        }
        if (origin.isPresent() && has(candidates, origin.get().id())) {
            throw new IllegalArgumentException("the origin is a candidate");
        }
    }

    /** Looks for municipalities, and their practices, that can help with a need. */
    public static TransferRequest solve(
            Subject need,
            Optional<Municipality> origin,
            List<Municipality> candidates,
            int limit,
            Map<String, Object> parameters) {
        return new TransferRequest(
                Purpose.SOLVE_NEED, Optional.of(need), origin, candidates, List.of(), limit, parameters, 0);
    }

    /** Looks for municipalities that a practice fits. */
    public static TransferRequest spread(
            Subject practice,
            Optional<Municipality> origin,
            List<Municipality> candidates,
            int limit,
            Map<String, Object> parameters) {
        return new TransferRequest(
                Purpose.SPREAD_PRACTICE, Optional.of(practice), origin, candidates, List.of(), limit, parameters, 0);
    }

    /** Looks for a mentor for each receiver. */
    public static TransferRequest assign(
            Optional<Subject> practice,
            List<Municipality> mentors,
            List<Municipality> receivers,
            Map<String, Object> parameters) {
        return new TransferRequest(
                Purpose.ASSIGN_MENTORS,
                practice,
                Optional.empty(),
                mentors,
                receivers,
                Integer.MAX_VALUE,
                parameters,
                0);
    }

    /** The candidates, without those that have the practice already where it is to spread. */
    public List<Municipality> eligible() {
        return purpose == Purpose.SPREAD_PRACTICE
                ? candidates.stream().filter(one -> !one.solved()).toList()
                : candidates;
    }

    private static List<Municipality> sorted(List<Municipality> municipalities) {
        List<Municipality> sorted = municipalities.stream()
                .sorted(Comparator.comparing(Municipality::id))
                .toList();
        for (int n = 1; n < sorted.size(); n++) {
            if (sorted.get(n).id().equals(sorted.get(n - 1).id())) {
                throw new IllegalArgumentException("twice: " + sorted.get(n).id());
            }
        }
        return sorted;
    }

    private static boolean has(List<Municipality> municipalities, String id) {
        return municipalities.stream().anyMatch(one -> one.id().equals(id));
    }

    /** What a request is made for. More may come: a strategy refuses those that it does not know. */
    public enum Purpose {
        /** Who, and with which practice, can help with a need. */
        SOLVE_NEED(Subject.Kind.NEED),
        /** Whom a practice fits. */
        SPREAD_PRACTICE(Subject.Kind.PRACTICE),
        /** Who learns from whom: many receivers, each mentor with its capacity. */
        ASSIGN_MENTORS(Subject.Kind.PRACTICE);

        private final Subject.Kind kind;

        Purpose(Subject.Kind kind) {
            this.kind = kind;
        }

        private Optional<Subject.Kind> kind() {
            return Optional.of(kind);
        }
    }
}

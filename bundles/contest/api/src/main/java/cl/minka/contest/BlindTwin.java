package cl.minka.contest;

import java.util.List;
import java.util.Map;

/**
 * The anonymised twin as the organiser works on it.
 *
 * @param initiative id of the initiative
 * @param state {@code PENDING} until every proposal is decided and the organiser clears it; {@code STALE} when the
 *     original has changed since
 * @param edits whole texts by which the organiser replaces a field ({@code title} or a field id)
 */
public record BlindTwin(
        String initiative,
        BlindView view,
        State state,
        List<Finding> findings,
        Map<String, String> edits,
        long version) {
    public BlindTwin {
        findings = List.copyOf(findings);
        edits = Map.copyOf(edits);
    }

    /** How far the twin is. */
    public enum State {
        PENDING,
        CLEARED,
        STALE
    }

    /**
     * A place that may tell who presents.
     *
     * @param id stable while the text stays the same
     * @param field {@code title} or a field id
     * @param start first character in the original text, 0-based, in UTF-16 units
     * @param end after the last character
     * @param text what stands there
     * @param replacement what is put in its place when accepted
     */
    public record Finding(
            String id,
            String field,
            int start,
            int end,
            Kind kind,
            String text,
            String replacement,
            Decision decision) {}

    /** What was found. */
    public enum Kind {
        MUNICIPALITY,
        REGION,
        MAYOR,
        EMAIL,
        URL,
        PHONE,
        RUT,
        OTHER
    }

    /** What the organiser says of a finding. */
    public enum Decision {
        PROPOSED,
        ACCEPTED,
        REJECTED
    }
}

package cl.minka.contest;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The anonymised twin as the organiser works on it.
 *
 * @param initiative id of the initiative
 * @param state {@code PENDING} until every proposal is decided and the organiser clears it; {@code STALE} when the
 *     original has changed since
 * @param files what became of the files that evaluators may see
 * @param edits whole texts by which the organiser replaces a field ({@code title} or a field id)
 */
public record BlindTwin(
        String initiative,
        BlindView view,
        State state,
        List<Finding> findings,
        Map<String, String> edits,
        List<File> files,
        long version) {
    public BlindTwin {
        files = List.copyOf(files);
        findings = List.copyOf(findings);
        edits = Map.copyOf(edits);
    }

    /**
     * A file that answers a form field marked {@code blind}.
     *
     * @param attachment name of the original
     * @param name neutral name of the cleaned copy; empty unless cleaned
     * @param reason why it is withheld, in lower case with hyphens; empty unless withheld
     */
    public record File(String attachment, FileState state, Optional<String> name, Optional<String> reason) {}

    /** How far a file is. */
    public enum FileState {
        PENDING,
        CLEANED,
        WITHHELD
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
     * @param id stable while the text stays the same; a changed edit opens its findings anew
     * @param field {@code title}, a field id, or {@code attachment:} and the name of a file
     * @param start first character in the original text, or in the organiser's edit where there is one, 0-based, in UTF-16
     *     units; of a file, in what was read of it, once for each wording; of a picture in a file, the number of its page,
     *     or of the picture in an office file
     * @param end after the last character; the same as start for a picture
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

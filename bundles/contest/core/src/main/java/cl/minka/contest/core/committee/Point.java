package cl.minka.contest.core.committee;

import java.util.Optional;

/** A point of an agenda, or an option of a ballot: an initiative, a text, or (in an agenda) both. */
record Point(Optional<String> initiative, Optional<String> text) {
    static Point initiative(String id) {
        return new Point(Optional.of(id), Optional.empty());
    }

    static Point text(String text) {
        return new Point(Optional.empty(), Optional.of(text));
    }

    /** What votes call it. */
    String id() {
        return initiative.or(() -> text).orElse("");
    }
}

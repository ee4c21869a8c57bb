package cl.minka.practices.event;

import java.util.Objects;

/** A question that those who were there are asked. */
public record FeedbackQuestion(String id, String text, Kind kind) {
    public FeedbackQuestion {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(kind, "kind");
    }

    /** How it is answered; in JSON in lower case. */
    public enum Kind {
        /** A whole number from 1 to 5. */
        SCALE,
        TEXT
    }
}

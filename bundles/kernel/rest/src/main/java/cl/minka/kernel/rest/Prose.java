package cl.minka.kernel.rest;

import java.util.Objects;

/** An argument of a text that is long or of several lines; other texts are cut and put on one line. */
public record Prose(String text) {
    public Prose {
        Objects.requireNonNull(text, "text");
    }
}

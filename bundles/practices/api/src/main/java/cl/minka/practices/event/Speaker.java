package cl.minka.practices.event;

import java.util.Objects;
import java.util.Optional;

/**
 * Who speaks.
 *
 * @param office what the person is there for: post and institution
 */
public record Speaker(String name, String office, Optional<String> bio) {
    public Speaker {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(office, "office");
        Objects.requireNonNull(bio, "bio");
    }
}

package cl.minka.practices;

import java.util.Objects;
import java.util.Optional;

/** The office that answers for a practice; an office, not a person. */
public record Contact(String office, Optional<String> email, Optional<String> phone) {
    public Contact {
        Objects.requireNonNull(office, "office");
        Objects.requireNonNull(email, "email");
        Objects.requireNonNull(phone, "phone");
    }
}

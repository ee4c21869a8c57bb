package cl.minka.schools.core.attendance;

import java.io.Serializable;
import java.util.Objects;

/** A session of an edition, as a key. */
public class SessionKey implements Serializable {
    private static final long serialVersionUID = 1L;

    private String edition;
    private int number;

    protected SessionKey() {}

    SessionKey(String edition, int number) {
        this.edition = edition;
        this.number = number;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SessionKey key && edition.equals(key.edition) && number == key.number;
    }

    @Override
    public int hashCode() {
        return Objects.hash(edition, number);
    }
}

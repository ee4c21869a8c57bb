package cl.minka.schools.people;

import cl.minka.kernel.Kind;
import cl.minka.kernel.Refusal;

/** There is no such person or organization for this caller. */
public final class PeopleNotFound extends Refusal {
    private static final long serialVersionUID = 1L;

    private PeopleNotFound(Kind kind, String key) {
        super(kind, key);
    }

    public static PeopleNotFound person() {
        return new PeopleNotFound(Kind.NOT_FOUND, "schools.person-not-found");
    }

    public static PeopleNotFound organization() {
        return new PeopleNotFound(Kind.NOT_FOUND, "schools.organization-not-found");
    }
}

package cl.minka.schools.people;

import cl.minka.kernel.Kind;
import cl.minka.kernel.Refusal;

/** There is no such person or organization for this caller. */
public final class PeopleNotFound extends Refusal {
    private static final long serialVersionUID = 1L;

    private PeopleNotFound(String key) {
        super(Kind.NOT_FOUND, key);
    }

    public static PeopleNotFound person() {
        return new PeopleNotFound("schools.person-not-found");
    }

    public static PeopleNotFound organization() {
        return new PeopleNotFound("schools.organization-not-found");
    }
}

package cl.minka.kernel.rest;

import cl.minka.kernel.Kind;
import cl.minka.kernel.rest.problem.KindTable;

/** The status that a refusal has, for what answers otherwise than by problems, such as servlets of a domain. */
public final class Statuses {
    private Statuses() {}

    public static int of(Kind kind) {
        return KindTable.status(kind);
    }
}

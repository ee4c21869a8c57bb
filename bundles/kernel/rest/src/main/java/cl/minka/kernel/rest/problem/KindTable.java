package cl.minka.kernel.rest.problem;

import cl.minka.kernel.Kind;

/** The one table from kind to status. */
public final class KindTable {
    private KindTable() {}

    public static int status(Kind kind) {
        return switch (kind) {
            case INVALID -> 400;
            case UNAUTHENTICATED -> 401;
            case FORBIDDEN -> 403;
            case NOT_FOUND -> 404;
            case CONFLICT -> 409;
            case STALE -> 412;
            case TOO_LARGE -> 413;
            case UNSUPPORTED_TYPE -> 415;
            case KEY_REUSED -> 422;
            case PRECONDITION_REQUIRED -> 428;
            case TOO_MANY -> 429;
            case UNAVAILABLE -> 503;
        };
    }
}

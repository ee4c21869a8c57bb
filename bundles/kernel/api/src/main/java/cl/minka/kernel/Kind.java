package cl.minka.kernel;

/** The kinds of refusal that a domain may give; the REST layer has the one table from kind to status. */
public enum Kind {
    /** Values of the request are wrong; {@link Refusal#faults()} names each. */
    INVALID,
    /** The caller is not known. */
    UNAUTHENTICATED,
    /** The caller is known and may not do this. */
    FORBIDDEN,
    /** The thing does not exist, or its existence is a secret for this caller. */
    NOT_FOUND,
    /** A change needs the version that it is based on. */
    PRECONDITION_REQUIRED,
    /** The thing has changed since the caller read it. */
    STALE,
    /** The present state forbids the action. */
    CONFLICT,
    /** An idempotency key was used before with another body. */
    KEY_REUSED,
    /** What was sent is larger than the limit. */
    TOO_LARGE,
    /** The media type of what was sent is not accepted. */
    UNSUPPORTED_TYPE,
    /** Too many attempts; try again later. */
    TOO_MANY,
    /** Something that the action needs is not there at present, such as a strategy or the database. */
    UNAVAILABLE
}

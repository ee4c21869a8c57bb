package cl.minka.contest.rest;

import cl.minka.kernel.rest.Required;

/** Why somebody takes no part. */
public record ReasonBody(String reason) {
    public ReasonBody {
        reason = Required.text(reason);
    }
}

package cl.minka.contest;

import cl.minka.kernel.Caller;
import cl.minka.kernel.Expected;
import org.osgi.annotation.versioning.ProviderType;

/** The external signature of the minutes, for organisers: a signed PDF shows what a member may not see. */
@ProviderType
public interface MinutesSignatures {
    /** Refuses with {@code contest.signature-not-found}. */
    MinutesSignature get(Caller caller, String contest);

    /** Stores it, in place of the one before. What was signed must be minutes of this contest that the platform issued. */
    MinutesSignature put(Caller caller, String contest, MinutesSignature.Draft draft, Expected expected);
}

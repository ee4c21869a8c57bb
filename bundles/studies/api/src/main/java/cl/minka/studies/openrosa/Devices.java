package cl.minka.studies.openrosa;

import cl.minka.kernel.Caller;
import cl.minka.kernel.Expected;
import cl.minka.kernel.Page;
import cl.minka.kernel.Slice;
import org.osgi.annotation.versioning.ProviderType;

/** Lets devices collect for surveys, and tells them by their credentials. */
@ProviderType
public interface Devices {
    /** The realm of HTTP Digest; the kept hashes are of it. */
    String REALM = "Minka";

    /** How many devices a survey may have. */
    int MOST = 2_000;

    /** Sorted by {@code createdAt}; revoked ones too. */
    Page<Device> list(Caller caller, String survey, Slice slice);

    /**
     * Lets a device in; its secret is shown only here.
     *
     * @throws cl.minka.studies.collection.SurveyNotFound also when the caller does not work on its study
     * @throws cl.minka.kernel.InvalidInput when a name is missing or too long
     */
    Device.Made create(Caller caller, String survey, Device.Draft draft);

    /** @throws cl.minka.kernel.Refusal of kind {@code NOT_FOUND} when the survey has no such device */
    Device get(Caller caller, String survey, String id);

    /** Its credentials are worth nothing from now on; what it sent stays. */
    void revoke(Caller caller, String survey, String id, Expected expected);

    /** Whether a user name is that of a device, not of an account. */
    static boolean isName(String username) {
        return username.startsWith("D-");
    }

    /**
     * By user name and secret.
     *
     * @throws cl.minka.kernel.Refusal of kind {@code UNAUTHENTICATED}, whatever is wrong, or {@code TOO_MANY} after repeated failures
     */
    Device authenticate(String username, String secret);

    /**
     * By an answer to a challenge.
     *
     * @throws StaleNonce when the answer is right and its nonce is not to be used any more
     * @throws cl.minka.kernel.Refusal as for a secret
     */
    Device authenticate(DigestAnswer answer);

    /** A nonce for a challenge, good for some minutes on every node. */
    String nonce();
}

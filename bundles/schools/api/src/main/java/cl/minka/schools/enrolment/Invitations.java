package cl.minka.schools.enrolment;

import cl.minka.kernel.Caller;
import cl.minka.kernel.Expected;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.osgi.annotation.versioning.ProviderType;

/** Keeps who is invited to an edition; for who organizes it. */
@ProviderType
public interface Invitations {
    /** The oldest first. */
    List<Invitation> of(Caller caller, String edition);

    /**
     * Invites; who is invited already stays so.
     *
     * @param code whether a code is wanted, by which whoever has it may enrol
     * @return all of the edition
     */
    List<Invitation> invite(
            Caller caller, String edition, List<String> people, List<String> organizations, boolean code);

    Invitation invitation(Caller caller, String edition, String id);

    /** Takes an invitation back; who enrolled by it stays. */
    void revoke(Caller caller, String edition, String id, Expected expected);

    /**
     * An invitation.
     *
     * @param value id of the person or of the organization, or the code
     */
    record Invitation(String id, Kind kind, String value, Instant createdAt) {
        /** An invitation never changes. */
        public static final long VERSION = 1;

        public Invitation {
            Objects.requireNonNull(id, "id");
            Objects.requireNonNull(kind, "kind");
            Objects.requireNonNull(value, "value");
            Objects.requireNonNull(createdAt, "createdAt");
        }
    }

    /** Who is invited; in JSON in lower case. */
    enum Kind {
        PERSON,
        ORGANIZATION,
        CODE
    }
}

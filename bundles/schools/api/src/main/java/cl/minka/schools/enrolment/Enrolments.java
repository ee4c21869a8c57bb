package cl.minka.schools.enrolment;

import cl.minka.kernel.Caller;
import cl.minka.kernel.Expected;
import cl.minka.kernel.Page;
import cl.minka.kernel.Slice;
import cl.minka.kernel.table.ImportReport;
import cl.minka.kernel.table.Table;
import java.util.Objects;
import java.util.Optional;
import java.util.function.DoubleConsumer;
import org.osgi.annotation.versioning.ProviderType;

/** Keeps who takes part in editions. */
@ProviderType
public interface Enrolments {
    /** For who organizes or teaches the edition; sorted by {@code name} (family name first), {@code createdAt} or {@code changedAt}. */
    Page<Participant> list(Caller caller, String edition, Filter filter, Slice slice);

    /** For who organizes or teaches the edition, and the person. */
    Participant get(Caller caller, String edition, String id);

    /** The caller's own, the newest first. */
    Page<Participant> own(Caller caller, Slice slice);

    /**
     * Enrols a person by who organizes the edition, who is bound neither by the term nor by invitations.
     *
     * @throws cl.minka.kernel.Refusal {@code CONFLICT} that names every rule that stands against it
     */
    Participant enrol(Caller caller, String edition, Order order);

    /** Enrols the caller, whose person is made from the account when there is none yet. */
    Participant enrolSelf(Caller caller, String edition, SelfOrder order);

    /** Decides, accepts an offered seat, gives a seat up. */
    Participant put(
            Caller caller,
            String edition,
            String id,
            Enrolment.State state,
            Optional<String> reason,
            Expected expected);

    /** Gives the seat here up and takes one in another edition; by who organizes both. */
    Participant move(
            Caller caller, String edition, String id, String other, Optional<String> reason, Expected expected);

    /** Columns {@code person,externalId,organization,state}: a person by id or by external id. */
    ImportReport importAll(Caller caller, String edition, Table table, boolean dryRun, DoubleConsumer progress);

    /** Which are wanted; all that is given must hold. */
    record Filter(
            Optional<Enrolment.State> state,
            Optional<String> organization,
            Optional<String> person,
            Optional<String> words) {
        public Filter {
            Objects.requireNonNull(state, "state");
            Objects.requireNonNull(organization, "organization");
            Objects.requireNonNull(person, "person");
            Objects.requireNonNull(words, "words");
        }

        public static Filter all() {
            return new Filter(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
        }
    }

    /**
     * What an organizer asks for.
     *
     * @param organization id of the organization that the person comes for; empty: the one that the person belongs to, if only
     *     one
     * @param state empty: a seat if there is one, otherwise a place in the waiting list
     */
    record Order(String person, Optional<String> organization, Optional<Enrolment.State> state) {
        public Order {
            Objects.requireNonNull(person, "person");
            Objects.requireNonNull(organization, "organization");
            Objects.requireNonNull(state, "state");
        }
    }

    /**
     * What somebody says who enrols himself.
     *
     * @param self what is not yet on record of him; what is on record stays
     * @param organization that he comes for: unless he is known to belong to it, a person decides
     * @param code of an invitation
     */
    record SelfOrder(Self self, Optional<String> organization, Optional<String> code) {
        public SelfOrder {
            Objects.requireNonNull(self, "self");
            Objects.requireNonNull(organization, "organization");
            Objects.requireNonNull(code, "code");
        }
    }
}

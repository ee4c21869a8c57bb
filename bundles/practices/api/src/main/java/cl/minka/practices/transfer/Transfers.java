package cl.minka.practices.transfer;

import cl.minka.kernel.Caller;
import cl.minka.kernel.Expected;
import cl.minka.kernel.Page;
import cl.minka.kernel.Slice;
import java.util.Objects;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** Keeps agreements. A municipality reads and writes those that it is a party of, the association all. */
@ProviderType
public interface Transfers {
    /** A party that has not answered by then holds the agreement up. */
    int DAYS_TO_SIGN = 14;
    /** An agreement in which nothing happens for so long is stuck. */
    int QUIET_DAYS = 60;
    /** Who may learn in one agreement. */
    int MOST_RECEIVERS = 8;

    /** Those that the caller may read, sorted by {@code createdAt}, {@code changedAt}, {@code title} or {@code startsOn}. */
    Page<Transfer> list(Caller caller, Filter filter, Slice slice);

    /** @throws TransferNotFound also when the caller is no party */
    Transfer get(Caller caller, String id);

    /** Proposes an agreement; the municipality for which the caller acts has signed it by that. */
    Transfer create(Caller caller, TransferDraft draft);

    Transfer put(Caller caller, String id, TransferChange change, Expected expected);

    /** Takes it back; refused once two have signed or it has gone on. */
    void delete(Caller caller, String id, Expected expected);

    /**
     * Which agreements are wanted; all that is given must hold.
     *
     * @param municipality CUT code of any party
     * @param region code of two digits of any party's
     * @param year of the start
     * @param stuck whether only those that do not go on
     */
    record Filter(
            Optional<String> practice,
            Optional<String> municipality,
            Optional<String> mentor,
            Optional<String> receiver,
            Optional<TransferStage> stage,
            Optional<String> region,
            Optional<Integer> year,
            boolean stuck) {
        public Filter {
            Objects.requireNonNull(practice, "practice");
            Objects.requireNonNull(municipality, "municipality");
            Objects.requireNonNull(mentor, "mentor");
            Objects.requireNonNull(receiver, "receiver");
            Objects.requireNonNull(stage, "stage");
            Objects.requireNonNull(region, "region");
            Objects.requireNonNull(year, "year");
        }

        /** All, or all that do not go on. */
        public static Filter all(boolean stuck) {
            return new Filter(
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    stuck);
        }
    }
}

package cl.minka.practices;

import cl.minka.kernel.Caller;
import cl.minka.kernel.Expected;
import cl.minka.kernel.Page;
import cl.minka.kernel.Role;
import cl.minka.kernel.Slice;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Keeps the sheets of practices. Anybody reads what is public; a municipality its own in full, an organizer of the association all.
 * The municipality writes its own, the association's organizer everyone's, an organizer of a municipality those of that municipality.
 */
@ProviderType
public interface Practices {
    /** Those that the caller may read, sorted by {@code title}, {@code createdAt}, {@code changedAt} or {@code adoptions}. */
    Page<Practice> list(Caller caller, Filter filter, Slice slice);

    /** @throws PracticeNotFound also when it is not public and not the caller's */
    Practice get(Caller caller, String id);

    /** Those of the ids that the caller may read. */
    Map<String, Practice> byId(Caller caller, Collection<String> ids);

    Practice create(Caller caller, PracticeSheet sheet);

    /** @throws PracticeNotFound also when it is not public and not the caller's */
    Practice put(Caller caller, String id, PracticeSheet sheet, Expected expected);

    /** Takes it out of the platform; refused once others learn from it or learnt from it. */
    void delete(Caller caller, String id, Expected expected);

    /** Whether the caller may change what belongs to a municipality's practices. */
    static boolean writes(Caller caller, String municipality) {
        return caller.organizes("amuch")
                || caller.organizes(municipality)
                || caller.is(Role.MUNICIPALITY, municipality);
    }

    /**
     * Which practices are wanted; all that is given must hold.
     *
     * @param municipality CUT code of owner or partner
     * @param region code of two digits of the owner's
     * @param topic whatever its case and accents
     * @param contest id of the contest that it comes from
     * @param recognised whether it comes from a contest that gave it a prize or a mention
     */
    record Filter(
            Optional<String> topic,
            Optional<String> region,
            Optional<String> municipality,
            Optional<String> contest,
            Optional<PracticeStatus> status,
            Optional<EvidenceLevel> evidence,
            Optional<CostBand> cost,
            Optional<Boolean> recognised,
            Optional<Confirmation> confirmed) {
        public Filter {
            Objects.requireNonNull(topic, "topic");
            Objects.requireNonNull(region, "region");
            Objects.requireNonNull(municipality, "municipality");
            Objects.requireNonNull(contest, "contest");
            Objects.requireNonNull(status, "status");
            Objects.requireNonNull(evidence, "evidence");
            Objects.requireNonNull(cost, "cost");
            Objects.requireNonNull(recognised, "recognised");
            Objects.requireNonNull(confirmed, "confirmed");
        }

        /** Whether recognised or confirmed or not. */
        public Filter(
                Optional<String> topic,
                Optional<String> region,
                Optional<String> municipality,
                Optional<String> contest,
                Optional<PracticeStatus> status,
                Optional<EvidenceLevel> evidence,
                Optional<CostBand> cost) {
            this(topic, region, municipality, contest, status, evidence, cost, Optional.empty(), Optional.empty());
        }

        public static Filter none() {
            return new Filter(
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty());
        }
    }
}

package cl.minka.schools;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What an organizer writes of an edition.
 *
 * @param slug the id that is wanted; empty: one is made
 * @param course id of the course
 * @param title its own; empty: the course's
 * @param municipality CUT code of where it is held; empty where it is held at a distance
 * @param sessions in order; their number is their place, from 1
 * @param seats 1 or more; empty: no limit
 */
public record EditionDraft(
        Optional<String> slug,
        String course,
        Optional<String> title,
        Optional<String> municipality,
        Place place,
        List<Session> sessions,
        Optional<Integer> seats,
        List<Quota> quotas,
        Enrolment enrolment,
        Optional<Fee> fee,
        CertificateRule certificate,
        State state) {
    public EditionDraft {
        Objects.requireNonNull(slug, "slug");
        Objects.requireNonNull(course, "course");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(municipality, "municipality");
        Objects.requireNonNull(place, "place");
        sessions = List.copyOf(sessions);
        Objects.requireNonNull(seats, "seats");
        quotas = List.copyOf(quotas);
        Objects.requireNonNull(enrolment, "enrolment");
        Objects.requireNonNull(fee, "fee");
        Objects.requireNonNull(certificate, "certificate");
        Objects.requireNonNull(state, "state");
    }

    /**
     * How far an edition is; in JSON in lower case. Only a draft is not public. It goes from any to any other, but to {@code DRAFT} only
     * while nobody has enrolled, from {@code CLOSED} and to {@code CANCELLED} only while no certificate is valid, and a draft is removed
     * instead of cancelled.
     */
    public enum State {
        DRAFT,
        OPEN,
        RUNNING,
        CLOSED,
        CANCELLED
    }

    /** Where it is held; a link where it is held at a distance. */
    public record Place(String name, String address, Optional<String> link) {
        public Place {
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(address, "address");
            Objects.requireNonNull(link, "link");
        }
    }

    /**
     * A session.
     *
     * @param module id of the module that it teaches
     * @param instructors user names of who teaches it
     */
    public record Session(
            String title,
            Instant startsAt,
            Instant endsAt,
            Optional<String> module,
            Optional<Place> place,
            List<String> instructors) {
        public Session {
            Objects.requireNonNull(title, "title");
            Objects.requireNonNull(startsAt, "startsAt");
            Objects.requireNonNull(endsAt, "endsAt");
            Objects.requireNonNull(module, "module");
            Objects.requireNonNull(place, "place");
            instructors = List.copyOf(instructors);
        }
    }

    /**
     * How many of a kind may have a seat at most.
     *
     * @param value id of the organization, sex, CUT code or region code; empty: every value of the kind alike
     */
    public record Quota(Kind kind, Optional<String> value, int seats) {
        public Quota {
            Objects.requireNonNull(kind, "kind");
            Objects.requireNonNull(value, "value");
        }

        /** What a quota counts by; in JSON in lower case. */
        public enum Kind {
            ORGANIZATION,
            SEX,
            MUNICIPALITY,
            REGION
        }
    }

    /**
     * Who may enrol, and when.
     *
     * @param invitation whether only who was invited may
     * @param municipalities CUT codes of who may; empty: from everywhere
     */
    public record Enrolment(
            Optional<Instant> opens,
            Optional<Instant> closes,
            boolean invitation,
            Optional<Integer> minimumAge,
            Optional<Integer> maximumAge,
            List<String> municipalities,
            boolean organizationRequired) {
        public Enrolment {
            Objects.requireNonNull(opens, "opens");
            Objects.requireNonNull(closes, "closes");
            Objects.requireNonNull(minimumAge, "minimumAge");
            Objects.requireNonNull(maximumAge, "maximumAge");
            municipalities = List.copyOf(municipalities);
        }

        public static Enrolment usual() {
            return new Enrolment(
                    Optional.empty(), Optional.empty(), false, Optional.empty(), Optional.empty(), List.of(), false);
        }
    }

    /**
     * What it costs who takes part; only for officials.
     *
     * @param pesos above 0
     */
    public record Fee(long pesos, String basis) {
        public Fee {
            Objects.requireNonNull(basis, "basis");
        }
    }
}

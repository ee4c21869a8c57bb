package cl.minka.schools.attendance;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.osgi.annotation.versioning.ProviderType;

/** Tells the parts of the domain, which have checked who asks, how often people came. */
@ProviderType
public interface AttendanceFigures {
    /** By id of the enrolment, for everybody who has a seat or completed. */
    Map<String, Attended> of(String edition);

    /**
     * How often one came. A session was held once anybody's status in it was recorded; who has no status in a session that was held
     * was not there.
     *
     * @param held sessions that were held
     * @param attended numbers of the sessions that the person came to: present, late or left early
     * @param attendance share of the sessions held that the person came to, 0 to 1, rounded to 6 decimals; 0 where none was held
     * @param commitment the same, where an excused absence counts too
     */
    record Attended(int held, Set<Integer> attended, BigDecimal attendance, BigDecimal commitment) {
        public Attended {
            attended = Set.copyOf(attended);
            Objects.requireNonNull(attendance, "attendance");
            Objects.requireNonNull(commitment, "commitment");
        }

        /** Computes both rates. */
        public static Attended of(int held, Set<Integer> attended, int committed) {
            return new Attended(held, attended, share(attended.size(), held), share(committed, held));
        }

        /** Whether the person came to that share of the sessions held, computed exactly; always where nothing is asked. */
        public boolean reaches(BigDecimal share) {
            return share.signum() <= 0
                    || held > 0
                            && BigDecimal.valueOf(attended.size()).compareTo(share.multiply(BigDecimal.valueOf(held)))
                                    >= 0;
        }

        private static BigDecimal share(int part, int whole) {
            return whole == 0
                    ? BigDecimal.ZERO
                    : BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), 6, RoundingMode.HALF_UP);
        }
    }
}

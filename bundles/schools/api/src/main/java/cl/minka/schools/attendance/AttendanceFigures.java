package cl.minka.schools.attendance;

import java.math.BigDecimal;
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
     * @param attendance share of the sessions held that the person came to, 0 to 1, exact to 6 decimals; 0 where none was held
     * @param commitment the same, where an excused absence counts too
     */
    record Attended(int held, Set<Integer> attended, BigDecimal attendance, BigDecimal commitment) {
        public Attended {
            attended = Set.copyOf(attended);
            Objects.requireNonNull(attendance, "attendance");
            Objects.requireNonNull(commitment, "commitment");
        }
    }
}

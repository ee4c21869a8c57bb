package cl.minka.schools.assessment;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** Tells the parts of the domain, which have checked who asks, what people have reached. */
@ProviderType
public interface Grades {
    /** By id of the enrolment, for everybody who has a seat or completed. */
    Map<String, Reached> of(String edition);

    /**
     * What one has reached.
     *
     * @param finalGrade 1.0 to 7.0 with one decimal, 4.0 passes; empty while a grade is missing
     * @param productAccepted whether a product of the person was accepted
     */
    record Reached(Optional<BigDecimal> finalGrade, boolean productAccepted) {
        public Reached {
            Objects.requireNonNull(finalGrade, "finalGrade");
        }
    }
}

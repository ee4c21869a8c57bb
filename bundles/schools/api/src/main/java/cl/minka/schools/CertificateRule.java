package cl.minka.schools;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a person must have done for a certificate.
 *
 * @param minimumAttendance share of the sessions, as it was written: up to 1 a fraction, above it a percentage up to 100
 * @param mandatorySessions numbers of sessions, from 1
 * @param product whether a product must be accepted
 * @param minimumGrade 1.0 to 7.0
 */
public record CertificateRule(
        Optional<BigDecimal> minimumAttendance,
        List<Integer> mandatorySessions,
        boolean product,
        Optional<BigDecimal> minimumGrade) {
    public CertificateRule {
        Objects.requireNonNull(minimumAttendance, "minimumAttendance");
        mandatorySessions = List.copyOf(mandatorySessions);
        Objects.requireNonNull(minimumGrade, "minimumGrade");
    }

    /** Nothing is asked. */
    public static CertificateRule none() {
        return new CertificateRule(Optional.empty(), List.of(), false, Optional.empty());
    }

    /** The minimum attendance as a fraction, 0 where nothing is asked. */
    public BigDecimal leastShare() {
        return minimumAttendance
                .map(asked -> asked.compareTo(BigDecimal.ONE) > 0 ? asked.movePointLeft(2) : asked)
                .orElse(BigDecimal.ZERO);
    }
}

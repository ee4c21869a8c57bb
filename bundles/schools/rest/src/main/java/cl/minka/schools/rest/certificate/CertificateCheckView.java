package cl.minka.schools.rest.certificate;

import cl.minka.schools.certificate.Certificate;
import cl.minka.schools.certificate.CertificateCheck;
import cl.minka.schools.certificate.CertificateContent;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What anybody may know of a certificate: nothing of the person. {@code replacedBy} is the code of the one that took its place. */
public record CertificateCheckView(
        String code,
        String serial,
        CertificateView.State state,
        boolean revoked,
        Optional<Instant> revokedAt,
        Optional<Certificate.Cause> cause,
        Optional<String> replacedBy,
        Instant issuedAt,
        CertificateContent.Kind kind,
        String edition,
        String title,
        String area,
        String school,
        String organization,
        String issuer,
        BigDecimal hours,
        Optional<LocalDate> from,
        Optional<LocalDate> to,
        String place,
        Optional<String> municipality,
        List<CertificateContent.Part> contents,
        List<String> outcomes) {
    static CertificateCheckView of(CertificateCheck one) {
        CertificateContent content = one.content();
        return new CertificateCheckView(
                Codes.shown(one.code()),
                one.serial(),
                CertificateView.State.of(one.valid()),
                !one.valid(),
                one.revokedAt(),
                one.cause(),
                one.replacedBy().map(Codes::shown),
                one.issuedAt(),
                content.kind(),
                one.edition(),
                content.title(),
                content.area(),
                content.school(),
                content.organization(),
                content.issuer(),
                content.hours(),
                content.from(),
                content.to(),
                content.place(),
                content.municipality(),
                content.contents(),
                content.outcomes());
    }
}

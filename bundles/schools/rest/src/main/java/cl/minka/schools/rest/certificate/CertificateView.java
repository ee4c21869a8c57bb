package cl.minka.schools.rest.certificate;

import cl.minka.kernel.rest.TableShape;
import cl.minka.kernel.rest.Texts;
import cl.minka.schools.certificate.Certificate;
import cl.minka.schools.certificate.CertificateContent;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A certificate, for those who may know whose it is. {@code conditions} are as they were fulfilled when it was issued; {@code name} is null
 * once it was erased; {@code replaces} and {@code replacedBy} are codes.
 */
public record CertificateView(
        String code,
        String serial,
        String edition,
        String enrolment,
        String person,
        Optional<String> name,
        State state,
        CertificateContent.Kind kind,
        String title,
        String course,
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
        List<String> outcomes,
        List<ConditionView> conditions,
        Instant issuedAt,
        Optional<String> issuedBy,
        Optional<Certificate.Revocation> revocation,
        Optional<String> replaces,
        Optional<String> replacedBy) {
    static final TableShape<Certificate> TABLE = TableShape.<Certificate>named("certificates")
            .column("serial", Certificate::serial)
            .column("code", one -> Codes.shown(one.code()))
            .column("state", one -> State.of(one.valid()))
            .column("enrolment", Certificate::enrolment)
            .column("person", Certificate::person)
            .column("name", Certificate::name)
            .column("kind", one -> one.content().kind())
            .column("title", one -> one.content().title())
            .column("hours", one -> one.content().hours())
            .column("issuedAt", Certificate::issuedAt)
            .column("issuedBy", Certificate::issuedBy)
            .column("revokedAt", one -> one.revocation().map(Certificate.Revocation::at))
            .column("cause", one -> one.revocation().map(Certificate.Revocation::cause))
            .column("reason", one -> one.revocation().map(Certificate.Revocation::reason))
            .column("replaces", one -> one.replaces().map(Codes::shown))
            .column("replacedBy", one -> one.replacedBy().map(Codes::shown));

    /** Whether it is valid. */
    public enum State {
        VALID,
        REVOKED;

        static State of(boolean valid) {
            return valid ? VALID : REVOKED;
        }
    }

    static CertificateView of(Certificate one, Texts texts, Locale locale) {
        CertificateContent content = one.content();
        return new CertificateView(
                Codes.shown(one.code()),
                one.serial(),
                one.edition(),
                one.enrolment(),
                one.person(),
                one.name(),
                State.of(one.valid()),
                content.kind(),
                content.title(),
                content.course(),
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
                content.outcomes(),
                content.conditions().stream()
                        .map(condition -> ConditionView.of(condition, texts, locale))
                        .toList(),
                one.issuedAt(),
                one.issuedBy(),
                one.revocation(),
                one.replaces().map(Codes::shown),
                one.replacedBy().map(Codes::shown));
    }
}

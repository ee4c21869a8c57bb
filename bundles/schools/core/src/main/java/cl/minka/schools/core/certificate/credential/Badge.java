package cl.minka.schools.core.certificate.credential;

import cl.minka.kernel.jpa.CanonicalJson;
import cl.minka.schools.certificate.CertificateContent;
import cl.minka.schools.core.certificate.CertificateEntity;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A certificate as an achievement credential of Open Badges 3.0 (1EdTech), not yet signed. */
final class Badge {
    static final String CREDENTIALS = "https://www.w3.org/ns/credentials/v2";
    static final String BADGES = "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json";

    private static final String SCHEMA =
            "https://purl.imsglobal.org/spec/ob/v3p0/schema/json/ob_v3p0_achievementcredential_schema.json";
    private static final ZoneId ZONE = ZoneId.of("America/Santiago");

    private final CertificateEntity certificate;
    private final CertificateContent content;
    private final Addresses addresses;

    Badge(CertificateEntity certificate, Addresses addresses) {
        this.certificate = certificate;
        this.content = certificate.content();
        this.addresses = addresses;
    }

    /** @param withName whether the salted hash of the name is in it */
    Map<String, Object> document(boolean withName) {
        Map<String, Object> badge = new LinkedHashMap<>();
        badge.put("@context", List.of(CREDENTIALS, BADGES));
        badge.put(
                "id",
                withName
                        ? addresses.held(certificate.edition(), certificate.code())
                        : addresses.open(certificate.code()));
        badge.put("type", List.of("VerifiableCredential", "OpenBadgeCredential"));
        badge.put("name", content.title());
        badge.put("issuer", issuer());
        badge.put("validFrom", certificate.issuedAt().toString());
        badge.put("credentialSubject", subject(withName));
        badge.put("credentialStatus", status());
        badge.put("credentialSchema", List.of(Map.of("id", SCHEMA, "type", "1EdTechJsonSchemaValidator2019")));
        return badge;
    }

    private Map<String, Object> issuer() {
        Map<String, Object> issuer = new LinkedHashMap<>();
        issuer.put("id", addresses.issuer(content.organization()));
        issuer.put("type", List.of("Profile"));
        issuer.put("name", content.issuer());
        return issuer;
    }

    private Map<String, Object> subject(boolean withName) {
        Map<String, Object> subject = new LinkedHashMap<>();
        subject.put("id", "urn:uuid:" + certificate.subject());
        subject.put("type", List.of("AchievementSubject"));
        if (withName) {
            subject.put("identifier", List.of(identity()));
        }
        content.from().map(Badge::instant).ifPresent(from -> subject.put("activityStartDate", from));
        content.to().map(Badge::instant).ifPresent(to -> subject.put("activityEndDate", to));
        subject.put("achievement", achievement());
        return subject;
    }

    private Map<String, Object> identity() {
        Map<String, Object> identity = new LinkedHashMap<>();
        identity.put("type", "IdentityObject");
        identity.put("hashed", true);
        identity.put("identityHash", hash(certificate.name(), certificate.salt()));
        identity.put("identityType", "name");
        identity.put("salt", certificate.salt());
        return identity;
    }

    /** Open Badges 3.0, IdentityHash: of the identity followed by the salt. */
    static String hash(String identity, String salt) {
        return "sha256$" + CanonicalJson.sha256((identity + salt).getBytes(StandardCharsets.UTF_8));
    }

    private Map<String, Object> achievement() {
        Map<String, Object> achievement = new LinkedHashMap<>();
        achievement.put("id", addresses.course(content.course()));
        achievement.put("type", List.of("Achievement"));
        achievement.put(
                "achievementType",
                content.kind() == CertificateContent.Kind.APPROVAL ? "CertificateOfCompletion" : "Certificate");
        achievement.put("name", content.title());
        achievement.put("description", description());
        achievement.put("criteria", Map.of("narrative", criteria()));
        achievement.put("inLanguage", "es-CL");
        achievement.put("fieldOfStudy", content.area());
        achievement.put("creditsAvailable", content.hours());
        return achievement;
    }

    private String description() {
        List<String> parts = new ArrayList<>();
        parts.add(content.school() + ". " + hours(content.hours()) + ".");
        if (!content.contents().isEmpty()) {
            parts.add("Contenidos: "
                    + content.contents().stream()
                            .map(part -> part.title() + " (" + hours(part.hours()) + ")")
                            .collect(Collectors.joining("; "))
                    + ".");
        }
        if (!content.outcomes().isEmpty()) {
            parts.add("Quien aprobó: " + String.join("; ", content.outcomes()) + ".");
        }
        return String.join(" ", parts);
    }

    private static String hours(java.math.BigDecimal hours) {
        return hours.stripTrailingZeros().toPlainString().replace('.', ',') + " horas";
    }

    private String criteria() {
        String asked = content.conditions().stream()
                .map(condition -> switch (condition.kind()) {
                    case ATTENDANCE -> "asistir al "
                            + condition
                                    .threshold()
                                    .movePointRight(2)
                                    .stripTrailingZeros()
                                    .toPlainString()
                                    .replace('.', ',')
                            + " % de las sesiones";
                    case SESSION -> "asistir a la sesión "
                            + condition.session().map(Object::toString).orElse("");
                    case PRODUCT -> "entregar un producto que fue aceptado";
                    case GRADE -> "alcanzar al menos la nota "
                            + condition.threshold().toPlainString().replace('.', ',');
                })
                .collect(Collectors.joining("; "));
        return asked.isEmpty() ? "Participar en la edición." : "Se pidió " + asked + ".";
    }

    private Map<String, Object> status() {
        String list = addresses.statusList(certificate.statusList());
        Map<String, Object> status = new LinkedHashMap<>();
        status.put("id", list + "#" + certificate.statusIndex());
        status.put("type", "BitstringStatusListEntry");
        status.put("statusPurpose", "revocation");
        status.put("statusListIndex", Integer.toString(certificate.statusIndex()));
        status.put("statusListCredential", list);
        return status;
    }

    private static String instant(LocalDate day) {
        return day.atStartOfDay(ZONE).toInstant().toString();
    }
}

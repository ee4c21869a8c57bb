package cl.minka.schools.rest;

import cl.minka.kernel.rest.Required;
import cl.minka.schools.CertificateRule;
import cl.minka.schools.EditionDraft;
import cl.minka.schools.EditionDraft.Enrolment;
import cl.minka.schools.EditionDraft.Fee;
import cl.minka.schools.EditionDraft.Place;
import cl.minka.schools.EditionDraft.Quota;
import cl.minka.schools.EditionDraft.Session;
import cl.minka.schools.EditionDraft.State;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** An edition as clients write it; the id is taken when it is made and stays. It is open unless it says otherwise. */
@JsonIgnoreProperties({"organizer", "syllabus", "courseTitle", "hours", "enrolled", "waiting", "createdAt", "changedAt"
})
public record EditionBody(
        String id,
        String course,
        String title,
        String municipality,
        PlaceBody place,
        List<SessionBody> sessions,
        Integer seats,
        List<QuotaBody> quotas,
        EnrolmentBody enrolment,
        FeeBody fee,
        RuleBody certificate,
        State state) {
    EditionDraft toDraft() {
        List<SessionBody> all = Required.list(sessions);
        List<QuotaBody> limits = Required.list(quotas);
        requireDates(all, limits);
        return new EditionDraft(
                Optional.ofNullable(id),
                Required.text(course),
                Optional.ofNullable(title),
                Optional.ofNullable(municipality),
                place == null ? new Place("", "", Optional.empty()) : place.toPlace(),
                all.stream().map(SessionBody::toSession).toList(),
                Optional.ofNullable(seats),
                limits.stream().map(QuotaBody::toQuota).toList(),
                enrolment == null ? Enrolment.usual() : enrolment.toEnrolment(),
                Optional.ofNullable(fee).map(FeeBody::toFee),
                certificate == null ? CertificateRule.none() : certificate.toRule(),
                state == null ? State.OPEN : state);
    }

    private static void requireDates(List<SessionBody> sessions, List<QuotaBody> quotas) {
        Required required = new Required();
        for (int n = 0; n < sessions.size(); n++) {
            required.check("/sessions/" + n + "/startsAt", sessions.get(n).startsAt);
            required.check("/sessions/" + n + "/endsAt", sessions.get(n).endsAt);
        }
        for (int n = 0; n < quotas.size(); n++) {
            required.check("/quotas/" + n + "/kind", quotas.get(n).kind);
            required.check("/quotas/" + n + "/seats", quotas.get(n).seats);
        }
        required.orThrow();
    }

    /** A place. */
    public record PlaceBody(String name, String address, String link) {
        Place toPlace() {
            return new Place(Required.text(name), Required.text(address), Optional.ofNullable(link));
        }
    }

    /** A session; its number is its place in the list. */
    @JsonIgnoreProperties("number")
    public record SessionBody(
            String title, Instant startsAt, Instant endsAt, String module, PlaceBody place, List<String> instructors) {
        Session toSession() {
            return new Session(
                    Required.text(title),
                    startsAt,
                    endsAt,
                    Optional.ofNullable(module),
                    Optional.ofNullable(place).map(PlaceBody::toPlace),
                    Required.list(instructors));
        }
    }

    /** Seats of a kind at most. */
    public record QuotaBody(Quota.Kind kind, String value, Integer seats) {
        Quota toQuota() {
            return new Quota(kind, Optional.ofNullable(value), seats);
        }
    }

    /** Who may enrol, and when. */
    public record EnrolmentBody(
            Instant opens,
            Instant closes,
            Boolean invitation,
            Integer minimumAge,
            Integer maximumAge,
            List<String> municipalities,
            Boolean organizationRequired) {
        Enrolment toEnrolment() {
            return new Enrolment(
                    Optional.ofNullable(opens),
                    Optional.ofNullable(closes),
                    Boolean.TRUE.equals(invitation),
                    Optional.ofNullable(minimumAge),
                    Optional.ofNullable(maximumAge),
                    Required.list(municipalities),
                    Boolean.TRUE.equals(organizationRequired));
        }
    }

    /** What it costs officials. */
    public record FeeBody(Long pesos, String basis) {
        Fee toFee() {
            return new Fee(pesos == null ? 0 : pesos, Required.text(basis));
        }
    }

    /** What a certificate asks for; {@code minimumAttendance} up to 1 is a fraction, above it a percentage. */
    public record RuleBody(
            BigDecimal minimumAttendance, List<Integer> mandatorySessions, Boolean product, BigDecimal minimumGrade) {
        CertificateRule toRule() {
            return new CertificateRule(
                    Optional.ofNullable(minimumAttendance),
                    Required.list(mandatorySessions),
                    Boolean.TRUE.equals(product),
                    Optional.ofNullable(minimumGrade));
        }
    }
}

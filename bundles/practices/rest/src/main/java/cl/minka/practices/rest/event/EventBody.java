package cl.minka.practices.rest.event;

import cl.minka.kernel.rest.Required;
import cl.minka.practices.event.CertificateRule;
import cl.minka.practices.event.EventKind;
import cl.minka.practices.event.EventPlan;
import cl.minka.practices.event.EventSession;
import cl.minka.practices.event.EventState;
import cl.minka.practices.event.FeedbackQuestion;
import cl.minka.practices.event.Place;
import cl.minka.practices.event.Quota;
import cl.minka.practices.event.RegistrationRules;
import cl.minka.practices.event.Speaker;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An event, as its organizer sends it; title, beginning and end are enough. */
@JsonIgnoreProperties({"id", "registered", "waiting", "free", "createdAt", "changedAt"})
public record EventBody(
        String title,
        EventKind kind,
        String organizer,
        String description,
        Instant startsAt,
        Instant endsAt,
        String timeZone,
        PlaceBody place,
        Integer capacity,
        List<QuotaBody> quotas,
        RulesBody registration,
        List<SessionBody> sessions,
        List<SpeakerBody> speakers,
        CertificateBody certificate,
        List<QuestionBody> questions,
        String contest,
        EventState state) {
    EventPlan toPlan() {
        Required required = new Required().check("/startsAt", startsAt).check("/endsAt", endsAt);
        List<QuotaBody> allQuotas = Required.list(quotas);
        for (int n = 0; n < allQuotas.size(); n++) {
            required.check("/quotas/" + n + "/kind", allQuotas.get(n).kind());
            required.check("/quotas/" + n + "/seats", allQuotas.get(n).seats());
        }
        List<SessionBody> allSessions = Required.list(sessions);
        for (int n = 0; n < allSessions.size(); n++) {
            required.check("/sessions/" + n + "/startsAt", allSessions.get(n).startsAt());
            required.check("/sessions/" + n + "/endsAt", allSessions.get(n).endsAt());
        }
        required.orThrow();
        return new EventPlan(
                Required.text(title),
                kind == null ? EventKind.SEMINAR : kind,
                organizer == null ? "amuch" : organizer,
                Required.text(description),
                startsAt,
                endsAt,
                timeZone == null ? "America/Santiago" : timeZone,
                Optional.ofNullable(place).map(PlaceBody::toPlace),
                Optional.ofNullable(capacity),
                allQuotas.stream().map(QuotaBody::toQuota).toList(),
                registration == null ? RegistrationRules.usual() : registration.toRules(),
                numbered(allSessions),
                Required.list(speakers).stream().map(SpeakerBody::toSpeaker).toList(),
                certificate == null ? CertificateRule.usual() : certificate.toRule(),
                Required.list(questions).stream().map(QuestionBody::toQuestion).toList(),
                Optional.ofNullable(contest),
                state == null ? EventState.ANNOUNCED : state);
    }

    /** A session without an id is named by its place in the programme. */
    private static List<EventSession> numbered(List<SessionBody> bodies) {
        List<EventSession> all = new ArrayList<>();
        for (int n = 0; n < bodies.size(); n++) {
            all.add(bodies.get(n).toSession("s" + (n + 1)));
        }
        return all;
    }

    /** Where it is. */
    public record PlaceBody(String name, String address, String commune, String link) {
        Place toPlace() {
            return new Place(
                    Required.text(name),
                    Optional.ofNullable(address),
                    Optional.ofNullable(commune),
                    Optional.ofNullable(link));
        }
    }

    /** At most so many seats for some people. */
    public record QuotaBody(Quota.Kind kind, String value, Integer seats) {
        Quota toQuota() {
            return new Quota(kind, Optional.ofNullable(value), seats);
        }
    }

    /** Who may register, and when. */
    public record RulesBody(
            Instant opens,
            Instant closes,
            RegistrationRules.OpenTo openTo,
            RegistrationRules.Freed freed,
            Integer offerHours) {
        RegistrationRules toRules() {
            return new RegistrationRules(
                    Optional.ofNullable(opens),
                    Optional.ofNullable(closes),
                    openTo == null ? RegistrationRules.OpenTo.PUBLIC : openTo,
                    freed == null ? RegistrationRules.Freed.OFFER : freed,
                    offerHours == null ? RegistrationRules.USUAL_HOURS : offerHours);
        }
    }

    /** A part of the programme. */
    public record SessionBody(
            String id,
            String title,
            Instant startsAt,
            Instant endsAt,
            String room,
            List<String> speakers,
            String practice) {
        EventSession toSession(String usualId) {
            return new EventSession(
                    id == null ? usualId : id,
                    Required.text(title),
                    startsAt,
                    endsAt,
                    Optional.ofNullable(room),
                    Required.list(speakers),
                    Optional.ofNullable(practice));
        }
    }

    /** Who speaks. */
    public record SpeakerBody(String name, String office, String bio) {
        Speaker toSpeaker() {
            return new Speaker(Required.text(name), Required.text(office), Optional.ofNullable(bio));
        }
    }

    /** Who is certified. */
    public record CertificateBody(Integer minimumSessions, Integer hours) {
        CertificateRule toRule() {
            return new CertificateRule(minimumSessions == null ? 0 : minimumSessions, Optional.ofNullable(hours));
        }
    }

    /** A question to those who came; a scale unless it says otherwise. */
    public record QuestionBody(String id, String text, FeedbackQuestion.Kind kind) {
        FeedbackQuestion toQuestion() {
            return new FeedbackQuestion(
                    Required.text(id), Required.text(text), kind == null ? FeedbackQuestion.Kind.SCALE : kind);
        }
    }
}

package cl.minka.practices.event;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What an event's organizer says of it.
 *
 * @param organizer {@code amuch} or a CUT code
 * @param timeZone an id such as {@code America/Santiago}
 * @param capacity seats; empty: no limit
 * @param contest id of the contest that it belongs to
 */
public record EventPlan(
        String title,
        EventKind kind,
        String organizer,
        String description,
        Instant startsAt,
        Instant endsAt,
        String timeZone,
        Optional<Place> place,
        Optional<Integer> capacity,
        List<Quota> quotas,
        RegistrationRules registration,
        List<EventSession> sessions,
        List<Speaker> speakers,
        CertificateRule certificate,
        List<FeedbackQuestion> questions,
        Optional<String> contest,
        EventState state) {
    public EventPlan {
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(organizer, "organizer");
        Objects.requireNonNull(description, "description");
        Objects.requireNonNull(startsAt, "startsAt");
        Objects.requireNonNull(endsAt, "endsAt");
        Objects.requireNonNull(timeZone, "timeZone");
        Objects.requireNonNull(place, "place");
        Objects.requireNonNull(capacity, "capacity");
        quotas = List.copyOf(quotas);
        Objects.requireNonNull(registration, "registration");
        sessions = List.copyOf(sessions);
        speakers = List.copyOf(speakers);
        Objects.requireNonNull(certificate, "certificate");
        questions = List.copyOf(questions);
        Objects.requireNonNull(contest, "contest");
        Objects.requireNonNull(state, "state");
    }
}

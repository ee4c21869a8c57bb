package cl.minka.practices.rest.event;

import cl.minka.kernel.rest.TableShape;
import cl.minka.practices.event.CertificateRule;
import cl.minka.practices.event.Event;
import cl.minka.practices.event.EventKind;
import cl.minka.practices.event.EventPlan;
import cl.minka.practices.event.EventSession;
import cl.minka.practices.event.EventState;
import cl.minka.practices.event.FeedbackQuestion;
import cl.minka.practices.event.Place;
import cl.minka.practices.event.Quota;
import cl.minka.practices.event.RegistrationRules;
import cl.minka.practices.event.Speaker;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** An event as its reader may see it. */
public record EventView(
        String id,
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
        EventState state,
        int registered,
        int waiting,
        Optional<Integer> free,
        Instant createdAt,
        Instant changedAt) {
    static final TableShape<Event> TABLE = TableShape.<Event>named("events")
            .column("id", Event::id)
            .column("title", event -> event.plan().title())
            .column("kind", event -> event.plan().kind())
            .column("organizer", event -> event.plan().organizer())
            .column("startsAt", event -> event.plan().startsAt())
            .column("endsAt", event -> event.plan().endsAt())
            .column("place", event -> event.plan().place().map(Place::name))
            .column("commune", event -> event.plan().place().flatMap(Place::commune))
            .column("state", event -> event.plan().state())
            .column("capacity", event -> event.plan().capacity())
            .column("free", Event::free)
            .column("waiting", Event::waiting);

    static EventView of(Event event) {
        EventPlan plan = event.plan();
        return new EventView(
                event.id(),
                plan.title(),
                plan.kind(),
                plan.organizer(),
                plan.description(),
                plan.startsAt(),
                plan.endsAt(),
                plan.timeZone(),
                plan.place(),
                plan.capacity(),
                plan.quotas(),
                plan.registration(),
                plan.sessions(),
                plan.speakers(),
                plan.certificate(),
                plan.questions(),
                plan.contest(),
                plan.state(),
                event.seats(),
                event.waiting(),
                event.free(),
                event.createdAt(),
                event.changedAt());
    }
}

package cl.minka.practices.core.event;

import cl.minka.kernel.Caller;
import cl.minka.kernel.Kind;
import cl.minka.kernel.Refusal;
import cl.minka.kernel.journal.Change;
import cl.minka.kernel.jpa.Done;
import cl.minka.kernel.jpa.Times;
import cl.minka.kernel.paper.IssuedPaper;
import cl.minka.kernel.paper.Papers;
import cl.minka.practices.core.persistence.PracticeTransactions;
import cl.minka.practices.event.EventCertificate;
import cl.minka.practices.event.EventCertificates;
import cl.minka.practices.event.EventPlan;
import cl.minka.practices.event.EventState;
import cl.minka.practices.event.RegistrationState;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Certifies who came. */
@Component(service = EventCertificates.class)
public final class CertificateManager implements EventCertificates {
    private static final Pattern RESOURCE =
            Pattern.compile("events/([a-z2-7]{16})/registrations/([a-z2-7]{16})/certificate");

    private final PracticeTransactions transactions;
    private final Papers papers;
    private final Revocations revocations;
    private final Clock clock;

    @Activate
    public CertificateManager(
            @Reference PracticeTransactions transactions,
            @Reference Papers papers,
            @Reference Revocations revocations,
            @Reference Clock clock) {
        this.transactions = transactions;
        this.papers = papers;
        this.revocations = revocations;
        this.clock = clock;
    }

    @Override
    public Issued issue(Caller caller, String id) {
        revocations.run();
        return transactions.change(caller, manager -> {
            EventStore.lock(manager, id);
            PublicEventEntity event = EventStore.organized(manager, caller, id);
            if (event.state() == EventState.DRAFT || event.state() == EventState.CANCELLED) {
                throw new Refusal(
                        Kind.CONFLICT,
                        "practices.event-over",
                        Map.of("state", event.state().name().toLowerCase(Locale.ROOT)));
            }
            EventPlan plan = event.plan();
            Map<String, Long> sessions = sessions(manager, id);
            Instant now = Times.now(clock);
            int issued = 0;
            int already = 0;
            int missing = 0;
            for (RegistrationEntity one : RegistrationStore.coming(manager, id)) {
                boolean came = one.state() == RegistrationState.ATTENDED && !one.isErased();
                if (came && one.isCertified()) {
                    already++;
                } else if (came
                        && sessions.getOrDefault(one.id(), 0L)
                                >= plan.certificate().minimumSessions()) {
                    one.certify(hours(plan), now);
                    issued++;
                } else if (came) {
                    missing++;
                }
            }
            Issued result = new Issued(issued, already, missing);
            return issued == 0 ? Done.of(result) : Done.of(result, told(event));
        });
    }

    private static Map<String, Long> sessions(EntityManager manager, String event) {
        return manager
                .createQuery(
                        "SELECT a.registration, COUNT(a.id) FROM AttendanceEntity a WHERE a.event = :event"
                                + " AND a.present = 1 AND a.session <> '' GROUP BY a.registration",
                        Object[].class)
                .setParameter("event", event)
                .getResultList()
                .stream()
                .collect(Collectors.toMap(group -> (String) group[0], group -> (Long) group[1]));
    }

    private static int hours(EventPlan plan) {
        return plan.certificate().hours().orElseGet(() -> (int) Math.max(
                1,
                Math.min(720, Duration.between(plan.startsAt(), plan.endsAt()).toHours())));
    }

    @Override
    public EventCertificate get(Caller caller, String eventId, String id, Optional<String> token) {
        return transactions.read(manager -> {
            PublicEventEntity event = EventStore.get(manager, caller, eventId);
            RegistrationEntity one = RegistrationStore.get(manager, caller, event, id, token);
            if (!one.isCertified() || one.isErased()) {
                throw new Refusal(Kind.NOT_FOUND, "practices.no-certificate");
            }
            EventPlan plan = event.plan();
            return new EventCertificate(
                    eventId,
                    id,
                    one.name(),
                    plan.title(),
                    plan.organizer(),
                    ZoneId.of(plan.timeZone()),
                    plan.startsAt(),
                    plan.endsAt(),
                    one.certifiedHours(),
                    one.certifiedAt());
        });
    }

    @Override
    public Checked check(String eventId, String code) {
        IssuedPaper paper = papers.find(code);
        java.util.regex.Matcher resource = RESOURCE.matcher(paper.resource());
        if (!paper.kind().equals(EventCertificate.PAPER)
                || !resource.matches()
                || !resource.group(1).equals(eventId)) {
            throw new Refusal(Kind.NOT_FOUND, "practices.no-certificate");
        }
        return transactions.read(manager -> {
            RegistrationEntity one = manager.find(RegistrationEntity.class, resource.group(2));
            EventPlan plan = EventStore.get(manager, Caller.system("practices.certificates"), eventId)
                    .plan();
            boolean valid = paper.valid() && one.certifiedAt().equals(paper.issuedAt());
            return new Checked(
                    paper.code().toString(),
                    plan.title(),
                    plan.startsAt(),
                    plan.endsAt(),
                    one.certifiedHours(),
                    paper.issuedAt(),
                    valid);
        });
    }

    private static Change told(PublicEventEntity event) {
        return Change.of("practices.certificates-issued", "events/" + event.id() + "/certificates", event.organizer())
                .facts(Map.of("event", event.id()));
    }
}

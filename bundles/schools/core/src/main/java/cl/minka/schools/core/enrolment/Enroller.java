package cl.minka.schools.core.enrolment;

import cl.minka.kernel.Kind;
import cl.minka.kernel.Refusal;
import cl.minka.kernel.notice.Notices;
import cl.minka.kernel.territory.Municipalities;
import cl.minka.schools.core.offer.EditionEntity;
import cl.minka.schools.core.people.ConsentStore;
import cl.minka.schools.core.people.EnrolledPeople;
import cl.minka.schools.core.people.PersonEntity;
import cl.minka.schools.core.people.PersonStore;
import cl.minka.schools.core.people.PersonTraces.Joined;
import cl.minka.schools.enrolment.Enrolment.State;
import cl.minka.schools.people.Consents;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import javax.persistence.EntityManager;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;

/** Puts people on seats and in the queue, within a transaction that holds the edition. */
@Component(
        service = {Enroller.class, EnrolledPeople.class},
        configurationPid = "cl.minka.schools.enrolment")
@Designate(ocd = EnrolmentSettings.class)
public final class Enroller implements EnrolledPeople {
    private static final int SECONDS = 3_600;

    private final SeatBook seats;
    private final EnrolmentNotices notices;

    @Activate
    public Enroller(@Reference Municipalities municipalities, @Reference Notices notices, EnrolmentSettings settings) {
        this.notices = new EnrolmentNotices(notices);
        this.seats = new SeatBook(
                municipalities, this.notices, Duration.ofSeconds(Math.round(settings.offerHours() * SECONDS)));
    }

    private Enroller(SeatBook seats, EnrolmentNotices notices) {
        this.seats = seats;
        this.notices = notices;
    }

    /** Without a container. */
    public static Enroller offering(Municipalities municipalities, Notices notices, Duration offer) {
        EnrolmentNotices told = new EnrolmentNotices(notices);
        return new Enroller(new SeatBook(municipalities, told, offer), told);
    }

    SeatBook seats() {
        return seats;
    }

    EnrolmentNotices notices() {
        return notices;
    }

    /** What of an edition and of people the rules look at, read at once. */
    static final class Facts {
        private final Map<String, List<EnrolmentEntity>> there = new HashMap<>();
        private final Set<String> consented;

        Facts(EntityManager manager, EditionEntity edition, Collection<String> people) {
            PersonStore.inParts(people, part -> manager.createQuery(
                            "SELECT n FROM EnrolmentEntity n WHERE n.edition = :edition AND n.person IN :people"
                                    + " ORDER BY n.line DESC",
                            EnrolmentEntity.class)
                    .setParameter("edition", edition.id())
                    .setParameter("people", part)
                    .getResultList()
                    .forEach(one -> there.computeIfAbsent(one.person(), id -> new ArrayList<>())
                            .add(one)));
            consented = ConsentStore.givenByGuardian(manager, people, Consents.ENROLMENT);
        }

        boolean hasConsent(String person) {
            return consented.contains(person);
        }

        boolean isThere(String person) {
            return there.getOrDefault(person, List.of()).stream().anyMatch(one -> one.state() != State.WITHDRAWN);
        }

        /** One that was withdrawn and is taken up again. */
        Optional<EnrolmentEntity> withdrawn(String person) {
            return there.getOrDefault(person, List.of()).stream().findFirst();
        }
    }

    /**
     * Makes the enrolment, or takes a withdrawn one up again.
     *
     * @param wanted empty: a seat, or else a place in the queue
     */
    EnrolmentEntity enrol(
            EntityManager manager,
            EditionEntity edition,
            PersonEntity person,
            String organization,
            Optional<State> wanted,
            Facts facts,
            Turn turn) {
        EnrolmentEntity one = facts.withdrawn(person.id())
                .orElseGet(() -> new EnrolmentEntity(edition.id(), person.id(), person.nameKey(), turn.now));
        one.comeFor(organization);
        one.queue(turn.next());
        one.become(turn.seat(SeatPlan.Taker.of(one, person), wanted), Optional.empty(), turn.now);
        manager.persist(one);
        return one;
    }

    Turn turn(EntityManager manager, EditionEntity edition, Instant now) {
        return new Turn(seats.plan(manager, edition), SeatBook.nextLine(manager, edition.id()), now);
    }

    /** The turn at an edition: its seats and its queue. */
    static final class Turn {
        private final SeatPlan plan;
        private final Instant now;
        private long line;

        Turn(SeatPlan plan, long line, Instant now) {
            this.plan = plan;
            this.line = line;
            this.now = now;
        }

        long next() {
            return line++;
        }

        /** The state that is to be had. */
        State seat(SeatPlan.Taker taker, Optional<State> wanted) {
            State state = wanted.orElse(State.ENROLLED);
            if (state != State.ENROLLED) {
                return state;
            }
            if (!plan.fits(taker)) {
                if (wanted.isPresent()) {
                    throw new Refusal(Kind.CONFLICT, "schools.no-seat");
                }
                return State.WAITING;
            }
            plan.take(taker);
            return State.ENROLLED;
        }
    }

    @Override
    public void lockAll(EntityManager manager, Collection<String> people) {
        manager.createQuery(
                        "SELECT DISTINCT n.edition FROM EnrolmentEntity n WHERE n.person IN :people ORDER BY n.edition",
                        String.class)
                .setParameter("people", List.copyOf(people))
                .getResultList()
                .forEach(edition -> SeatBook.lock(manager, edition));
    }

    @Override
    public boolean leave(EntityManager manager, String person, Instant now) {
        List<EnrolmentEntity> all = of(manager, person);
        for (EnrolmentEntity one : all) {
            if (one.state() == State.PENDING || one.state() == State.WAITING) {
                one.become(State.WITHDRAWN, Optional.empty(), now);
            } else {
                one.become(one.state(), Optional.empty(), now);
            }
        }
        settle(manager, all, now);
        return !all.isEmpty();
    }

    @Override
    public List<Joined> hand(EntityManager manager, String from, PersonEntity to, Instant now) {
        List<Joined> joined = new ArrayList<>();
        Map<String, EnrolmentEntity> kept = new TreeMap<>();
        of(manager, to.id()).forEach(one -> kept.merge(one.edition(), one, Enroller::better));
        List<EnrolmentEntity> handed = of(manager, from);
        for (EnrolmentEntity one : handed) {
            EnrolmentEntity other = kept.get(one.edition());
            one.belong(to.id(), to.nameKey());
            if (other != null) {
                joined.add(join(manager.find(EditionEntity.class, one.edition()), one, other, now));
            }
        }
        settle(manager, handed, now);
        return joined;
    }

    private static Joined join(EditionEntity edition, EnrolmentEntity one, EnrolmentEntity other, Instant now) {
        EnrolmentEntity kept = better(one, other);
        EnrolmentEntity left = kept == one ? other : one;
        if (kept.organization().isEmpty()) {
            kept.comeFor(left.organization());
        }
        if (left.state() != State.WITHDRAWN) {
            left.become(State.WITHDRAWN, Optional.empty(), now);
        }
        return new Joined(edition, kept.toRecord(Optional.empty()), left.toRecord(Optional.empty()));
    }

    /** Who got further keeps what he got; of two that got as far, the one that came first. */
    private static EnrolmentEntity better(EnrolmentEntity one, EnrolmentEntity other) {
        List<State> order = List.of(State.WITHDRAWN, State.PENDING, State.WAITING, State.ENROLLED, State.COMPLETED);
        return Comparator.comparing((EnrolmentEntity it) -> order.indexOf(it.state()))
                                .thenComparing(EnrolmentEntity::isOffered)
                                .thenComparing(EnrolmentEntity::line, Comparator.reverseOrder())
                                .compare(one, other)
                        >= 0
                ? one
                : other;
    }

    private void settle(EntityManager manager, List<EnrolmentEntity> changed, Instant now) {
        changed.stream()
                .map(EnrolmentEntity::edition)
                .distinct()
                .sorted()
                .forEach(id -> seats.settle(manager, manager.find(EditionEntity.class, id), now));
    }

    private static List<EnrolmentEntity> of(EntityManager manager, String person) {
        return manager.createQuery(
                        "SELECT n FROM EnrolmentEntity n WHERE n.person = :person ORDER BY n.edition, n.id",
                        EnrolmentEntity.class)
                .setParameter("person", person)
                .getResultList();
    }
}

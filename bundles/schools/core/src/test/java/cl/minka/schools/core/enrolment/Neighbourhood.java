package cl.minka.schools.core.enrolment;

import cl.minka.kernel.Caller;
import cl.minka.kernel.Expected;
import cl.minka.kernel.Grant;
import cl.minka.kernel.Role;
import cl.minka.kernel.jpa.PostedNotices;
import cl.minka.schools.Edition;
import cl.minka.schools.EditionDraft;
import cl.minka.schools.EditionDraft.Quota;
import cl.minka.schools.core.Databases;
import cl.minka.schools.core.World;
import cl.minka.schools.core.attendance.AttendanceTraces;
import cl.minka.schools.core.people.ConsentManager;
import cl.minka.schools.core.people.OrganizationManager;
import cl.minka.schools.core.people.PeopleData;
import cl.minka.schools.core.people.PersonManager;
import cl.minka.schools.core.people.PersonTraces;
import cl.minka.schools.core.people.RosterManager;
import cl.minka.schools.core.people.SelfRegistration;
import cl.minka.schools.core.product.ProductTraces;
import cl.minka.schools.enrolment.Enrolment;
import cl.minka.schools.enrolment.Enrolments;
import cl.minka.schools.enrolment.Self;
import cl.minka.schools.people.Organization;
import cl.minka.schools.people.OrganizationDraft;
import cl.minka.schools.people.Person;
import cl.minka.schools.people.PersonDraft;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** A school with people who want to learn. */
public final class Neighbourhood {
    /** Who enrols himself and says no more than his account does. */
    public static final Enrolments.SelfOrder NOTHING =
            new Enrolments.SelfOrder(Self.nothing(), Optional.empty(), Optional.empty());

    public final World world;
    public final PostedNotices notices = new PostedNotices();
    public final Enroller enroller;
    public final PersonManager people;
    public final OrganizationManager organizations;
    public final ConsentManager consents;
    public final RosterManager roster;
    public final EnrolmentManager enrolments;
    public final InvitationManager invitations;
    public final ParticipantManager participants;
    public final OfferExpiry expiry;
    public final PeopleData data;

    public final Caller citizen;
    public final Caller municipality;
    private final String course;

    public Neighbourhood(Databases database) {
        world = new World(database);
        enroller = Enroller.offering(world.municipalities, notices, Duration.ofHours(48));
        List<PersonTraces> traces = List.of(new AttendanceTraces(), new ProductTraces());
        people = new PersonManager(
                world.transactions, world.municipalities, world.accounts, enroller, traces, world.clock);
        organizations = new OrganizationManager(world.transactions, world.municipalities, world.clock);
        consents = new ConsentManager(world.transactions, world.municipalities, world.clock);
        roster = new RosterManager(world.transactions);
        enrolments = new EnrolmentManager(
                world.transactions,
                enroller,
                new SelfRegistration(world.municipalities, world.accounts, world.clock),
                world.accounts,
                world.clock);
        invitations = new InvitationManager(world.transactions, world.clock);
        participants = new ParticipantManager(world.transactions, world.clock);
        expiry = new OfferExpiry(world.transactions, enroller, world.clock);
        data = new PeopleData(enroller, traces, world.clock);
        citizen = world.accounts.caller("vecina", Grant.of(Role.CITIZEN));
        municipality = world.accounts.caller("municipio-05101", Grant.of(Role.MUNICIPALITY, "05101"));
        world.school("escuela-a", "amuch");
        course = world.course("escuela-a", "Liderazgo").id();
    }

    public Edition edition(Integer seats, Quota... quotas) {
        return edition(seats, EditionDraft.Enrolment.usual(), EditionDraft.State.OPEN, quotas);
    }

    public Edition edition(Integer seats, EditionDraft.Enrolment rules, EditionDraft.State state, Quota... quotas) {
        EditionDraft plain = World.draft(course, state, 2, Optional.ofNullable(seats));
        return world.editions.create(
                world.organizer,
                new EditionDraft(
                        plain.slug(),
                        plain.course(),
                        plain.title(),
                        plain.municipality(),
                        plain.place(),
                        plain.sessions(),
                        plain.seats(),
                        List.of(quotas),
                        rules,
                        plain.fee(),
                        plain.certificate(),
                        plain.state()));
    }

    public void seats(Edition edition, int seats) {
        EditionDraft old = again(edition).draft();
        world.editions.put(
                world.organizer,
                edition.id(),
                new EditionDraft(
                        old.slug(),
                        old.course(),
                        old.title(),
                        old.municipality(),
                        old.place(),
                        old.sessions(),
                        Optional.of(seats),
                        old.quotas(),
                        old.enrolment(),
                        old.fee(),
                        old.certificate(),
                        old.state()),
                Expected.anyVersion());
    }

    public Edition again(Edition edition) {
        return world.editions.get(world.organizer, edition.id());
    }

    public Person person(String name) {
        return people.create(world.organizer, PersonDraft.named(name));
    }

    public Person person(String name, String birthDate, String municipality) {
        return people.create(world.organizer, draft(name, birthDate, municipality));
    }

    public static PersonDraft draft(String name, String birthDate, String municipality) {
        return new PersonDraft(
                name,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.ofNullable(birthDate).map(LocalDate::parse),
                Optional.empty(),
                Optional.ofNullable(municipality),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    public static PersonDraft withRut(String name, String rut) {
        return new PersonDraft(
                name,
                Optional.of(rut),
                Optional.of("correo@ejemplo.cl"),
                Optional.of("+56 9 1234 5678"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    public Organization organization(String name, String municipality) {
        return organizations.create(
                world.organizer,
                new OrganizationDraft(
                        OrganizationDraft.Kind.NEIGHBOURHOOD_COUNCIL, name, municipality, Optional.empty(), List.of()));
    }

    public Enrolment enrol(Edition edition, Person person) {
        return enrolments
                .enrol(
                        world.organizer,
                        edition.id(),
                        new Enrolments.Order(person.id(), Optional.empty(), Optional.empty()))
                .enrolment();
    }

    public Enrolment put(Caller caller, Enrolment one, Enrolment.State state, String reason) {
        return enrolments
                .put(caller, one.edition(), one.id(), state, Optional.ofNullable(reason), Expected.anyVersion())
                .enrolment();
    }

    /** All that names can be found by. */
    public List<String> words() {
        return world.transactions.read(manager -> manager.createQuery(
                        "SELECT CONCAT(w.head, CONCAT(':', w.words)) FROM PersonWordEntity w ORDER BY w.words, w.head",
                        String.class)
                .getResultList());
    }

    public Enrolment get(Enrolment one) {
        return enrolments.get(world.organizer, one.edition(), one.id()).enrolment();
    }
}

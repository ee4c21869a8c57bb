package cl.minka.schools.core.certificate;

import cl.minka.kernel.Caller;
import cl.minka.kernel.Expected;
import cl.minka.kernel.Grant;
import cl.minka.kernel.Role;
import cl.minka.kernel.Slice;
import cl.minka.kernel.secret.Seals;
import cl.minka.schools.CertificateRule;
import cl.minka.schools.Edition;
import cl.minka.schools.EditionDraft;
import cl.minka.schools.assessment.AssessmentDraft;
import cl.minka.schools.assessment.GradeDraft;
import cl.minka.schools.assessment.Instrument;
import cl.minka.schools.attendance.AttendanceDraft;
import cl.minka.schools.attendance.AttendanceEntry;
import cl.minka.schools.attendance.AttendanceStatus;
import cl.minka.schools.certificate.Certificate;
import cl.minka.schools.certificate.Certificates;
import cl.minka.schools.core.Databases;
import cl.minka.schools.core.World;
import cl.minka.schools.core.assessment.AssessmentManager;
import cl.minka.schools.core.assessment.ProgressManager;
import cl.minka.schools.core.attendance.AttendanceManager;
import cl.minka.schools.core.attendance.MatrixManager;
import cl.minka.schools.core.attendance.Sheets;
import cl.minka.schools.core.certificate.credential.KeyRing;
import cl.minka.schools.core.enrolment.Neighbourhood;
import cl.minka.schools.enrolment.Enrolment;
import cl.minka.schools.people.Person;
import cl.minka.schools.people.PersonDraft;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An edition of two sessions with people in it, and all that certificates need. */
public final class Academy {
    public static final CertificateRule ATTENDANCE_ONLY =
            new CertificateRule(Optional.of(new BigDecimal("50")), List.of(), false, Optional.empty());

    public final Neighbourhood hood;
    public final World world;
    public final Edition edition;
    public final AttendanceManager attendances;
    public final AssessmentManager assessments;
    public final EligibilityManager eligibilities;
    public final ContentOffice contents;
    public final Reviewer reviewer;
    public final CertificateManager certificates;
    public final Caller teacher;
    public final Map<String, Enrolment> seats = new HashMap<>();
    public final Map<String, Person> people = new HashMap<>();

    public Academy(Databases database, String... names) {
        hood = new Neighbourhood(database);
        world = hood.world;
        teacher = world.instructor;
        edition = hood.edition(200);
        Sheets sheets = new Sheets(world.transactions, hood.participants, hood.roster);
        attendances = new AttendanceManager(world.transactions, sheets, world.accounts, world.clock);
        assessments = new AssessmentManager(world.transactions, sheets, world.accounts, world.clock);
        MatrixManager figures = new MatrixManager(world.transactions, sheets);
        eligibilities = new EligibilityManager(
                world.transactions,
                sheets,
                figures,
                new ProgressManager(world.transactions, sheets, hood.roster, figures));
        contents = new ContentOffice(world.editions, world.schools, world.municipalities);
        Desk desk = new Desk(world.transactions, eligibilities, contents, world.accounts, hood.notices, world.clock);
        reviewer = new Reviewer(world.transactions, desk, world.clock);
        certificates = new CertificateManager(world.transactions, desk, reviewer, hood.roster, world.accounts);
        for (String name : names) {
            seat(name);
        }
    }

    public String id() {
        return edition.id();
    }

    public void seat(String name) {
        Person person = hood.person(name);
        people.put(name, person);
        seats.put(name, hood.enrol(edition, person));
    }

    /** The account of the same name belongs to the person. */
    public Caller citizen(String name) {
        Caller caller = world.accounts.caller(name.toLowerCase(), Grant.of(Role.CITIZEN));
        people.put(
                name,
                put(
                        name,
                        new PersonDraft(
                                people.get(name).name(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                List.of(),
                                Optional.of(caller.username()),
                                Optional.empty(),
                                Optional.empty())));
        return caller;
    }

    public void rename(String name, String to) {
        people.put(name, put(name, PersonDraft.named(to)));
    }

    private Person put(String name, PersonDraft draft) {
        return hood.people.put(world.organizer, people.get(name).id(), draft, Expected.anyVersion());
    }

    /** Came to both sessions, and handed in what was accepted. */
    public void fulfil(String... names) {
        for (String name : names) {
            attend(1, name, AttendanceStatus.PRESENT);
            attend(2, name, AttendanceStatus.PRESENT);
            product(name, GradeDraft.ProductStatus.ACCEPTED);
        }
    }

    public void attend(int session, String name, AttendanceStatus status) {
        attendances.put(
                teacher,
                id(),
                session,
                new AttendanceDraft.Entries(List.of(
                        new AttendanceEntry(seats.get(name).id(), status, "", Optional.empty(), Optional.empty()))),
                Expected.anyVersion());
    }

    public void product(String name, GradeDraft.ProductStatus status) {
        grade(
                name,
                "obra",
                new GradeDraft(
                        Optional.empty(),
                        Optional.of(status),
                        Optional.of(new GradeDraft.Product("Huerto", Optional.empty())),
                        "",
                        Map.of()));
    }

    public void grade(String name, String grade) {
        grade(
                name,
                "prueba",
                new GradeDraft(Optional.of(new BigDecimal(grade)), Optional.empty(), Optional.empty(), "", Map.of()));
    }

    private void grade(String name, String instrument, GradeDraft draft) {
        List<Instrument> all = List.of(
                instrument("prueba", Instrument.Kind.TEST, BigDecimal.ONE),
                instrument("obra", Instrument.Kind.PRODUCT, BigDecimal.ZERO));
        assessments.put(
                teacher,
                id(),
                new AssessmentDraft(
                        Optional.of(all),
                        List.of(new AssessmentDraft.Entry(seats.get(name).id(), instrument, draft))),
                Expected.anyVersion());
    }

    private static Instrument instrument(String id, Instrument.Kind kind, BigDecimal weight) {
        return new Instrument(id, id, kind, weight, List.of(), Optional.empty(), Optional.empty());
    }

    public void rule(CertificateRule rule, EditionDraft.State state) {
        EditionDraft old = hood.again(edition).draft();
        world.editions.put(
                world.organizer,
                id(),
                new EditionDraft(
                        old.slug(),
                        old.course(),
                        old.title(),
                        old.municipality(),
                        old.place(),
                        old.sessions(),
                        old.seats(),
                        old.quotas(),
                        old.enrolment(),
                        old.fee(),
                        rule,
                        state),
                Expected.anyVersion());
    }

    public List<Certificate> issueAll() {
        return certificates.issue(teacher, id(), List.of(), true).certificates();
    }

    public Certificate issue(String name) {
        return certificates
                .issue(teacher, id(), List.of(seats.get(name).id()), true)
                .certificates()
                .get(0);
    }

    public List<Certificate> list() {
        return certificates
                .list(teacher, id(), Certificates.Filter.all(), Slice.first(100))
                .items();
    }

    /** Nobody was told anything: what is stored suffices. */
    public void sweep() {
        new ReviewSweep(reviewer).run();
    }

    /** What was told since the last time, and to which account. */
    public List<String> told() {
        return hood.notices.taken().stream()
                .map(notice -> notice.key() + " " + notice.account())
                .toList();
    }

    public Enrolment.State state(String name) {
        return hood.get(seats.get(name)).state();
    }

    public KeyRing keys() {
        return new KeyRing(world.transactions, new OpenSeals(), world.clock);
    }

    /** Seals that only turn the bytes round, so that a test sees what is stored. */
    private static final class OpenSeals implements Seals {
        @Override
        public String seal(String purpose, byte[] secret) {
            return purpose + ":" + Base64.getEncoder().encodeToString(secret);
        }

        @Override
        public byte[] open(String purpose, String sealed) {
            List<String> parts = new ArrayList<>(List.of(sealed.split(":")));
            if (!parts.get(0).equals(purpose)) {
                throw new IllegalArgumentException(
                        new String(sealed.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8));
            }
            return Base64.getDecoder().decode(parts.get(1));
        }
    }
}

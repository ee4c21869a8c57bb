package cl.minka.practices.rest.event;

import cl.minka.kernel.Caller;
import cl.minka.kernel.Expected;
import cl.minka.kernel.Kind;
import cl.minka.kernel.Page;
import cl.minka.kernel.Refusal;
import cl.minka.kernel.Slice;
import cl.minka.kernel.paper.Papers;
import cl.minka.kernel.rest.Creations;
import cl.minka.kernel.rest.FakeJournal;
import cl.minka.kernel.territory.Indicator;
import cl.minka.kernel.territory.Municipalities;
import cl.minka.kernel.territory.Municipality;
import cl.minka.kernel.territory.Region;
import cl.minka.practices.PracticeFile;
import cl.minka.practices.event.AttendanceEntry;
import cl.minka.practices.event.AttendanceFigures;
import cl.minka.practices.event.AttendanceMerge;
import cl.minka.practices.event.AttendanceSheet;
import cl.minka.practices.event.Attendances;
import cl.minka.practices.event.Event;
import cl.minka.practices.event.EventCertificate;
import cl.minka.practices.event.EventCertificates;
import cl.minka.practices.event.EventFeedback;
import cl.minka.practices.event.EventMaterial;
import cl.minka.practices.event.EventMaterials;
import cl.minka.practices.event.EventNotFound;
import cl.minka.practices.event.EventPlan;
import cl.minka.practices.event.EventPrints;
import cl.minka.practices.event.Events;
import cl.minka.practices.event.Registration;
import cl.minka.practices.event.RegistrationDraft;
import cl.minka.practices.event.RegistrationNotFound;
import cl.minka.practices.event.RegistrationState;
import cl.minka.practices.event.Registrations;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** One event with one registration at most; what was asked is remembered. */
public final class EventFakes {
    public static final String ID = "k3ja7xw2m5qz4pba";
    public static final String RID = "aaaa7xw2m5qz4pba";
    public static final String TOKEN = "abcdefghabcdefghabcdefghabcdefgh";
    private static final Instant THEN = Instant.parse("2027-03-01T12:00:00Z");

    public Optional<Event> event = Optional.empty();
    public Optional<Registration> registration = Optional.empty();
    public Optional<Events.Filter> asked = Optional.empty();
    public Optional<RegistrationState> wanted = Optional.empty();
    public final List<AttendanceEntry> entries = new ArrayList<>();
    public Map<String, String> answers = Map.of();
    private final FakeJournal journal;
    private final Papers papers;

    public EventFakes(FakeJournal journal, Papers papers) {
        this.journal = journal;
        this.papers = papers;
    }

    public List<Object> resources(Creations creations) {
        Events events = new SomeEvents();
        Registrations registrations = new SomeRegistrations();
        SomeCertificates certificates = new SomeCertificates();
        return List.of(
                new EventResource(events, creations),
                new EventCalendarResource(events),
                new EventsCalendarResource(events),
                new RegistrationsResource(registrations, creations),
                new RegistrationResource(registrations),
                new BadgesResource(new NoPrints()),
                new BadgeResource(new NoPrints()),
                new AttendanceListResource(new NoPrints()),
                new EventMaterialResource(new SomeMaterials()),
                new EventAttendanceResource(new SomeAttendances()),
                new EventCertificatesResource(certificates),
                new EventCertificateResource(certificates, papers, new NoMunicipalities()),
                new EventFeedbackResource(new SomeFeedback()));
    }

    private Event known(String id) {
        return event.filter(one -> one.id().equals(id)).orElseThrow(EventNotFound::new);
    }

    private static Event event(EventPlan plan, long version) {
        return new Event(ID, plan, 0, 3, 1, THEN, THEN, version);
    }

    private Registration known(String id, Optional<String> token) {
        known(id);
        return registration
                .filter(one -> token.filter(TOKEN::equals).isPresent())
                .orElseThrow(RegistrationNotFound::new);
    }

    private static Registration registration(RegistrationDraft draft, RegistrationState state, long version) {
        return new Registration(
                RID,
                ID,
                draft,
                false,
                state,
                Optional.empty(),
                "bbbb7xw2m5qz4pba",
                false,
                Optional.empty(),
                false,
                THEN,
                THEN,
                version);
    }

    private static <T> Page<T> page(Optional<T> one) {
        List<T> all = one.stream().toList();
        return new Page<>(all, Optional.empty(), OptionalLong.of(all.size()));
    }

    private final class SomeEvents implements Events {
        @Override
        public Page<Event> list(Caller caller, Filter filter, Slice slice) {
            asked = Optional.of(filter);
            return page(event);
        }

        @Override
        public Event get(Caller caller, String id) {
            return known(id);
        }

        @Override
        public Event create(Caller caller, EventPlan plan) {
            event = Optional.of(event(plan, 1));
            journal.write(caller, event.get());
            return event.get();
        }

        @Override
        public Event put(Caller caller, String id, EventPlan plan, Expected expected) {
            expected.check(known(id).version());
            event = Optional.of(event(plan, 2));
            return event.get();
        }

        @Override
        public void delete(Caller caller, String id, Expected expected) {
            expected.check(known(id).version());
            event = Optional.empty();
        }

        @Override
        public byte[] calendar(Caller caller, String id) {
            known(id);
            return calendar(caller);
        }

        @Override
        public byte[] calendar(Caller caller) {
            return "BEGIN:VCALENDAR".getBytes(StandardCharsets.UTF_8);
        }
    }

    private final class SomeRegistrations implements Registrations {
        @Override
        public Page<Registration> list(Caller caller, String id, Optional<RegistrationState> state, Slice slice) {
            known(id);
            return page(registration);
        }

        @Override
        public Made register(Caller caller, String id, RegistrationDraft draft) {
            known(id);
            registration = Optional.of(registration(draft, RegistrationState.REGISTERED, 1));
            Made made = new Made(registration.get(), Optional.of(TOKEN));
            journal.write(caller, made);
            return made;
        }

        @Override
        public Registration get(Caller caller, String id, String rid, Optional<String> token) {
            return known(id, token);
        }

        @Override
        public Registration put(
                Caller caller,
                String id,
                String rid,
                Optional<String> token,
                RegistrationDraft draft,
                Optional<RegistrationState> state,
                Expected expected) {
            expected.check(known(id, token).version());
            wanted = state;
            registration = Optional.of(registration(draft, state.orElseThrow(), 2));
            return registration.get();
        }

        @Override
        public void delete(Caller caller, String id, String rid, Optional<String> token, Expected expected) {
            expected.check(known(id, token).version());
            registration = Optional.empty();
        }
    }

    private final class SomeAttendances implements Attendances {
        private final AttendanceFigures figures =
                new AttendanceFigures(1, 1, 0, List.of(new AttendanceFigures.OfSession("", 1, 0)));

        @Override
        public AttendanceMerge merge(Caller caller, String id, List<AttendanceEntry> batch) {
            entries.addAll(batch);
            AttendanceMerge.Conflict conflict =
                    new AttendanceMerge.Conflict("t1-2", "stands-otherwise", Optional.of("t0-9"), Optional.of(true));
            return new AttendanceMerge(batch.size() - 1, 0, List.of(conflict), figures);
        }

        @Override
        public AttendanceSheet get(Caller caller, String id) {
            known(id);
            return new AttendanceSheet(
                    figures,
                    List.of(new AttendanceSheet.Line("t1-1", RID, "=Ana", "DIDECO", "05101", "", true, THEN)),
                    7);
        }
    }

    private final class SomeCertificates implements EventCertificates {
        @Override
        public Issued issue(Caller caller, String id) {
            known(id);
            return new Issued(2, 1, 0);
        }

        @Override
        public EventCertificate get(Caller caller, String id, String rid, Optional<String> token) {
            Registration one = known(id, token);
            return new EventCertificate(
                    ID,
                    RID,
                    one.person().name(),
                    "Seminario",
                    "amuch",
                    ZoneId.of("America/Santiago"),
                    THEN,
                    THEN.plusSeconds(3600),
                    8,
                    THEN);
        }

        @Override
        public Checked check(String id, String code) {
            return new Checked(code, "Seminario", THEN, THEN.plusSeconds(3600), 8, THEN, true);
        }
    }

    private final class SomeFeedback implements EventFeedback {
        @Override
        public void answer(Caller caller, String id, String rid, Optional<String> token, Map<String, String> given) {
            known(id, token);
            answers = given;
        }

        @Override
        public Summary summary(Caller caller, String id) {
            return new Summary(5, List.of());
        }
    }

    private final class SomeMaterials implements EventMaterials {
        private Optional<EventMaterial> kept = Optional.empty();
        private byte[] content = {};

        @Override
        public List<EventMaterial> list(Reader reader, String id) {
            known(id);
            return kept.filter(one -> shows(reader, one)).stream().toList();
        }

        @Override
        public EventMaterial get(Reader reader, String id, String name) {
            return list(reader, id).stream()
                    .filter(one -> one.file().name().equals(name))
                    .findFirst()
                    .orElseThrow(() -> new Refusal(Kind.NOT_FOUND, "practices.file-not-found"));
        }

        private boolean shows(Reader reader, EventMaterial material) {
            return material.access() == EventMaterial.Access.PUBLIC
                    || reader.registration().filter(RID::equals).isPresent()
                            && reader.token().filter(TOKEN::equals).isPresent();
        }

        @Override
        public void write(Reader reader, String id, EventMaterial material, OutputStream out) throws IOException {
            out.write(content);
        }

        @Override
        public EventMaterial put(Caller caller, String id, NewMaterial material, InputStream in, Expected expected)
                throws IOException {
            content = in.readAllBytes();
            PracticeFile file = new PracticeFile(material.name(), material.mediaType(), content.length, "0", THEN, 1);
            kept = Optional.of(new EventMaterial(file, material.session(), material.access()));
            journal.write(caller, file);
            return kept.get();
        }

        @Override
        public void delete(Caller caller, String id, String name, Expected expected) {
            expected.check(1);
            kept = Optional.empty();
        }
    }

    private static final class NoPrints implements EventPrints {
        @Override
        public byte[] badges(Caller caller, String id) {
            throw new Refusal(Kind.UNAVAILABLE, "kernel.papers-absent");
        }

        @Override
        public byte[] badge(Caller caller, String id, String rid, Optional<String> token) {
            return token.filter(TOKEN::equals)
                    .map(any -> new byte[] {'%', 'P', 'D', 'F'})
                    .orElseThrow(RegistrationNotFound::new);
        }

        @Override
        public byte[] attendanceList(Caller caller, String id, Optional<String> session) {
            return ("%PDF " + session.orElse("")).getBytes(StandardCharsets.US_ASCII);
        }
    }

    private static final class NoMunicipalities implements Municipalities {
        @Override
        public List<Region> regions() {
            return List.of();
        }

        @Override
        public List<Municipality> all() {
            return List.of();
        }

        @Override
        public Page<Municipality> list(Filter filter, Slice slice) {
            return page(Optional.empty());
        }

        @Override
        public Optional<Municipality> find(String cut) {
            return Optional.empty();
        }

        @Override
        public List<Indicator> indicators(String cut) {
            return List.of();
        }

        @Override
        public String presentCode(String cut) {
            return cut;
        }
    }
}

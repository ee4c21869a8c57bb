package cl.minka.schools.rest;

import cl.minka.kernel.Caller;
import cl.minka.kernel.Expected;
import cl.minka.kernel.Forbidden;
import cl.minka.kernel.Page;
import cl.minka.kernel.Role;
import cl.minka.kernel.Slice;
import cl.minka.kernel.rest.FakeJournal;
import cl.minka.kernel.rest.Listing;
import cl.minka.schools.calendar.CalendarFeeds;
import cl.minka.schools.calendar.FeedNotFound;
import cl.minka.schools.calendar.SchoolCalendars;
import cl.minka.schools.calendar.SessionHoliday;
import cl.minka.schools.enrolment.Enrolment;
import cl.minka.schools.indicator.IndicatorFigures;
import cl.minka.schools.indicator.IndicatorTable;
import cl.minka.schools.indicator.Indicators;
import cl.minka.schools.people.PeopleNotFound;
import cl.minka.schools.product.SchoolProduct;
import cl.minka.schools.product.SchoolProducts;
import cl.minka.schools.record.LearningRecords;
import cl.minka.schools.record.OrganizationRecord;
import cl.minka.schools.record.PersonRecord;
import cl.minka.schools.training.TrainingDraft;
import cl.minka.schools.training.TrainingRequest;
import cl.minka.schools.training.TrainingRequestNotFound;
import cl.minka.schools.training.TrainingRequests;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Calendars, indicators, records, products and requests for training, in memory. */
final class FakeReach {
    static final Instant NOW = Instant.parse("2027-03-01T12:00:00Z");
    private static final IndicatorFigures FIGURES = new IndicatorFigures(
            1,
            8,
            7,
            6,
            6,
            3,
            1,
            0,
            2,
            4,
            new BigDecimal("8.0"),
            new BigDecimal("40.0"),
            Optional.of(new BigDecimal("0.8750")),
            Optional.of(new BigDecimal("0.9000")),
            Optional.of(new BigDecimal("0.5000")),
            Optional.empty());

    final Calendars calendars = new Calendars();
    final Figures indicators = new Figures();
    final Records records = new Records();
    final Products products = new Products();
    final Requests requests;

    FakeReach(FakeJournal journal) {
        requests = new Requests(journal);
    }

    static final class Calendars implements SchoolCalendars, CalendarFeeds {
        private Optional<String> secret = Optional.empty();
        private long version;

        private static byte[] file(String name) {
            return ("BEGIN:VCALENDAR\r\nX-WR-CALNAME:" + name + "\r\nEND:VCALENDAR\r\n")
                    .getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public byte[] ofEdition(Caller caller, String edition) {
            return file(edition);
        }

        @Override
        public byte[] own(Caller caller) {
            return file(caller.username());
        }

        @Override
        public byte[] ofFeed(String given) {
            secret.filter(given::equals).orElseThrow(FeedNotFound::new);
            return file("secreto");
        }

        @Override
        public List<SessionHoliday> holidays(Caller caller, String edition) {
            return List.of(new SessionHoliday(2, LocalDate.of(2027, 5, 21), "Glorias Navales", false));
        }

        @Override
        public Feed get(Caller caller) {
            secret.orElseThrow(FeedNotFound::new);
            return new Feed(NOW, Optional.empty(), version);
        }

        @Override
        public Opened open(Caller caller) {
            secret = Optional.of("secreto-" + ++version);
            return new Opened(secret.get(), get(caller));
        }

        @Override
        public void close(Caller caller, Expected expected) {
            expected.check(get(caller).version());
            secret = Optional.empty();
        }
    }

    static final class Figures implements Indicators {
        Question asked;

        @Override
        public IndicatorTable of(Caller caller, Question question) {
            asked = question;
            return new IndicatorTable(
                    NOW,
                    5,
                    Optional.of(FIGURES),
                    question.by().stream()
                            .map(by -> new IndicatorTable.Breakdown(
                                    by,
                                    List.of(
                                            new IndicatorTable.Group("05101", "Valparaíso", Optional.of(FIGURES)),
                                            new IndicatorTable.Group("", "", Optional.empty()))))
                            .toList());
        }
    }

    static final class Records implements LearningRecords {
        @Override
        public PersonRecord ofPerson(Caller caller, String person) {
            if (!caller.isAdmin()
                    && !caller.is(Role.ORGANIZER)
                    && !caller.username().equals(person)) {
                throw PeopleNotFound.person();
            }
            return new PersonRecord(
                    person,
                    "Ana Rojas",
                    List.of(new PersonRecord.Entry(
                            "civica-1",
                            "Cívica en Valparaíso",
                            "civica",
                            "Educación cívica",
                            "civics",
                            "amuch",
                            Optional.of(LocalDate.of(2027, 4, 6)),
                            Enrolment.State.COMPLETED,
                            Optional.empty(),
                            new BigDecimal("10.5"),
                            new BigDecimal("8.0"),
                            5,
                            4,
                            Optional.of(new BigDecimal("0.8000")),
                            Optional.of(new BigDecimal("5.5")),
                            true,
                            Optional.of("K7QF2M"))),
                    NOW);
        }

        @Override
        public OrganizationRecord ofOrganization(Caller caller, String organization) {
            return new OrganizationRecord(
                    organization,
                    "Junta de Vecinos 1",
                    5,
                    Optional.of(FIGURES),
                    List.of(
                            new OrganizationRecord.Entry(
                                    "civica-1",
                                    "Cívica en Valparaíso",
                                    "civics",
                                    "amuch",
                                    Optional.of(LocalDate.of(2027, 4, 6)),
                                    Optional.of(FIGURES),
                                    Optional.of(3)),
                            new OrganizationRecord.Entry(
                                    "civica-2",
                                    "Cívica en Quillota",
                                    "civics",
                                    "amuch",
                                    Optional.of(LocalDate.of(2027, 5, 4)),
                                    Optional.empty(),
                                    Optional.empty())),
                    NOW);
        }

        @Override
        public byte[] printPerson(Caller caller, String person) {
            return "%PDF-1.7".getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public byte[] printOrganization(Caller caller, String organization) {
            return "%PDF-1.7".getBytes(StandardCharsets.UTF_8);
        }
    }

    static final class Products implements SchoolProducts {
        @Override
        public List<SchoolProduct> after(long position, int limit) {
            return List.of();
        }

        @Override
        public Optional<SchoolProduct> find(String edition, String enrolment, String instrument) {
            return Optional.empty();
        }

        @Override
        public List<SchoolProduct> of(Caller caller, String edition) {
            return List.of(new SchoolProduct(
                    edition,
                    "e-ana",
                    "proyecto",
                    1,
                    "p-ana",
                    Optional.of("05101"),
                    "Huerto en la plaza",
                    Optional.empty(),
                    true,
                    NOW,
                    Optional.of("projects/huerto"),
                    Optional.of(NOW)));
        }

        @Override
        public void opened(Caller caller, String edition, String enrolment, String instrument, String project) {
            throw new UnsupportedOperationException();
        }
    }

    static final class Requests implements TrainingRequests {
        private final FakeJournal journal;
        private final List<TrainingRequest> all = new ArrayList<>();

        Requests(FakeJournal journal) {
            this.journal = journal;
        }

        @Override
        public Page<TrainingRequest> list(Caller caller, Filter filter, Slice slice) {
            return Listing.page(all, slice);
        }

        @Override
        public TrainingRequest get(Caller caller, String id) {
            return all.stream()
                    .filter(one -> one.id().equals(id))
                    .findFirst()
                    .orElseThrow(TrainingRequestNotFound::new);
        }

        @Override
        public TrainingRequest ask(Caller caller, TrainingDraft draft) {
            TrainingRequest made = new TrainingRequest(
                    "t" + (all.size() + 1),
                    draft,
                    Optional.of(caller.username()),
                    TrainingRequest.State.ASKED,
                    Optional.empty(),
                    Optional.empty(),
                    NOW,
                    NOW,
                    1);
            all.add(made);
            journal.write(caller, made);
            return made;
        }

        @Override
        public TrainingRequest open(Caller caller, String id, String course, Expected expected) {
            return become(caller, id, TrainingRequest.State.OPENED, Optional.of(course + "-1"), Optional.empty());
        }

        @Override
        public TrainingRequest decline(Caller caller, String id, String answer, Expected expected) {
            return become(caller, id, TrainingRequest.State.DECLINED, Optional.empty(), Optional.of(answer));
        }

        private TrainingRequest become(
                Caller caller,
                String id,
                TrainingRequest.State state,
                Optional<String> edition,
                Optional<String> answer) {
            TrainingRequest one = get(caller, id);
            if (!caller.isAdmin() && !caller.is(Role.ORGANIZER)) {
                throw new Forbidden();
            }
            TrainingRequest changed = new TrainingRequest(
                    id, one.draft(), one.requestedBy(), state, edition, answer, NOW, NOW, one.version() + 1);
            all.set(all.indexOf(one), changed);
            return changed;
        }
    }
}

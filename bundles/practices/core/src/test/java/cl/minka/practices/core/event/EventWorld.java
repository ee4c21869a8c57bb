package cl.minka.practices.core.event;

import cl.minka.kernel.Caller;
import cl.minka.kernel.Grant;
import cl.minka.kernel.Kind;
import cl.minka.kernel.Refusal;
import cl.minka.kernel.Role;
import cl.minka.kernel.calendar.CalendarFeed;
import cl.minka.kernel.core.paper.PageOffice;
import cl.minka.kernel.core.paper.QrPictures;
import cl.minka.kernel.jpa.PostedNotices;
import cl.minka.kernel.jpa.RecordedJournal;
import cl.minka.kernel.jpa.SetClock;
import cl.minka.kernel.jpa.SomeAccounts;
import cl.minka.kernel.jpa.SomeMunicipalities;
import cl.minka.kernel.notice.Notice;
import cl.minka.kernel.paper.IssuedPaper;
import cl.minka.kernel.paper.PaperCode;
import cl.minka.kernel.paper.PaperFile;
import cl.minka.kernel.paper.PaperOrder;
import cl.minka.kernel.paper.Papers;
import cl.minka.practices.core.Databases;
import cl.minka.practices.core.file.DatabaseFiles;
import cl.minka.practices.core.persistence.PracticeTransactions;
import cl.minka.practices.event.CertificateRule;
import cl.minka.practices.event.EventKind;
import cl.minka.practices.event.EventPlan;
import cl.minka.practices.event.EventSession;
import cl.minka.practices.event.EventState;
import cl.minka.practices.event.FeedbackQuestion;
import cl.minka.practices.event.OrganizationType;
import cl.minka.practices.event.Place;
import cl.minka.practices.event.Quota;
import cl.minka.practices.event.RegistrationDraft;
import cl.minka.practices.event.RegistrationRules;
import cl.minka.practices.event.Speaker;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Events on one database, with people who come to them. */
final class EventWorld {
    static final Instant STARTS = Instant.parse("2027-08-10T13:00:00Z");
    static final Instant ENDS = Instant.parse("2027-08-10T21:00:00Z");

    final RecordedJournal journal = new RecordedJournal();
    final SetClock clock = new SetClock();
    final SomeAccounts accounts = new SomeAccounts();
    final SomeMunicipalities municipalities = new SomeMunicipalities();
    final PostedNotices notices = new PostedNotices();
    final SomePapers papers = new SomePapers();
    final List<CalendarFeed> feeds = new ArrayList<>();
    final PracticeTransactions transactions;
    final EventManager events;
    final RegistrationManager registrations;
    final AttendanceManager attendances;
    final CertificateManager certificates;
    final FeedbackManager feedback;
    final EventUpkeep upkeep;
    final PageOffice printer = new PageOffice();
    final PrintManager prints;
    final MaterialManager materials;

    final Caller organizer = accounts.caller("organizadora", Grant.of(Role.ORGANIZER, "amuch"));
    final Caller valparaiso = accounts.caller("municipio-05101", Grant.of(Role.MUNICIPALITY, "05101"));
    final Caller temuco = accounts.caller("municipio-09101", Grant.of(Role.MUNICIPALITY, "09101"));
    final Caller other = accounts.caller("organizadora-temuco", Grant.of(Role.ORGANIZER, "09101"));
    final Caller nobody = Caller.anonymous("test");

    EventWorld(Databases database) {
        database.clear();
        transactions = PracticeTransactions.on(database.factory(), journal);
        DatabaseFiles files =
                new DatabaseFiles(transactions, clock, 1_000, 5_000, 5, Set.of("application/pdf", "text/plain"));
        materials = new MaterialManager(transactions, files);
        events = new EventManager(transactions, municipalities, notices, this::write, files, clock);
        registrations = new RegistrationManager(transactions, municipalities, accounts, notices, clock);
        Revocations revocations = new Revocations(transactions, papers);
        attendances = new AttendanceManager(transactions, municipalities, revocations, clock);
        certificates = new CertificateManager(transactions, papers, revocations, clock);
        feedback = new FeedbackManager(transactions);
        upkeep = EventUpkeep.keeping(transactions, municipalities, notices, revocations, clock, Duration.ofDays(365));
        prints = new PrintManager(transactions, municipalities, printer, new QrPictures());
    }

    private byte[] write(CalendarFeed feed) {
        feeds.add(feed);
        return new byte[0];
    }

    List<String> told() {
        return notices.taken().stream()
                .map(Notice::key)
                .map(key -> key.replaceFirst("practices\\.notice\\.(event-)?", ""))
                .toList();
    }

    static RegistrationDraft person(String name, String email, String municipality) {
        return new RegistrationDraft(
                name,
                email,
                "Dirección de Desarrollo Comunitario",
                Optional.of(OrganizationType.MUNICIPALITY),
                municipality,
                List.of("inscripcion-1"),
                "");
    }

    static EventPlan plan(Integer capacity, Quota... quotas) {
        return plan("Seminario nacional", EventState.ANNOUNCED, capacity, RegistrationRules.usual(), quotas);
    }

    static EventPlan plan(String title, EventState state, Integer capacity, RegistrationRules rules, Quota... quotas) {
        return new EventPlan(
                title,
                EventKind.SEMINAR,
                "amuch",
                "Buenas prácticas",
                STARTS,
                ENDS,
                "America/Santiago",
                Optional.of(new Place(
                        "Salón de honor", Optional.of("Condell 1490"), Optional.of("05101"), Optional.empty())),
                Optional.ofNullable(capacity),
                List.of(quotas),
                rules,
                List.of(
                        session("apertura", STARTS, STARTS.plusSeconds(3600), "Salón A"),
                        session("cierre", ENDS.minusSeconds(3600), ENDS, "Salón A")),
                List.of(new Speaker("Ana Rojas", "Alcaldesa", Optional.empty())),
                new CertificateRule(1, Optional.of(8)),
                List.of(
                        new FeedbackQuestion("general", "¿Cómo fue?", FeedbackQuestion.Kind.SCALE),
                        new FeedbackQuestion("ideas", "¿Qué falta?", FeedbackQuestion.Kind.TEXT)),
                Optional.empty(),
                state);
    }

    static EventSession session(String id, Instant from, Instant to, String room) {
        return new EventSession(
                id, "Sesión " + id, from, to, Optional.of(room), List.of("Ana Rojas"), Optional.empty());
    }

    /** Remembers what it issued; a paper is named by its order. */
    static final class SomePapers implements Papers {
        final List<IssuedPaper> issued = new ArrayList<>();

        @Override
        public PaperFile issue(Caller caller, PaperOrder order) {
            PaperCode code = PaperCode.of(issued.size() + 1L);
            issued.add(new IssuedPaper(
                    code,
                    order.kind(),
                    order.resource(),
                    order.organization(),
                    order.paper().issued(),
                    "0",
                    true));
            return new PaperFile(code, "0", new byte[0]);
        }

        @Override
        public IssuedPaper find(String code) {
            return issued.stream()
                    .filter(paper -> paper.code().toString().equals(code))
                    .findFirst()
                    .orElseThrow(() -> new Refusal(Kind.NOT_FOUND, "kernel.paper-not-found"));
        }

        @Override
        public Optional<IssuedPaper> recognize(String sha256) {
            return Optional.empty();
        }

        @Override
        public int revoke(Caller caller, String kind, String resource) {
            int revoked = 0;
            for (int n = 0; n < issued.size(); n++) {
                IssuedPaper old = issued.get(n);
                if (old.valid() && old.kind().equals(kind) && old.resource().equals(resource)) {
                    issued.set(
                            n,
                            new IssuedPaper(
                                    old.code(), kind, resource, old.organization(), old.issuedAt(), "0", false));
                    revoked++;
                }
            }
            return revoked;
        }
    }
}

package cl.minka.assistance.core.funding;

import static org.junit.Assert.assertEquals;

import cl.minka.assistance.core.Databases;
import cl.minka.assistance.core.FailingNotices;
import cl.minka.assistance.core.World;
import cl.minka.assistance.funding.Application;
import cl.minka.assistance.funding.ApplicationDraft;
import cl.minka.assistance.funding.RuleSet;
import cl.minka.kernel.Expected;
import cl.minka.kernel.jpa.Json;
import cl.minka.kernel.notice.Notice;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;

@RunWith(Parameterized.class)
public class DocumentWatchTest {
    private static final ZoneId CHILE = ZoneId.of("America/Santiago");
    private static final LocalDate TODAY = LocalDate.of(2027, 3, 1);
    private static final String RULES =
            """
            {"line": "obras", "title": "Línea de ejemplo", "institution": "Institución de ejemplo", "from": "2020-01-01",
             "norm": {"title": "Norma de ejemplo", "year": 2027}, "confirmed": true,
             "facts": [{"name": "own", "label": "el terreno es propio", "type": "TRUTH"}],
             "rules": [{"id": "terreno", "text": "El terreno es propio", "norm": {"title": "Norma de ejemplo", "year": 2027},
                        "when": {"fact": "own", "is": "HOLDS"}}],
             "documents": [{"id": "dominio", "title": "Certificado de dominio vigente", "validDays": 30},
                           {"id": "avaluo", "title": "Certificado de avalúo", "validDays": 60},
                           {"id": "carta", "title": "Carta"}],
             "states": [{"id": "borrador", "title": "Borrador", "next": ["retirada"]}, {"id": "retirada", "title": "Retirada"}],
             "calls": [], "examples": []}
            """;

    private final Databases database;
    private World world;
    private ApplicationManager applications;

    public DocumentWatchTest(Databases database) {
        this.database = database;
    }

    @Parameterized.Parameters(name = "{0}")
    public static List<Object[]> databases() {
        return Databases.parameters();
    }

    @Before
    public void clear() {
        world = new World(database);
        applications = new ApplicationManager(
                world.transactions,
                world.municipalities,
                world.accounts,
                new CitationManager(world.transactions, world.accounts, world.notices, world.clock),
                world.clock);
        on(TODAY);
        new FundingLineManager(world.transactions, world.clock)
                .create(world.adviser, Optional.of("obras"), Json.read(RULES, RuleSet.class));
    }

    /** A certificate of 1 March that counts for 30 days counts until the 31st; fifteen days before is the 16th. */
    @Test
    public void whoCanAskForAnotherIsToldInTimeAndOnce() {
        Application one = apply("05101");
        file(one, "dominio", TODAY);
        file(one, "avaluo", TODAY);
        file(one, "carta", TODAY);
        watch();
        on(LocalDate.of(2027, 3, 15));
        assertEquals(Set.of(), watch());
        on(LocalDate.of(2027, 3, 16));
        assertEquals(Set.of("municipio-05101 Certificado de dominio vigente 2027-03-31"), watch());
        assertEquals(Set.of(), watch());
        file(one, "carta", LocalDate.of(2027, 3, 16));
        assertEquals("told again after another document came", Set.of(), watch());
        on(LocalDate.of(2027, 4, 20));
        assertEquals(Set.of("municipio-05101 Certificado de avalúo 2027-04-30"), watch());
        file(one, "dominio", LocalDate.of(2027, 4, 1));
        assertEquals(Set.of("municipio-05101 Certificado de dominio vigente 2027-05-01"), watch());
        assertEquals(
                3,
                world.journal.actions().stream()
                        .filter("assistance.document-expiring"::equals)
                        .count());
    }

    @Test
    public void whatIsOverOrTooLateIsNotTold() {
        Application late = apply("12401");
        file(late, "dominio", TODAY.minusDays(31));
        assertEquals(Set.of(), watch());
        file(late, "avaluo", TODAY.minusDays(50));
        assertEquals(
                Set.of(
                        "asesor-12401 Certificado de avalúo 2027-03-11",
                        "municipio-12401 Certificado de avalúo 2027-03-11"),
                watch());
        Application over = apply("05101");
        file(over, "dominio", TODAY.minusDays(20));
        applications.move(world.valparaiso, over.id(), "retirada", Optional.empty());
        assertEquals(Set.of(), watch());
    }

    /** Two nodes, or one that died before it could say that it was done. */
    @Test
    public void moreThanOneBatchIsDoneAndNobodyIsToldTwice() {
        for (int n = 0; n < 205; n++) {
            file(apply("05101"), "dominio", TODAY.minusDays(20));
        }
        DocumentWatch dies = new DocumentWatch(
                world.transactions, world.accounts, new FailingNotices(world.notices, 1), world.clock);
        try {
            dies.run();
        } catch (IllegalStateException e) {
            assertEquals("killed", e.getMessage());
        }
        assertEquals(200, world.notices.taken().size());
        watchOf().run();
        assertEquals(5, world.notices.taken().size());
        watchOf().run();
        assertEquals(0, world.notices.taken().size());
    }

    private Application apply(String cut) {
        return applications.create(world.adviser, new ApplicationDraft(cut, "obras", "", "Plaza", Map.of()));
    }

    private void file(Application application, String document, LocalDate issuedOn) {
        applications.document(
                world.adviser, application.id(), document, Optional.of(issuedOn), "", Expected.anyVersion());
    }

    private DocumentWatch watchOf() {
        return new DocumentWatch(world.transactions, world.accounts, world.notices, world.clock);
    }

    private Set<String> watch() {
        watchOf().run();
        return world.notices.taken().stream().map(this::text).collect(Collectors.toSet());
    }

    private String text(Notice notice) {
        String who = world.accounts
                .byId(List.of(notice.account()))
                .get(notice.account())
                .username();
        return who + " " + notice.arguments().get("document") + " "
                + notice.arguments().get("until");
    }

    private void on(LocalDate day) {
        world.clock.set(day.atTime(LocalTime.NOON).atZone(CHILE).toInstant().plus(Duration.ofMinutes(1)));
    }
}

package cl.minka.practices.core.catalogue;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import cl.minka.kernel.Caller;
import cl.minka.kernel.Expected;
import cl.minka.kernel.Slice;
import cl.minka.kernel.jpa.PostedNotices;
import cl.minka.kernel.jpa.Refused;
import cl.minka.kernel.notice.Notice;
import cl.minka.practices.Confirmation;
import cl.minka.practices.Consent;
import cl.minka.practices.Practice;
import cl.minka.practices.Practices;
import cl.minka.practices.core.Databases;
import cl.minka.practices.core.Samples;
import cl.minka.practices.core.World;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;

@RunWith(Parameterized.class)
public class StewardshipManagerTest {
    private final Databases database;
    private World world;
    private StewardshipManager stewardship;

    public StewardshipManagerTest(Databases database) {
        this.database = database;
    }

    @Parameterized.Parameters(name = "{0}")
    public static List<Object[]> databases() {
        return Databases.parameters();
    }

    @Before
    public void clear() {
        world = new World(database);
        stewardship = new StewardshipManager(world.transactions, world.accounts, world.clock);
    }

    @Test
    public void consentPublishesTheTextAsItStandsAndItsWithdrawalTakesItOut() {
        Practice draft = world.practices.create(world.valparaiso, Samples.sheet("Feria", "05101", false, "Cultura"));
        assertEquals(0, stewardship.consent(world.valparaiso, draft.id()).version());
        Consent given = stewardship.say(world.valparaiso, draft.id(), true, "", Expected.nothing());
        assertEquals(Optional.of("municipio-05101"), given.by());
        assertEquals(Optional.of(Instant.parse("2027-03-01T12:00:00Z")), given.saidAt());
        assertTrue(isPublic(draft));
        assertEquals(
                "PRECONDITION_REQUIRED kernel.precondition-required",
                Refused.key(() -> stewardship.say(world.valparaiso, draft.id(), false, "", Expected.nothing())));
        stewardship.say(world.valparaiso, draft.id(), false, "Oficio 12", Expected.version(1));
        assertEquals(List.of(false, true), given(draft));
        assertEquals(
                "NOT_FOUND practices.practice-not-found",
                Refused.key(() -> world.practices.get(world.nobody, draft.id())));
    }

    @Test
    public void theAssociationSaysWhereTheMunicipalityConsented() {
        Practice draft = world.practices.create(world.organizer, Samples.sheet("Feria", "05101", false, "Cultura"));
        assertEquals(
                java.util.Set.of("/basis practices.basis-needed"),
                Refused.faults(() -> stewardship.say(world.organizer, draft.id(), true, " ", Expected.nothing())));
        stewardship.say(world.organizer, draft.id(), true, "Oficio 34 del alcalde", Expected.nothing());
        assertTrue(isPublic(draft));
        assertEquals(
                "FORBIDDEN kernel.forbidden",
                Refused.key(() -> stewardship.say(world.temuco, draft.id(), false, "", Expected.anyVersion())));
        assertEquals("FORBIDDEN kernel.forbidden", Refused.key(() -> stewardship.confirm(world.temuco, draft.id())));
    }

    @Test
    public void aSheetIsAskedForBeforeItsYearEndsAndOnceMoreAfterIt() {
        PostedNotices posted = new PostedNotices();
        ConfirmationRequests requests =
                new ConfirmationRequests(world.transactions, world.accounts, posted, world.clock);
        Practice made = world.practices.create(world.valparaiso, Samples.sheet("Feria", "05101", "Cultura"));
        requests.run();
        assertEquals(List.of(), keys(posted));
        world.clock.set(Instant.parse("2028-02-10T12:00:00Z"));
        requests.run();
        requests.run();
        assertEquals(List.of("confirmation-due"), keys(posted));
        world.clock.set(Instant.parse("2028-03-02T12:00:00Z"));
        assertEquals(1, overdue());
        requests.run();
        requests.run();
        assertEquals(List.of("confirmation-overdue"), keys(posted));
        Practice confirmed = stewardship.confirm(world.valparaiso, made.id());
        assertEquals(LocalDate.parse("2029-03-02"), confirmed.confirmBy());
        assertEquals(0, overdue());
        requests.run();
        assertEquals(List.of(), keys(posted));
    }

    private int overdue() {
        Practices.Filter none = Practices.Filter.none();
        Practices.Filter overdue = new Practices.Filter(
                none.topic(),
                none.region(),
                none.municipality(),
                none.contest(),
                none.status(),
                none.evidence(),
                none.cost(),
                Optional.of(false),
                Optional.of(Confirmation.OVERDUE));
        return world.practices
                .list(world.nobody, overdue, Slice.first(5))
                .items()
                .size();
    }

    private static List<String> keys(PostedNotices posted) {
        return posted.taken().stream()
                .map(Notice::key)
                .map(key -> key.substring(key.lastIndexOf('.') + 1))
                .toList();
    }

    private List<Boolean> given(Practice practice) {
        return stewardship.consents(world.valparaiso, practice.id()).stream()
                .map(Consent::given)
                .toList();
    }

    private boolean isPublic(Practice practice) {
        Caller anybody = world.nobody;
        return world.practices.get(anybody, practice.id()).sheet().published();
    }
}

package cl.minka.practices.core.need;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;

import cl.minka.kernel.Caller;
import cl.minka.kernel.Expected;
import cl.minka.kernel.Page;
import cl.minka.kernel.Slice;
import cl.minka.kernel.journal.Change;
import cl.minka.kernel.jpa.Json;
import cl.minka.kernel.jpa.Refused;
import cl.minka.practices.core.Databases;
import cl.minka.practices.need.Need;
import cl.minka.practices.need.NeedSheet;
import cl.minka.practices.need.NeedState;
import cl.minka.practices.need.NeedStep;
import cl.minka.practices.need.Needs;
import cl.minka.practices.need.Offer;
import cl.minka.practices.need.OfferState;
import cl.minka.practices.need.OfferStep;
import cl.minka.practices.need.Urgency;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;

/** Whose an anonymous need is, nobody learns by any way but its municipality, the association and who was accepted. */
@RunWith(Parameterized.class)
public class AnonymousNeedTest {
    private final Databases database;
    private NeedWorld world;
    private Need secret;
    private List<Caller> strangers;
    private List<Caller> knowing;

    public AnonymousNeedTest(Databases database) {
        this.database = database;
    }

    @Parameterized.Parameters(name = "{0}")
    public static List<Object[]> databases() {
        return Databases.parameters();
    }

    @Before
    public void ask() {
        world = new NeedWorld(database);
        secret = world.secret(world.valparaiso, "Nadie lo sabe", "Residuos");
        strangers = List.of(world.temuco, world.vina);
        knowing = List.of(world.valparaiso, world.organizer, world.admin);
    }

    @Test
    public void theBodyDoesNotSayWhoseItIs() {
        for (Caller stranger : strangers) {
            Need seen = world.needs.get(stranger, secret.id());
            assertEquals(Optional.empty(), seen.sheet().municipality());
            assertEquals(Optional.empty(), seen.region());
            assertEquals(Optional.empty(), seen.transfer());
            assertFalse(seen.mine());
            assertFalse(Json.write(seen), Json.write(seen).contains("05101"));
            assertEquals(List.of(seen), list(stranger, filter("", "")).items());
        }
        for (Caller one : knowing) {
            assertEquals(
                    Optional.of("05101"),
                    world.needs.get(one, secret.id()).sheet().municipality());
        }
    }

    @Test
    public void noFilterAndNoCountFindsItByItsPlace() {
        Need named = world.asked(world.valparaiso, "Todos lo saben", "Residuos");
        for (Caller stranger : strangers) {
            assertEquals(List.of(named.id()), ids(stranger, filter("05101", "")));
            assertEquals(List.of(named.id()), ids(stranger, filter("", "05")));
            assertEquals(1, list(stranger, filter("05101", "")).total().getAsLong());
            assertEquals(1, list(stranger, filter("05101", "05")).total().getAsLong());
            assertEquals(2, list(stranger, filter("", "")).total().getAsLong());
            for (String elsewhere : List.of("09101", "15101", "05109")) {
                assertEquals(List.of(), ids(stranger, filter(elsewhere, "")));
            }
        }
        for (Caller one : knowing) {
            assertEquals(Set.of(named.id(), secret.id()), Set.copyOf(ids(one, filter("05101", ""))));
        }
    }

    @Test
    public void noOrderIsThatOfPlaces() {
        for (String field : List.of("municipality", "region")) {
            assertEquals(
                    Set.of("/query/sort kernel.bad-sort"),
                    Refused.faults(() -> world.needs.list(
                            world.temuco,
                            filter("", ""),
                            new Slice(9, Optional.empty(), List.of(new Slice.Sort(field, false)), false))));
        }
    }

    @Test
    public void refusalsAreThoseOfAnyNeedOfOthers() {
        Need named = world.asked(world.valparaiso, "Todos lo saben", "Residuos");
        NeedSheet sheet = NeedWorld.sheet("Otra", "Residuos", true);
        NeedStep step = new NeedStep(NeedState.WITHDRAWN, Optional.empty(), Optional.empty());
        for (Caller stranger : strangers) {
            for (Need need : List.of(named, secret)) {
                for (String guess : List.of("05101", "09101")) {
                    assertEquals(
                            "FORBIDDEN kernel.forbidden",
                            Refused.key(() -> world.needs.put(
                                    stranger, need.id(), sheet.of(Optional.of(guess)), Expected.anyVersion())));
                }
                assertEquals(
                        "FORBIDDEN kernel.forbidden",
                        Refused.key(() -> world.needs.delete(stranger, need.id(), Expected.anyVersion())));
                assertEquals(
                        "FORBIDDEN kernel.forbidden", Refused.key(() -> world.needs.move(stranger, need.id(), step)));
                assertEquals(
                        "FORBIDDEN kernel.forbidden",
                        Refused.key(() -> world.transactions.read(manager -> world.links.begun(
                                manager, stranger, need.id(), "acuerdo", "practica", List.of("05101")))));
            }
        }
    }

    @Test
    public void whoIsAcceptedLearnsItAndNobodyElse() {
        Offer temuco = world.offered(world.temuco, secret);
        Offer vina = world.offered(world.vina, secret);
        assertEquals(
                Optional.empty(),
                world.needs.get(world.temuco, secret.id()).sheet().municipality());
        move(world.valparaiso, vina, OfferState.DECLINED);
        move(world.valparaiso, temuco, OfferState.ACCEPTED);
        Need told = world.needs.get(world.temuco, secret.id());
        assertEquals(Optional.of("05101"), told.sheet().municipality());
        assertEquals(Optional.of("05"), told.region());
        assertEquals(List.of(secret.id()), ids(world.temuco, filter("05101", "")));
        assertEquals(
                Optional.of("05101"),
                list(world.temuco, filter("", "")).items().get(0).sheet().municipality());
        for (Caller stranger : List.of(world.vina, world.arica)) {
            assertEquals(
                    Optional.empty(),
                    world.needs.get(stranger, secret.id()).sheet().municipality());
            assertEquals(List.of(), ids(stranger, filter("05101", "")));
            assertEquals(List.of(), ids(stranger, filter("", "05")));
        }
    }

    @Test
    public void noNoticeButThatOfAcceptanceNamesIt() {
        Offer temuco = world.offered(world.temuco, secret);
        Offer vina = world.offered(world.vina, secret);
        Offer arica = world.offered(world.arica, secret);
        world.notices.taken();
        move(world.valparaiso, vina, OfferState.DECLINED);
        world.needs.move(
                world.valparaiso, secret.id(), new NeedStep(NeedState.SOLVED, Optional.of("Solos."), Optional.empty()));
        world.notices.taken().forEach(notice -> {
            assertFalse(notice.toString(), notice.account() == world.valparaiso.account());
            assertFalse(notice.toString(), notice.toString().contains("05101"));
            assertFalse(notice.toString(), notice.toString().contains("Valpara"));
        });
        world.needs.move(
                world.valparaiso, secret.id(), new NeedStep(NeedState.OPEN, Optional.of("Volvió."), Optional.empty()));
        move(world.valparaiso, temuco, OfferState.ACCEPTED);
        assertEquals(
                List.of("Valparaíso"),
                world.notices.taken().stream()
                        .map(notice -> notice.arguments().get("municipality"))
                        .toList());
        assertEquals(
                OfferState.PENDING,
                world.offers.get(world.arica, secret.id(), arica.id()).state());
    }

    @Test
    public void theTrailOfOthersDoesNotTellOfIt() {
        Offer offer = world.offered(world.temuco, secret);
        move(world.valparaiso, offer, OfferState.ACCEPTED);
        move(world.temuco, offer, OfferState.WITHDRAWN);
        for (Change change : world.journal.changes()) {
            if (!change.organization().equals("05101")) {
                assertEquals("09101", change.organization());
                assertFalse(change.toString(), change.toString().contains("05101"));
            }
            assertFalse(change.facts().containsValue("05101"));
            assertFalse(change.resource().contains("05101"));
        }
        assertEquals(
                List.of("practices.offer-made", "practices.offer-withdrawn"),
                world.journal.changes().stream()
                        .filter(change -> change.organization().equals("09101"))
                        .map(Change::action)
                        .toList());
    }

    @Test
    public void itDoesNotGiveItselfAwayByItsOwnWords() {
        NeedSheet open = new NeedSheet(
                Optional.empty(),
                "Cerros de VALPARAISO",
                "En valparaíso falta todo.",
                "Residuos",
                List.of("Valparaíso"),
                Urgency.LOW,
                "Los valparaisinos lo saben.",
                true,
                Optional.empty());
        assertEquals(
                Set.of(
                        "/title practices.need-names-its-municipality",
                        "/problem practices.need-names-its-municipality",
                        "/topics/0 practices.need-names-its-municipality"),
                Refused.faults(() -> world.needs.create(world.valparaiso, open)));
    }

    @Test
    public void itCanBeNamedLater() {
        world.needs.put(
                world.valparaiso, secret.id(), NeedWorld.sheet("Ahora sí", "Residuos", false), Expected.anyVersion());
        assertEquals(
                Optional.of("05101"),
                world.needs.get(world.temuco, secret.id()).sheet().municipality());
        assertEquals(List.of(secret.id()), ids(world.temuco, filter("05101", "")));
    }

    private void move(Caller caller, Offer offer, OfferState to) {
        world.offers.move(caller, offer.need(), offer.id(), new OfferStep(to, ""), Expected.anyVersion());
    }

    private Page<Need> list(Caller caller, Needs.Filter filter) {
        return world.needs.list(caller, filter, Slice.first(50));
    }

    private List<String> ids(Caller caller, Needs.Filter filter) {
        return list(caller, filter).items().stream().map(Need::id).toList();
    }

    private static Needs.Filter filter(String municipality, String region) {
        return new Needs.Filter(
                Optional.empty(),
                region.isEmpty() ? Optional.empty() : Optional.of(region),
                Optional.empty(),
                Optional.empty(),
                municipality.isEmpty() ? Optional.empty() : Optional.of(municipality),
                false,
                Optional.empty());
    }
}

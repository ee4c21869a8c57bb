package cl.minka.practices.core.need;

import static org.junit.Assert.assertEquals;

import cl.minka.kernel.Caller;
import cl.minka.kernel.Expected;
import cl.minka.kernel.Slice;
import cl.minka.kernel.jpa.Refused;
import cl.minka.kernel.notice.Notice;
import cl.minka.practices.core.Databases;
import cl.minka.practices.core.Samples;
import cl.minka.practices.need.Need;
import cl.minka.practices.need.NeedState;
import cl.minka.practices.need.NeedStep;
import cl.minka.practices.need.Offer;
import cl.minka.practices.need.OfferDraft;
import cl.minka.practices.need.OfferState;
import cl.minka.practices.need.OfferStep;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;

@RunWith(Parameterized.class)
public class OfferManagerTest {
    private final Databases database;
    private NeedWorld world;

    public OfferManagerTest(Databases database) {
        this.database = database;
    }

    @Parameterized.Parameters(name = "{0}")
    public static List<Object[]> databases() {
        return Databases.parameters();
    }

    @Before
    public void clear() {
        world = new NeedWorld(database);
    }

    @Test
    public void anOfferIsMadeAcceptedAndBothSidesAreTold() {
        Need need = world.asked(world.valparaiso, "Basura", "Residuos");
        String practice = world.practices
                .create(world.temuco, Samples.sheet("Puntos limpios", "09101", "Residuos"))
                .id();
        Offer made = world.offers.create(
                world.temuco, need.id(), new OfferDraft(Optional.empty(), "Vengan.", Optional.of(practice)));
        assertEquals("09101", made.municipality());
        assertEquals(made, world.offers.get(world.valparaiso, need.id(), made.id()));
        assertEquals(
                List.of("practices.notice.offer-received " + world.valparaiso.account() + " 05101 Temuco"), told());
        Offer accepted = move(world.valparaiso, made, OfferState.ACCEPTED, "Gracias.");
        assertEquals("Gracias.", accepted.answer());
        assertEquals(
                List.of("practices.notice.offer-accepted " + world.temuco.account() + " 09101 Valparaíso"), told());
        Need matched = world.needs.get(world.valparaiso, need.id());
        assertEquals(NeedState.MATCHED, matched.state());
        assertEquals(Optional.of(practice), matched.practice());
        assertEquals(1, matched.offers());
        move(world.temuco, made, OfferState.WITHDRAWN, "");
        assertEquals(
                NeedState.OPEN, world.needs.get(world.valparaiso, need.id()).state());
        assertEquals(
                List.of("practices.notice.offer-withdrawn " + world.valparaiso.account() + " 05101 Temuco"), told());
    }

    @Test
    public void theOneSideDoesNotDecideForTheOther() {
        Need need = world.asked(world.valparaiso, "Basura", "Residuos");
        Offer made = world.offered(world.temuco, need);
        assertEquals(
                "FORBIDDEN kernel.forbidden", Refused.key(() -> move(world.temuco, made, OfferState.ACCEPTED, "")));
        assertEquals(
                "FORBIDDEN kernel.forbidden",
                Refused.key(() -> move(world.valparaiso, made, OfferState.WITHDRAWN, "")));
        assertEquals(
                "NOT_FOUND practices.offer-not-found",
                Refused.key(() -> move(world.arica, made, OfferState.DECLINED, "")));
        assertEquals(
                "STALE kernel.stale",
                Refused.key(() -> world.offers.move(
                        world.valparaiso,
                        need.id(),
                        made.id(),
                        new OfferStep(OfferState.DECLINED, ""),
                        Expected.version(77))));
        move(world.valparaiso, made, OfferState.DECLINED, "Ya no.");
        assertEquals(
                "CONFLICT practices.offer-step-refused",
                Refused.key(() -> move(world.valparaiso, made, OfferState.ACCEPTED, "")));
        assertEquals(
                "CONFLICT practices.need-has-offers",
                Refused.key(() -> world.needs.delete(world.valparaiso, need.id(), Expected.anyVersion())));
    }

    @Test
    public void oneOfferWaitsAtATimeAndNobodyHelpsHimself() {
        Need need = world.asked(world.valparaiso, "Basura", "Residuos");
        Offer first = world.offered(world.temuco, need);
        assertEquals(Set.of(" practices.offer-waits-already"), Refused.faults(() -> world.offered(world.temuco, need)));
        assertEquals("CONFLICT practices.offer-to-oneself", Refused.key(() -> world.offered(world.valparaiso, need)));
        assertEquals(
                Set.of("/text kernel.required", "/practice practices.unknown-practice"),
                Refused.faults(() -> world.offers.create(
                        world.temuco, need.id(), new OfferDraft(Optional.empty(), " ", Optional.of("nada")))));
        move(world.valparaiso, first, OfferState.DECLINED, "");
        world.offered(world.temuco, need);
        world.notices.taken();
        world.needs.move(
                world.valparaiso, need.id(), new NeedStep(NeedState.WITHDRAWN, Optional.empty(), Optional.empty()));
        assertEquals(List.of("practices.notice.need-closed " + world.temuco.account() + " 09101 null"), told());
        assertEquals(Set.of(" practices.need-closed"), Refused.faults(() -> world.offered(world.arica, need)));
    }

    @Test
    public void othersOffersAreNotThereForWhoOffers() {
        Need need = world.asked(world.valparaiso, "Basura", "Residuos");
        Offer temuco = world.offered(world.temuco, need);
        Offer arica = world.offered(world.arica, need);
        assertEquals(2, seen(world.valparaiso, need).size());
        assertEquals(2, seen(world.organizer, need).size());
        assertEquals(List.of(temuco.id()), seen(world.temuco, need));
        assertEquals(List.of(arica.id()), seen(world.arica, need));
        assertEquals(List.of(), seen(world.vina, need));
        assertEquals(
                "NOT_FOUND practices.offer-not-found",
                Refused.key(() -> world.offers.get(world.temuco, need.id(), arica.id())));
    }

    private List<String> seen(Caller caller, Need need) {
        return world.offers.list(caller, need.id(), Slice.first(50)).items().stream()
                .map(Offer::id)
                .toList();
    }

    private Offer move(Caller caller, Offer offer, OfferState to, String answer) {
        return world.offers.move(caller, offer.need(), offer.id(), new OfferStep(to, answer), Expected.anyVersion());
    }

    private List<String> told() {
        return world.notices.taken().stream()
                .map((Notice notice) -> notice.key() + " " + notice.account() + " " + notice.organization() + " "
                        + notice.arguments().get("municipality"))
                .toList();
    }
}

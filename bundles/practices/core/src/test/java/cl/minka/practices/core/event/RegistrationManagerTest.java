package cl.minka.practices.core.event;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import cl.minka.kernel.Caller;
import cl.minka.kernel.Expected;
import cl.minka.kernel.Slice;
import cl.minka.kernel.jpa.Refused;
import cl.minka.practices.core.Databases;
import cl.minka.practices.event.Event;
import cl.minka.practices.event.EventState;
import cl.minka.practices.event.OrganizationType;
import cl.minka.practices.event.Quota;
import cl.minka.practices.event.Registration;
import cl.minka.practices.event.RegistrationDraft;
import cl.minka.practices.event.RegistrationRules;
import cl.minka.practices.event.RegistrationState;
import cl.minka.practices.event.Registrations;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;

@RunWith(Parameterized.class)
public class RegistrationManagerTest {
    private final Databases database;
    private EventWorld world;

    public RegistrationManagerTest(Databases database) {
        this.database = database;
    }

    @Parameterized.Parameters(name = "{0}")
    public static List<Object[]> databases() {
        return Databases.parameters();
    }

    @Before
    public void clear() {
        world = new EventWorld(database);
    }

    @Test
    public void whoHasNoAccountReturnsByTheToken() {
        Event event = world.events.create(world.organizer, EventWorld.plan(10));
        Registrations.Made made = register(event, "Ana Soto", "Ana@Correo.cl", "05101");
        Registration one = made.registration();
        assertEquals(RegistrationState.REGISTERED, one.state());
        assertEquals(one, world.registrations.get(world.nobody, event.id(), one.id(), made.token()));
        for (Optional<String> wrong : List.of(Optional.<String>empty(), Optional.of(""), Optional.of("x"))) {
            assertEquals(
                    "NOT_FOUND practices.registration-not-found",
                    Refused.key(() -> world.registrations.get(world.nobody, event.id(), one.id(), wrong)));
        }
        assertEquals(
                "NOT_FOUND practices.registration-not-found",
                Refused.key(() -> world.registrations.get(world.valparaiso, event.id(), one.id(), Optional.empty())));
        assertEquals(
                "FORBIDDEN kernel.forbidden",
                Refused.key(() ->
                        world.registrations.list(world.valparaiso, event.id(), Optional.empty(), Slice.first(5))));
        assertEquals(
                List.of(one),
                world.registrations
                        .list(world.organizer, event.id(), Optional.empty(), Slice.first(5))
                        .items());
    }

    @Test
    public void nobodyIsRegisteredTwice() {
        Event event = world.events.create(world.organizer, EventWorld.plan(10));
        register(event, "Ana Soto", "Ana@Correo.cl", "05101");
        assertEquals(
                "CONFLICT practices.registration-refused",
                Refused.key(() -> register(event, "Otra Ana", " ana@correo.CL ", "09101")));
        world.registrations.register(world.valparaiso, event.id(), EventWorld.person("", "", "05101"));
        assertEquals(
                "CONFLICT practices.registration-refused",
                Refused.key(() -> world.registrations.register(
                        world.valparaiso, event.id(), EventWorld.person("Otra", "", "05101"))));
        register(event, "Sin correo", "", "05101");
        register(event, "Sin correo", "", "05101");
        assertEquals(4, world.events.get(world.nobody, event.id()).seats());
    }

    @Test
    public void aFreedSeatIsOfferedInOrderAndLapses() {
        Event event = world.events.create(world.organizer, EventWorld.plan(1));
        Registrations.Made first = register(event, "Uno", "", "");
        Registration second = world.registrations
                .register(world.valparaiso, event.id(), EventWorld.person("", "", "05101"))
                .registration();
        Registration third = world.registrations
                .register(world.temuco, event.id(), EventWorld.person("", "", "09101"))
                .registration();
        assertEquals(RegistrationState.WAITING, third.state());
        assertEquals(List.of("waiting", "waiting"), world.told());
        world.registrations.delete(
                world.nobody, event.id(), first.registration().id(), first.token(), Expected.version(1));
        assertEquals(RegistrationState.OFFERED, state(event, second));
        assertEquals(RegistrationState.WAITING, state(event, third));
        assertEquals(List.of("offered"), world.told());
        world.clock.advance(Duration.ofHours(48));
        assertEquals(
                "CONFLICT practices.registration-state", Refused.key(() -> accept(event, world.valparaiso, second)));
        world.upkeep.run();
        assertEquals(RegistrationState.CANCELLED, state(event, second));
        assertEquals(RegistrationState.OFFERED, state(event, third));
        Registration taken = accept(event, world.temuco, third);
        assertEquals(RegistrationState.REGISTERED, taken.state());
        Event after = world.events.get(world.nobody, event.id());
        assertEquals(1, after.seats());
        assertEquals(0, after.waiting());
    }

    @Test
    public void theNextIsRegisteredAtOnceWhereTheEventSaysSo() {
        RegistrationRules rules = new RegistrationRules(
                Optional.empty(),
                Optional.empty(),
                RegistrationRules.OpenTo.PUBLIC,
                RegistrationRules.Freed.REGISTER,
                48);
        Event event = world.events.create(world.organizer, EventWorld.plan("Taller", EventState.ANNOUNCED, 1, rules));
        Registrations.Made first = register(event, "Uno", "", "");
        Registration second = register(event, "Dos", "", "").registration();
        world.registrations.put(
                world.nobody,
                event.id(),
                first.registration().id(),
                first.token(),
                first.registration().person(),
                Optional.of(RegistrationState.CANCELLED),
                Expected.version(1));
        assertEquals(RegistrationState.REGISTERED, state(event, second));
    }

    @Test
    public void quotasHoldAndWhoFitsNoneIsPassedOver() {
        Quota two = new Quota(Quota.Kind.MUNICIPALITY, Optional.empty(), 2);
        Quota araucania = new Quota(Quota.Kind.REGION, Optional.of("09"), 1);
        Quota companies = new Quota(Quota.Kind.ORGANIZATION_TYPE, Optional.of("company"), 0);
        Event event = world.events.create(world.organizer, EventWorld.plan(4, two, araucania, companies));
        assertEquals(
                RegistrationState.REGISTERED,
                register(event, "A", "", "05101").registration().state());
        Registrations.Made leaving = register(event, "B", "", "05101");
        Registration tooMany = register(event, "C", "", "05101").registration();
        assertEquals(RegistrationState.WAITING, tooMany.state());
        assertEquals(
                RegistrationState.REGISTERED,
                register(event, "D", "", "09101").registration().state());
        Registration south = register(event, "E", "", "09120").registration();
        assertEquals(RegistrationState.WAITING, south.state());
        RegistrationDraft company =
                new RegistrationDraft("F", "", "SpA", Optional.of(OrganizationType.COMPANY), "13101", List.of(), "");
        assertEquals(
                RegistrationState.WAITING,
                world.registrations
                        .register(world.nobody, event.id(), company)
                        .registration()
                        .state());
        world.registrations.delete(
                world.nobody, event.id(), leaving.registration().id(), leaving.token(), Expected.anyVersion());
        assertEquals(RegistrationState.OFFERED, state(event, tooMany));
        assertEquals(RegistrationState.WAITING, state(event, south));
    }

    @Test
    public void ofTwoHundredAtTheSameTimeOneGetsTheLastSeat() throws Exception {
        Event event = world.events.create(world.organizer, EventWorld.plan(1));
        ExecutorService pool = Executors.newFixedThreadPool(16);
        List<Future<RegistrationState>> all = new ArrayList<>();
        for (int n = 0; n < 200; n++) {
            String name = "Persona " + n;
            all.add(pool.submit(() -> register(event, name, name.replace(' ', '.') + "@correo.cl", "")
                    .registration()
                    .state()));
        }
        int seats = 0;
        for (Future<RegistrationState> one : all) {
            seats += one.get() == RegistrationState.REGISTERED ? 1 : 0;
        }
        pool.shutdown();
        assertEquals(1, seats);
        Event after = world.events.get(world.nobody, event.id());
        assertEquals(1, after.seats());
        assertEquals(199, after.waiting());
    }

    @Test
    public void nobodyRegistersBeforeOrAfterTheTermButOrganizersDoSoForOthers() {
        RegistrationRules rules = new RegistrationRules(
                Optional.of(world.clock.instant().plusSeconds(60)),
                Optional.of(world.clock.instant().plusSeconds(120)),
                RegistrationRules.OpenTo.MUNICIPALITIES,
                RegistrationRules.Freed.OFFER,
                48);
        Event event = world.events.create(world.organizer, EventWorld.plan("Taller", EventState.ANNOUNCED, 9, rules));
        assertEquals("CONFLICT practices.registration-not-open", Refused.key(() -> register(event, "A", "", "05101")));
        world.clock.advance(Duration.ofSeconds(60));
        assertEquals(
                Set.of("/municipality practices.municipalities-only"),
                Refused.faults(() -> register(event, "A", "", "")));
        register(event, "A", "", "05101");
        world.clock.advance(Duration.ofSeconds(60));
        assertEquals("CONFLICT practices.registration-closed", Refused.key(() -> register(event, "B", "", "05101")));
        Registrations.Made byHand =
                world.registrations.register(world.organizer, event.id(), EventWorld.person("C", "", "05101"));
        assertTrue(byHand.token().isPresent());
        assertFalse(byHand.registration().account());
    }

    @Test
    public void peopleAreForgottenAYearAfterTheEvent() {
        Event event = world.events.create(world.organizer, EventWorld.plan(9));
        Registrations.Made made = register(event, "Ana Soto", "ana@correo.cl", "05101");
        world.clock.set(EventWorld.ENDS.plus(Duration.ofDays(364)));
        world.upkeep.run();
        assertEquals("Ana Soto", found(event, made.registration()).person().name());
        world.clock.set(EventWorld.ENDS.plus(Duration.ofDays(365)));
        world.upkeep.run();
        Registration gone = found(event, made.registration());
        assertEquals(
                new RegistrationDraft("", "", "", Optional.of(OrganizationType.MUNICIPALITY), "05101", List.of(), ""),
                gone.person());
        assertEquals(
                "NOT_FOUND practices.registration-not-found",
                Refused.key(() -> world.registrations.get(
                        world.nobody, event.id(), made.registration().id(), made.token())));
        assertEquals(1, world.events.get(world.nobody, event.id()).seats());
    }

    private Registrations.Made register(Event event, String name, String email, String municipality) {
        return world.registrations.register(world.nobody, event.id(), EventWorld.person(name, email, municipality));
    }

    private Registration accept(Event event, Caller caller, Registration one) {
        return world.registrations.put(
                caller,
                event.id(),
                one.id(),
                Optional.empty(),
                one.person(),
                Optional.of(RegistrationState.REGISTERED),
                Expected.anyVersion());
    }

    private Registration found(Event event, Registration one) {
        return world.registrations.get(world.organizer, event.id(), one.id(), Optional.empty());
    }

    private RegistrationState state(Event event, Registration one) {
        return found(event, one).state();
    }
}

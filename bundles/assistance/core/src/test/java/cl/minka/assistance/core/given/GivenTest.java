package cl.minka.assistance.core.given;

import static org.junit.Assert.assertEquals;

import cl.minka.assistance.Request;
import cl.minka.assistance.RequestStatus;
import cl.minka.assistance.core.Databases;
import cl.minka.assistance.core.World;
import cl.minka.assistance.given.Activity;
import cl.minka.assistance.given.GroupBy;
import cl.minka.assistance.given.HoursGiven;
import cl.minka.assistance.given.Period;
import cl.minka.assistance.given.Satisfied;
import cl.minka.assistance.given.WorkDone;
import cl.minka.assistance.given.WorkDraft;
import cl.minka.kernel.Caller;
import cl.minka.kernel.Expected;
import cl.minka.kernel.Slice;
import cl.minka.kernel.jpa.Refused;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;

@RunWith(Parameterized.class)
public class GivenTest {
    private final Databases database;
    private World world;

    public GivenTest(Databases database) {
        this.database = database;
    }

    @Parameterized.Parameters(name = "{0}")
    public static List<Object[]> databases() {
        return Databases.parameters();
    }

    @Before
    public void clear() {
        world = new World(database);
    }

    @Test
    public void hoursAreSummedByMunicipalityTopicAndStaff() {
        world.clock.set(Instant.parse("2027-03-05T15:00:00Z"));
        Request compras = ask(world.valparaiso, "Compras");
        Request obras = ask(world.natales, "Obras");
        work(world.adviser, compras, 1, 90, Optional.empty());
        work(world.organizer, compras, 2, 30, Optional.of("asesora"));
        WorkDone wrong = work(world.organizer, obras, 3, 60, Optional.empty());
        assertEquals(
                List.of(new HoursGiven("05101", 1, 120), new HoursGiven("12401", 1, 60)), sums(GroupBy.MUNICIPALITY));
        assertEquals(List.of(new HoursGiven("compras", 1, 120), new HoursGiven("obras", 1, 60)), sums(GroupBy.TOPIC));
        assertEquals(
                List.of(new HoursGiven("asesora", 1, 120), new HoursGiven("organizadora", 1, 60)), sums(GroupBy.STAFF));
        Period first = new Period(Optional.of(LocalDate.of(2027, 3, 1)), Optional.of(LocalDate.of(2027, 3, 1)));
        assertEquals(
                List.of(new HoursGiven("05101", 1, 90)),
                world.hours.report(world.adviser, GroupBy.MUNICIPALITY, first));
        assertEquals(
                List.of(90, 30),
                world.hours.list(world.adviser, compras.id(), Slice.first(10)).items().stream()
                        .map(WorkDone::minutes)
                        .toList());
        assertEquals(
                "FORBIDDEN kernel.forbidden",
                Refused.key(() ->
                        world.hours.remove(world.adviser, obras.id(), wrong.id(), Expected.version(WorkDone.VERSION))));
        assertEquals(wrong, world.hours.get(world.adviser, obras.id(), wrong.id()));
        assertEquals(
                "PRECONDITION_REQUIRED kernel.precondition-required",
                Refused.key(() -> world.hours.remove(world.organizer, obras.id(), wrong.id(), Expected.nothing())));
        world.hours.remove(world.organizer, obras.id(), wrong.id(), Expected.version(WorkDone.VERSION));
        assertEquals(List.of(new HoursGiven("05101", 1, 120)), sums(GroupBy.MUNICIPALITY));
    }

    @Test
    public void whatIsWrongWithHoursIsToldAndTheyAreForThoseWhoAssist() {
        world.clock.set(Instant.parse("2027-03-05T15:00:00Z"));
        Request request = ask(world.valparaiso, "Compras");
        assertEquals(
                Set.of("/date assistance.in-the-future", "/minutes assistance.out-of-range"),
                Refused.faults(() -> work(world.adviser, request, 6, 1_441, Optional.empty())));
        assertEquals(
                "FORBIDDEN kernel.forbidden",
                Refused.key(() -> work(world.adviser, request, 1, 10, Optional.of("organizadora"))));
        assertEquals(
                "FORBIDDEN kernel.forbidden",
                Refused.key(() -> work(world.valparaiso, request, 1, 10, Optional.empty())));
        assertEquals(
                "FORBIDDEN kernel.forbidden",
                Refused.key(() -> world.hours.report(world.local, GroupBy.TOPIC, Period.all())));
    }

    @Test
    public void aMunicipalityIsAskedWhenItIsSolvedAndJudgesOnce() {
        Request request = ask(world.valparaiso, "Compras");
        assertEquals(
                "CONFLICT assistance.wrong-status",
                Refused.key(() -> world.satisfaction.rate(world.valparaiso, request.id(), 5, "")));
        world.notices.taken();
        solve(request);
        assertEquals(
                1,
                world.notices.taken().stream()
                        .filter(notice -> notice.key().equals("assistance.notice.rate")
                                && notice.account() == world.valparaiso.account())
                        .count());
        assertEquals(
                "NOT_FOUND assistance.not-rated",
                Refused.key(() -> world.satisfaction.get(world.valparaiso, request.id())));
        assertEquals(
                Set.of("/rating assistance.out-of-range"),
                Refused.faults(() -> world.satisfaction.rate(world.valparaiso, request.id(), 6, "")));
        world.satisfaction.rate(world.valparaiso, request.id(), 4, "Rápido");
        assertEquals(
                "Rápido", world.satisfaction.get(world.adviser, request.id()).comment());
        assertEquals(
                "CONFLICT assistance.rated-already",
                Refused.key(() -> world.satisfaction.rate(world.valparaiso, request.id(), 1, "")));
        assertEquals(
                "FORBIDDEN kernel.forbidden",
                Refused.key(() -> world.satisfaction.rate(world.adviser, request.id(), 5, "")));
    }

    @Test
    public void fewRatingsOfAnAdviserAreToldToNobodyElse() {
        for (int rating : new int[] {5, 4, 4, 3}) {
            rated(rating);
        }
        Satisfied hidden = new Satisfied("asesora", Optional.empty(), OptionalDouble.empty());
        assertEquals(List.of(hidden), figures(world.organizer, GroupBy.STAFF));
        assertEquals(
                List.of(new Satisfied("asesora", Optional.of(4L), OptionalDouble.of(4.0))),
                figures(world.adviser, GroupBy.STAFF));
        assertEquals(
                List.of(new Satisfied("05101", Optional.of(4L), OptionalDouble.of(4.0))),
                figures(world.organizer, GroupBy.MUNICIPALITY));
        rated(2);
        assertEquals(
                List.of(new Satisfied("asesora", Optional.of(5L), OptionalDouble.of(3.6))),
                figures(world.organizer, GroupBy.STAFF));
    }

    private void rated(int rating) {
        Request request = ask(world.valparaiso, "Compras");
        world.progress.assign(world.organizer, request.id(), "asesora", Optional.empty());
        solve(request);
        world.satisfaction.rate(world.valparaiso, request.id(), rating, "");
    }

    private void solve(Request request) {
        world.progress.move(world.adviser, request.id(), RequestStatus.SOLVED, Optional.of("Está resuelta"));
    }

    private List<Satisfied> figures(Caller caller, GroupBy by) {
        return world.satisfaction.report(caller, by, Period.all());
    }

    private List<HoursGiven> sums(GroupBy by) {
        return world.hours.report(world.adviser, by, Period.all());
    }

    private WorkDone work(Caller caller, Request request, int day, int minutes, Optional<String> staff) {
        return world.hours.record(
                caller, request.id(), new WorkDraft(LocalDate.of(2027, 3, day), Activity.MEETING, minutes, "", staff));
    }

    private Request ask(Caller caller, String topic) {
        return world.requests.create(caller, World.draft("Una pregunta", topic));
    }
}

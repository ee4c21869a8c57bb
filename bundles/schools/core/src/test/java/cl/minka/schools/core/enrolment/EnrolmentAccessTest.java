package cl.minka.schools.core.enrolment;

import static org.junit.Assert.assertEquals;

import cl.minka.kernel.Slice;
import cl.minka.kernel.jpa.Refused;
import cl.minka.schools.Edition;
import cl.minka.schools.EditionDraft;
import cl.minka.schools.core.Databases;
import cl.minka.schools.enrolment.Enrolment;
import cl.minka.schools.enrolment.Enrolment.State;
import cl.minka.schools.enrolment.Enrolments;
import cl.minka.schools.people.Person;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;

/** Who reads and changes whose enrolment. */
@RunWith(Parameterized.class)
public class EnrolmentAccessTest {
    private final Neighbourhood here;

    public EnrolmentAccessTest(Databases database) {
        here = new Neighbourhood(database);
    }

    @Parameterized.Parameters(name = "{0}")
    public static List<Object[]> databases() {
        return Databases.parameters();
    }

    @Test
    public void instructorsReadAndOthersSeeNothing() {
        Edition edition = here.edition(5);
        Enrolment one = here.enrol(edition, here.person("Ana Rojas"));
        assertEquals(
                1,
                here.enrolments
                        .list(here.world.instructor, edition.id(), Enrolments.Filter.all(), Slice.first(9))
                        .items()
                        .size());
        assertEquals(
                "FORBIDDEN kernel.forbidden",
                Refused.key(() -> here.put(here.world.instructor, one, State.WITHDRAWN, "x")));
        assertEquals(
                "NOT_FOUND schools.enrolment-not-found",
                Refused.key(() -> here.enrolments.get(here.citizen, edition.id(), one.id())));
        assertEquals(
                "FORBIDDEN kernel.forbidden",
                Refused.key(() -> here.enrolments.list(
                        here.world.valparaiso, edition.id(), Enrolments.Filter.all(), Slice.first(9))));
        assertEquals(
                State.WITHDRAWN,
                here.put(here.world.organizer, one, State.WITHDRAWN, null).state());
        Enrolment asks = here.enrolments
                .enrol(
                        here.world.organizer,
                        edition.id(),
                        new Enrolments.Order(
                                here.person("Eva Rojas").id(), Optional.empty(), Optional.of(State.PENDING)))
                .enrolment();
        assertEquals(
                "who is turned away is told why",
                Set.of("/reason kernel.required"),
                Refused.faults(() -> here.put(here.world.organizer, asks, State.WITHDRAWN, null)));
    }

    @Test
    public void anOrganizerEnrolsOnlyWhomHeSees() {
        here.world.school("escuela-v", "05101");
        Edition edition =
                here.world.edition(here.world.course("escuela-v", "Cabildos").id(), EditionDraft.State.OPEN, 1);
        Person lives = here.person("Vive Allí", null, "05101");
        Person elsewhere = here.person("Vive Lejos", null, "08101");
        Enrolments.Order order = new Enrolments.Order(elsewhere.id(), Optional.empty(), Optional.empty());
        assertEquals(
                Set.of("/person schools.unknown-person"),
                Refused.faults(() -> here.enrolments.enrol(here.world.valparaiso, edition.id(), order)));
        assertEquals(
                State.ENROLLED,
                here.enrolments
                        .enrol(
                                here.world.valparaiso,
                                edition.id(),
                                new Enrolments.Order(lives.id(), Optional.empty(), Optional.empty()))
                        .enrolment()
                        .state());
    }
}

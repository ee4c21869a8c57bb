package cl.minka.schools.core.people;

import static org.junit.Assert.assertEquals;

import cl.minka.kernel.Slice;
import cl.minka.kernel.jpa.Refused;
import cl.minka.schools.core.Databases;
import cl.minka.schools.core.enrolment.Neighbourhood;
import cl.minka.schools.people.Consent;
import cl.minka.schools.people.Consents;
import cl.minka.schools.people.Person;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;

/** What people agree to. */
@RunWith(Parameterized.class)
public class ConsentsTest {
    private final Neighbourhood here;

    public ConsentsTest(Databases database) {
        here = new Neighbourhood(database);
    }

    @Parameterized.Parameters(name = "{0}")
    public static List<Object[]> databases() {
        return Databases.parameters();
    }

    @Test
    public void whatWasAgreedToIsVersionedAndTakenBackByTheSameMeans() {
        Consent.Text text = here.consents.publish(here.world.organizer, "photos", "Autorizo fotos.");
        assertEquals(text, here.consents.publish(here.world.organizer, "photos", "Autorizo fotos."));
        assertEquals(
                1,
                here.consents
                        .texts(Optional.of("photos"), Slice.first(9))
                        .items()
                        .size());
        Person person = here.person("Ana Rojas");
        Consents.Draft given =
                new Consents.Draft("photos", text.version(), Consent.State.GIVEN, false, Optional.empty());
        here.consents.record(here.world.organizer, person.id(), given);
        here.consents.record(
                here.world.organizer,
                person.id(),
                new Consents.Draft("photos", text.version(), Consent.State.REVOKED, false, Optional.empty()));
        assertEquals(
                List.of(Consent.State.REVOKED, Consent.State.GIVEN),
                here.consents.of(here.world.organizer, person.id()).stream()
                        .map(Consent::state)
                        .toList());
        assertEquals(
                Set.of("/version schools.unknown-consent-text"),
                Refused.faults(() -> here.consents.record(
                        here.world.organizer,
                        person.id(),
                        new Consents.Draft("photos", "0", Consent.State.GIVEN, false, Optional.empty()))));
        assertEquals(
                Set.of("/purpose kernel.required", "/version kernel.required"),
                Refused.faults(() -> here.consents.record(
                        here.world.organizer,
                        person.id(),
                        new Consents.Draft("", "", Consent.State.GIVEN, false, Optional.empty()))));
        Person child = here.person("Niña Soto", "2020-01-01", null);
        assertEquals(
                Set.of("/byGuardian schools.guardian-consents"),
                Refused.faults(() -> here.consents.record(here.world.organizer, child.id(), given)));
        assertEquals(
                "NOT_FOUND schools.person-not-found", Refused.key(() -> here.consents.of(here.citizen, person.id())));
    }
}

package cl.minka.schools.core.people;

import static org.junit.Assert.assertEquals;

import cl.minka.kernel.Expected;
import cl.minka.kernel.Slice;
import cl.minka.kernel.jpa.Refused;
import cl.minka.schools.core.Databases;
import cl.minka.schools.core.enrolment.Neighbourhood;
import cl.minka.schools.people.Organization;
import cl.minka.schools.people.OrganizationDraft;
import cl.minka.schools.people.Organizations;
import cl.minka.schools.people.Person;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;

/** Organizations, their officers and their members. */
@RunWith(Parameterized.class)
public class OrganizationsTest {
    private final Neighbourhood here;

    public OrganizationsTest(Databases database) {
        here = new Neighbourhood(database);
    }

    @Parameterized.Parameters(name = "{0}")
    public static List<Object[]> databases() {
        return Databases.parameters();
    }

    @Test
    public void organizationsAreOfTheirMunicipality() {
        Person chair = here.person("Presidenta Uno", null, "05101");
        OrganizationDraft draft = new OrganizationDraft(
                OrganizationDraft.Kind.SENIOR_CLUB,
                "Club Los Años Dorados",
                "05101",
                Optional.of("123"),
                List.of(new OrganizationDraft.Officer("presidenta", chair.id())));
        Organization club = here.organizations.create(here.municipality, draft);
        assertEquals(
                draft, here.organizations.get(here.world.valparaiso, club.id()).draft());
        here.organization("Junta 2", "08101");
        Organizations.Filter all = new Organizations.Filter(Optional.empty(), Optional.empty(), Optional.empty());
        assertEquals(
                1,
                here.organizations
                        .list(here.municipality, all, Slice.first(9))
                        .items()
                        .size());
        assertEquals(
                2,
                here.organizations
                        .list(here.world.organizer, all, Slice.first(9))
                        .items()
                        .size());
        here.people.put(
                here.world.organizer, chair.id(), Townsfolk.member("Presidenta Uno", club.id()), Expected.anyVersion());
        assertEquals(1, here.organizations.get(here.municipality, club.id()).members());
        assertEquals(
                "CONFLICT schools.organization-has-members",
                Refused.key(() -> here.organizations.delete(here.municipality, club.id(), Expected.anyVersion())));
        assertEquals(
                Set.of("/officers/0/person schools.unknown-person"),
                Refused.faults(() -> here.organizations.create(
                        here.municipality,
                        new OrganizationDraft(
                                OrganizationDraft.Kind.GROUP,
                                "Grupo",
                                "05101",
                                Optional.empty(),
                                List.of(new OrganizationDraft.Officer("tesorera", "nadie"))))));
    }
}

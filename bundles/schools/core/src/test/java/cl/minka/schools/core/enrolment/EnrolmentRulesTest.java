package cl.minka.schools.core.enrolment;

import static org.junit.Assert.assertEquals;

import cl.minka.kernel.Expected;
import cl.minka.kernel.jpa.Refused;
import cl.minka.kernel.notice.Notice;
import cl.minka.schools.Edition;
import cl.minka.schools.EditionDraft;
import cl.minka.schools.core.Databases;
import cl.minka.schools.enrolment.Enrolment;
import cl.minka.schools.enrolment.Enrolment.State;
import cl.minka.schools.enrolment.Enrolments;
import cl.minka.schools.enrolment.Invitations;
import cl.minka.schools.enrolment.Self;
import cl.minka.schools.people.Consent;
import cl.minka.schools.people.Consents;
import cl.minka.schools.people.Organization;
import cl.minka.schools.people.Person;
import cl.minka.schools.people.PersonDraft;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;

/** What stands against an enrolment, and who lets it pass. */
@RunWith(Parameterized.class)
public class EnrolmentRulesTest {
    private final Neighbourhood here;

    public EnrolmentRulesTest(Databases database) {
        here = new Neighbourhood(database);
    }

    @Parameterized.Parameters(name = "{0}")
    public static List<Object[]> databases() {
        return Databases.parameters();
    }

    @Test
    public void allThatStandsAgainstAnEnrolmentIsToldAtOnce() {
        Instant past = here.world.clock.instant().minus(Duration.ofDays(1));
        EditionDraft.Enrolment rules = new EditionDraft.Enrolment(
                Optional.empty(), Optional.of(past), true, Optional.of(18), Optional.empty(), List.of("08101"), true);
        Edition edition = here.edition(5, rules, EditionDraft.State.OPEN);
        Self child = new Self(
                Optional.empty(),
                Optional.empty(),
                Optional.of(LocalDate.parse("2020-01-01")),
                Optional.empty(),
                Optional.of("05101"),
                Optional.empty());
        Set<String> personal = Set.of(
                "/birthDate schools.too-young",
                "/municipality schools.other-municipality",
                "/organization schools.organization-needed",
                "/guardian schools.guardian-needed",
                "/consents schools.guardian-consent-needed");
        Set<String> all = new java.util.HashSet<>(personal);
        all.add(" schools.enrolment-over");
        all.add(" schools.not-invited");
        Enrolments.SelfOrder order = new Enrolments.SelfOrder(child, Optional.empty(), Optional.empty());
        assertEquals(all, Refused.faults(() -> here.enrolments.enrolSelf(here.citizen, edition.id(), order)));
        assertEquals(
                "CONFLICT schools.enrolment-refused",
                Refused.key(() -> here.enrolments.enrolSelf(here.citizen, edition.id(), order)));
        Person person = here.person("Niña Soto", "2020-01-01", "05101");
        assertEquals(personal, Refused.faults(() -> here.enrol(edition, person)));
        Edition closed = here.edition(5, EditionDraft.Enrolment.usual(), EditionDraft.State.CLOSED);
        Person twice = here.person("Ana Rojas");
        assertEquals(Set.of(" schools.edition-not-open"), Refused.faults(() -> here.enrol(closed, twice)));
        Edition open = here.edition(5);
        here.enrol(open, twice);
        assertEquals(Set.of("/person schools.enrolled-already"), Refused.faults(() -> here.enrol(open, twice)));
    }

    /** Ley 21.719: data of who is under 14 are treated with the consent of parents or guardians. */
    @Test
    public void aChildComesWithAGuardianWhoConsents() {
        Edition edition = here.edition(5);
        Person child = here.people.create(
                here.world.organizer,
                new PersonDraft(
                        "Niña Soto",
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(LocalDate.parse("2015-04-07")),
                        Optional.empty(),
                        Optional.empty(),
                        List.of(),
                        Optional.empty(),
                        Optional.of(new Person.Guardian("Madre Soto", Optional.empty(), "madre")),
                        Optional.empty()));
        assertEquals(
                Set.of("/consents schools.guardian-consent-needed"), Refused.faults(() -> here.enrol(edition, child)));
        Consent.Text text = here.consents.publish(here.world.organizer, Consents.ENROLMENT, "Autorizo que participe.");
        Consents.Draft given =
                new Consents.Draft(Consents.ENROLMENT, text.version(), Consent.State.GIVEN, true, Optional.empty());
        here.consents.record(here.world.organizer, child.id(), given);
        assertEquals(State.ENROLLED, here.enrol(edition, child).state());
        LocalDate today = LocalDate.ofInstant(here.world.clock.instant(), ZoneId.of("America/Santiago"));
        Person younger =
                here.person("Joven Soto", today.minusYears(14).plusDays(1).toString(), null);
        assertEquals(
                "it is now that data of a child are taken",
                Set.of("/guardian schools.guardian-needed", "/consents schools.guardian-consent-needed"),
                Refused.faults(() -> here.enrol(edition, younger)));
        Person older = here.person("Joven Vera", today.minusYears(14).toString(), null);
        assertEquals("14 today", State.ENROLLED, here.enrol(edition, older).state());
    }

    @Test
    public void anInvitationHoldsForPeopleOrganizationsAndWhoHasTheCode() {
        EditionDraft.Enrolment rules = new EditionDraft.Enrolment(
                Optional.empty(), Optional.empty(), true, Optional.empty(), Optional.empty(), List.of(), false);
        Edition edition = here.edition(5, rules, EditionDraft.State.OPEN);
        Organization council = here.organization("Junta 1", "05101");
        assertEquals(
                Set.of(" schools.not-invited"),
                Refused.faults(() -> here.enrolments.enrolSelf(here.citizen, edition.id(), Neighbourhood.NOTHING)));
        List<Invitations.Invitation> made =
                here.invitations.invite(here.world.organizer, edition.id(), List.of(), List.of(council.id()), true);
        String code = made.stream()
                .filter(one -> one.kind() == Invitations.Kind.CODE)
                .findFirst()
                .orElseThrow()
                .value();
        Enrolments.SelfOrder coded = new Enrolments.SelfOrder(
                Self.nothing(), Optional.empty(), Optional.of(code.toLowerCase(java.util.Locale.ROOT)));
        assertEquals(
                State.ENROLLED,
                here.enrolments
                        .enrolSelf(here.citizen, edition.id(), coded)
                        .enrolment()
                        .state());
        assertEquals(
                Set.of("/persons schools.nobody-invited"),
                Refused.faults(() ->
                        here.invitations.invite(here.world.organizer, edition.id(), List.of(), List.of(), false)));
        assertEquals(
                Set.of("/persons/0 schools.unknown-person"),
                Refused.faults(() -> here.invitations.invite(
                        here.world.organizer, edition.id(), List.of("nadie"), List.of(), false)));
        here.invitations.revoke(here.world.organizer, edition.id(), made.get(0).id(), Expected.anyVersion());
        assertEquals(1, here.invitations.of(here.world.organizer, edition.id()).size());
    }

    @Test
    public void whoComesForAnOrganizationThatDoesNotKnowHimIsDecidedByAPerson() {
        Edition edition = here.edition(5);
        Organization council = here.organization("Junta 1", "05101");
        Enrolments.SelfOrder order =
                new Enrolments.SelfOrder(Self.nothing(), Optional.of(council.id()), Optional.empty());
        Enrolment asked =
                here.enrolments.enrolSelf(here.citizen, edition.id(), order).enrolment();
        assertEquals(State.PENDING, asked.state());
        assertEquals(0, here.again(edition).enrolled());
        assertEquals(
                State.ENROLLED,
                here.put(here.world.organizer, asked, State.ENROLLED, null).state());
        assertEquals(
                List.of("schools.notice.enrolled"),
                here.notices.taken().stream().map(Notice::key).toList());
    }
}

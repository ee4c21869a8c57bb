package cl.minka.schools.core.certificate;

import static org.junit.Assert.assertEquals;

import cl.minka.kernel.jpa.Refused;
import cl.minka.schools.EditionDraft.State;
import cl.minka.schools.certificate.Certificate;
import cl.minka.schools.core.Databases;
import java.util.List;
import java.util.Set;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.junit.runners.Parameterized.Parameters;

/** What stands on an edition is not denied by its state. */
@RunWith(Parameterized.class)
public class EditionStateTest {
    private static final String ENROLLED = "/state schools.edition-move.enrolments";
    private static final String CERTIFIED = "/state schools.edition-move.certificates";

    private final Databases database;

    public EditionStateTest(Databases database) {
        this.database = database;
    }

    @Parameters(name = "{0}")
    public static List<Object[]> databases() {
        return Databases.parameters();
    }

    @Test
    public void whereNobodyEnrolledEveryMistakeIsCorrected() {
        Academy academy = new Academy(database);
        for (State to : List.of(
                State.CLOSED, State.OPEN, State.CANCELLED, State.RUNNING, State.CANCELLED, State.DRAFT, State.CLOSED)) {
            move(academy, to);
        }
        move(academy, State.DRAFT);
        assertEquals(
                "a draft is removed",
                Set.of("/state schools.edition-move.never-public"),
                Refused.faults(() -> move(academy, State.CANCELLED)));
    }

    @Test
    public void anEditionWithPeopleIsNoDraftAgain() {
        Academy academy = new Academy(database, "Ana");
        assertEquals(Set.of(ENROLLED), Refused.faults(() -> move(academy, State.DRAFT)));
        move(academy, State.CLOSED);
        move(academy, State.RUNNING);
        move(academy, State.CANCELLED);
        move(academy, State.OPEN);
    }

    @Test
    public void whatIsCertifiedTookPlaceAndIsOver() {
        Academy academy = new Academy(database, "Ana");
        academy.fulfil("Ana");
        Certificate one = academy.issueAll().get(0);
        assertEquals(Set.of(CERTIFIED), Refused.faults(() -> move(academy, State.CANCELLED)));
        move(academy, State.CLOSED);
        for (State to : List.of(State.RUNNING, State.OPEN, State.CANCELLED)) {
            assertEquals(to.name(), Set.of(CERTIFIED), Refused.faults(() -> move(academy, to)));
        }
        assertEquals(Set.of(ENROLLED, CERTIFIED), Refused.faults(() -> move(academy, State.DRAFT)));
        assertEquals("CONFLICT schools.edition-move-refused", Refused.key(() -> move(academy, State.DRAFT)));
        academy.certificates.revoke(academy.teacher, academy.id(), one.code(), "Se cerró antes de tiempo");
        move(academy, State.RUNNING);
    }

    private static void move(Academy academy, State to) {
        academy.rule(academy.hood.again(academy.edition).draft().certificate(), to);
        assertEquals(to, academy.hood.again(academy.edition).draft().state());
    }
}

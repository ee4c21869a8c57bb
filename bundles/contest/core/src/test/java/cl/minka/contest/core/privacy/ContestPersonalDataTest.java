package cl.minka.contest.core.privacy;

import static org.junit.Assert.assertEquals;

import cl.minka.contest.core.Databases;
import cl.minka.contest.core.Samples;
import cl.minka.contest.core.World;
import cl.minka.kernel.privacy.PersonalData.Holding;
import cl.minka.kernel.privacy.PersonalData.Subject;
import java.util.List;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;

@RunWith(Parameterized.class)
public class ContestPersonalDataTest {
    private final Databases database;

    public ContestPersonalDataTest(Databases database) {
        this.database = database;
    }

    @Parameterized.Parameters(name = "{0}")
    public static List<Object[]> databases() {
        return Databases.parameters();
    }

    /** Ley 21.719: access, portability and erasure; what the procedure must keep loses its author. */
    @Test
    public void whatAPersonWroteIsFoundExportedAndMadeAnonymous() {
        World world = new World(database);
        world.open(Samples.contest("uno"));
        world.contests.ask(world.temuco, "uno", "¿Cuándo cierra?");
        world.submitted(world.temuco, "uno", Samples.initiative("Una", "09101"));
        ContestPersonalData data = new ContestPersonalData(world.transactions, List.of(new AuthorData()));
        Subject subject = new Subject(world.temuco.account(), world.temuco.username());
        assertEquals(
                List.of(
                        new Holding("contest", "questions", 1, "contest.procedure"),
                        new Holding("contest", "initiatives", 1, "contest.procedure")),
                data.find(world.admin, subject));
        assertEquals(
                "¿Cuándo cierra?",
                data.export(world.admin, subject).get("questions").get(0).get("body"));
        assertEquals(2, data.erase(world.admin, subject));
        assertEquals(List.of(), data.find(world.admin, subject));
        assertEquals(
                "¿Cuándo cierra?",
                world.contests.question(world.organizer, "uno", 1).text());
    }
}

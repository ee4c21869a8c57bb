package cl.minka.schools.core.certificate;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import cl.minka.kernel.jpa.CountedDataSource;
import cl.minka.kernel.jpa.Refused;
import cl.minka.schools.CertificateRule;
import cl.minka.schools.EditionDraft;
import cl.minka.schools.core.Databases;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;

/** How often the database is asked. */
@RunWith(Parameterized.class)
public class CertificateQueriesTest {
    private final Databases database;

    public CertificateQueriesTest(Databases database) {
        this.database = database;
    }

    @Parameterized.Parameters(name = "{0}")
    public static List<Object[]> databases() {
        return Databases.parameters();
    }

    @Test
    public void theNumberOfQueriesDoesNotGrowWithThePeople() {
        Academy academy = new Academy(database, "Ana");
        academy.fulfil("Ana");
        int few = statements(() -> academy.eligibilities.of(academy.teacher, academy.id()));
        IntStream.range(0, 40).forEach(n -> academy.seat("Persona " + n));
        int many = statements(() -> academy.eligibilities.of(academy.teacher, academy.id()));
        assertEquals(few, many);
        assertTrue(few + " statements", few <= 20);
    }

    @Test
    public void listsReadTheSameNumberOfTimesWhateverTheirLength() {
        Academy academy = new Academy(database, "Ana");
        academy.rule(CertificateRule.none(), EditionDraft.State.RUNNING);
        academy.issueAll();
        int few = statements(() -> academy.list());
        IntStream.range(0, 30).forEach(n -> academy.seat("Persona " + n));
        int issuing = statements(academy::issueAll);
        assertEquals(few, statements(() -> academy.list()));
        assertEquals(31, academy.list().size());
        assertTrue(issuing + " statements for 30", issuing < 30 * 3 + 50);
    }

    @Test
    public void unknownCodesAreAllAlike() {
        Academy academy = new Academy(database);
        for (String code : List.of("0000-0000-0000", "0000-0000-0001", "nada", "", "4F7K-09QX-T2MB")) {
            assertEquals(
                    code,
                    "NOT_FOUND schools.certificate-not-found",
                    Refused.key(() -> academy.certificates.check(code)));
            assertEquals(code, 1, statements(() -> Refused.key(() -> academy.certificates.check(code))));
        }
    }

    private static int statements(Runnable work) {
        int before = CountedDataSource.STATEMENTS.get();
        work.run();
        return CountedDataSource.STATEMENTS.get() - before;
    }
}

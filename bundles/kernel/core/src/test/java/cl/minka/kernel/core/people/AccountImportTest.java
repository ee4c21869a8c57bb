package cl.minka.kernel.core.people;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;

import cl.minka.kernel.Caller;
import cl.minka.kernel.Grant;
import cl.minka.kernel.Role;
import cl.minka.kernel.core.Engine;
import cl.minka.kernel.table.ImportReport;
import java.util.List;
import java.util.Optional;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.junit.runners.Parameterized.Parameter;
import org.junit.runners.Parameterized.Parameters;

@RunWith(Parameterized.class)
public class AccountImportTest {
    private static final String HEADER = "username,name,email,role,organization,password";

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    @Parameter
    public Engine engine;

    private People people;

    @Parameters(name = "{0}")
    public static Engine[] engines() {
        return Engine.values();
    }

    @Before
    public void open() {
        people = new People(engine, folder.getRoot().toPath());
    }

    @Test
    public void userMayStandInSeveralLines() {
        Rows table = Rows.of(
                HEADER,
                "ana,Ana,ana@example.org,evaluator,amuch,minka-demo",
                "ana,,,municipality,08401,",
                "luis,Luis,,citizen,,");
        ImportReport report = run(table, false);
        assertEquals(new ImportReport(3, 2, 0, 0, List.of()), report);
        assertEquals(
                List.of(Grant.of(Role.MUNICIPALITY, "16101"), Grant.of(Role.EVALUATOR, "amuch")),
                people.accounts.get(people.admin, "ana").grants());
        assertEquals(
                "ana", people.authentication.password("ana", "minka-demo", "r").username());
        assertFalse(people.accounts.get(people.admin, "ana").mustChangePassword());
        assertEquals(new ImportReport(3, 0, 0, 2, List.of()), run(table, false));
    }

    @Test
    public void nextImportChangesWhatItNamesAndTakesNothingAway() {
        people.create("ana", Grant.of(Role.CITIZEN));
        people.create("luis", Grant.of(Role.CITIZEN));
        Rows table = Rows.of(
                HEADER, "ana,,,analyst,,", "luis,,,citizen,,new password", "eva,Eva,,citizen,,", "root,,,admin,,");
        assertEquals(new ImportReport(4, 1, 2, 1, List.of()), run(table, true));
        assertEquals(Optional.empty(), people.store.find("eva"));
        assertEquals(new ImportReport(4, 1, 2, 1, List.of()), run(table, false));
        assertEquals(
                List.of(Grant.of(Role.ANALYST), Grant.of(Role.CITIZEN)),
                people.accounts.get(people.admin, "ana").grants());
        assertEquals("Persona ana", people.accounts.get(people.admin, "ana").name());
        assertEquals(
                "luis",
                people.authentication.password("luis", "new password", "r").username());
    }

    @Test
    public void oneBadLineStoresNothing() {
        Rows table = Rows.of(
                HEADER,
                "good,Good,,citizen,,minka-demo",
                "X,Bad,mail,chief,,short",
                "noname,,,municipality,,",
                "good,Other,,organizer,99999,",
                ",,,citizen,,");
        ImportReport report = run(table, false);
        assertEquals(5, report.rows());
        assertEquals(0, report.created());
        assertEquals(
                List.of(
                        "3 username kernel.account.username",
                        "3 email kernel.account.email",
                        "3 password kernel.account.password-length",
                        "3 role kernel.account.unknown-role",
                        "4 organization kernel.account.organization-required",
                        "5 organization kernel.account.unknown-organization",
                        "5 name kernel.account.contradicting-lines",
                        "6 username kernel.required",
                        "4 name kernel.required"),
                report.errors().stream()
                        .map(problem -> problem.line() + " " + problem.column() + " " + problem.code())
                        .toList());
        assertEquals(Optional.empty(), people.store.find("good"));
    }

    @Test
    public void columnsAreChecked() {
        ImportReport report = run(Rows.of("username,rol", "ana,citizen"), false);
        assertEquals(
                List.of("rol kernel.import.unknown-column", "role kernel.import.missing-column"),
                report.errors().stream()
                        .map(problem -> problem.column() + " " + problem.code())
                        .toList());
    }

    @Test
    public void organisersImportIntoTheirOrganisation() {
        Caller organizer = People.caller(people.create("org", Grant.of(Role.ORGANIZER, "amuch")));
        Rows table = Rows.of(HEADER, "eva,Eva,,evaluator,,", "root,,,evaluator,,", "vina,V,,municipality,05109,");
        ImportReport report = people.accounts.importAll(organizer, table, false);
        assertEquals(
                List.of("4 organization", "3 username"),
                report.errors().stream()
                        .map(problem -> problem.line() + " " + problem.column())
                        .toList());
        assertEquals(
                1,
                people.accounts
                        .importAll(organizer, Rows.of(HEADER, "eva,Eva,,evaluator,,"), false)
                        .created());
        assertEquals(
                List.of(Grant.of(Role.EVALUATOR, "amuch")),
                people.store.get("eva").account().grants());
    }

    private ImportReport run(Rows table, boolean dryRun) {
        return people.accounts.importAll(people.admin, table, dryRun);
    }
}

package cl.minka.kernel.core.people;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import cl.minka.kernel.Caller;
import cl.minka.kernel.Role;
import cl.minka.kernel.core.Engine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

public class FirstAdministratorTest {
    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private People people;
    private Path file;

    @Before
    public void empty() {
        people = new People(Engine.DERBY, folder.getRoot().toPath());
        people.platform.update("DELETE FROM account_grant");
        people.platform.update("DELETE FROM account");
        file = folder.getRoot().toPath().resolve("admin.password");
    }

    @Test
    public void generatedPasswordIsInAFileUntilItIsChanged() throws IOException {
        start(Optional.empty());
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        String password = Files.readString(file).strip();
        Caller caller = people.authentication.password("admin", password, "r");
        assertFalse("must be changed first", caller.isAdmin());
        start(Optional.empty());
        assertEquals(
                "a second start changes nothing",
                password,
                Files.readString(file).strip());
        people.accounts.changePassword(caller, password, "chosen by me");
        assertFalse(Files.exists(file));
        assertTrue(people.authentication.password("admin", "chosen by me", "r").isAdmin());
    }

    @Test
    public void givenPasswordWorksAtOnce() {
        start(Optional.of(People.PASSWORD));
        assertFalse(Files.exists(file));
        assertTrue(people.authentication.password("admin", People.PASSWORD, "r").isAdmin());
        start(Optional.of("another given password"));
        assertTrue(people.authentication.password("admin", People.PASSWORD, "r").isAdmin());
    }

    @Test
    public void uselessGivenPasswordIsReplaced() {
        start(Optional.of("short"));
        assertTrue(Files.exists(file));
    }

    @Test
    public void consoleMakesOrMendsTheAdministrator() {
        String password = people.accounts.reset("admin");
        assertEquals(
                "admin", people.authentication.password("admin", password, "r").username());
        assertEquals(1, people.accounts.holding(Role.ADMIN).size());
    }

    private void start(Optional<String> given) {
        FirstAdministrator first =
                new FirstAdministrator(people.store, people.passwords, people.rules.firstPassword(), given);
        first.run();
        first.deactivate();
    }
}

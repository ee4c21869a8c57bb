package cl.minka.kernel.core.people;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import cl.minka.kernel.Caller;
import cl.minka.kernel.Expected;
import cl.minka.kernel.Grant;
import cl.minka.kernel.Kind;
import cl.minka.kernel.Refusal;
import cl.minka.kernel.Role;
import cl.minka.kernel.core.Engine;
import cl.minka.kernel.people.Account;
import cl.minka.kernel.people.AccountDraft;
import cl.minka.kernel.people.Authentication.IssuedToken;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.junit.runners.Parameterized.Parameter;
import org.junit.runners.Parameterized.Parameters;

@RunWith(Parameterized.class)
public class AuthenticationTest {
    private static final Grant ANALYST = Grant.of(Role.ANALYST);

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    @Parameter
    public Engine engine;

    private People people;
    private Account ana;

    @Parameters(name = "{0}")
    public static Engine[] engines() {
        return Engine.values();
    }

    @Before
    public void open() {
        people = new People(engine, folder.getRoot().toPath());
        ana = people.create("ana", ANALYST);
    }

    @Test
    public void passwordTellsWhoCalls() {
        Caller caller = signIn("ana", People.PASSWORD);
        assertEquals(ana.id(), caller.account());
        assertEquals(Set.of(ANALYST), caller.grants());
        assertEquals("r", caller.requestId());
        assertEquals(Kind.UNAUTHENTICATED, refusal("ana", "wrong-password").kind());
        assertEquals(Kind.UNAUTHENTICATED, refusal("nobody", People.PASSWORD).kind());
        assertEquals(Kind.UNAUTHENTICATED, refusal("ana\0", People.PASSWORD).kind());
        assertEquals(Kind.UNAUTHENTICATED, refusal("", "x".repeat(100_000)).kind());
    }

    /** Source: OWASP Password Storage Cheat Sheet: Argon2id, 19 MiB, two passes, one lane. */
    @Test
    public void passwordsAreKeptAsArgon2id() {
        String hash = people.store.get("ana").password().orElseThrow();
        assertTrue(hash.startsWith("$argon2id$v=19$m=19456,t=2,p=1$"));
        assertFalse(people.store.get("ana").toString().contains("argon2"));
    }

    /**
     * Source: the argon2 command line tool's own test {@code test.c} (argon2id, v=19, t=2, m=65536, p=1, "password",
     * "somesalt").
     */
    @Test
    public void hashesOfOtherProgramsAreUnderstood() {
        String published = "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc";
        assertTrue(new PasswordHash().verify(Optional.of(published), "password"));
        assertFalse(new PasswordHash().verify(Optional.of(published), "Password"));
        assertFalse(new PasswordHash().verify(Optional.of("$2a$12$abc"), "password"));
    }

    @Test
    public void nameIsLockedAfterConsecutiveFailuresWhetherItExistsOrNot() {
        for (String name : List.of("ana", "nobody")) {
            fail(name, 3);
            Refusal locked = refusal(name, People.PASSWORD);
            assertEquals(Kind.TOO_MANY, locked.kind());
            assertEquals(900L, locked.arguments().get("retryAfterSeconds"));
        }
        people.platform.clock().advance(Duration.ofMinutes(15));
        assertEquals(ana.id(), signIn("ana", People.PASSWORD).account());
        assertEquals(Kind.UNAUTHENTICATED, refusal("nobody", People.PASSWORD).kind());
    }

    @Test
    public void successBreaksTheRowOfFailures() {
        fail("ana", 2);
        signIn("ana", People.PASSWORD);
        fail("ana", 2);
        assertEquals(ana.id(), signIn("ana", People.PASSWORD).account());
    }

    @Test
    public void lockHoldsOnEveryNodeAndForRememberedPasswords() {
        signIn("ana", People.PASSWORD);
        fail("ana", 3);
        assertEquals(Kind.TOO_MANY, refusal("ana", People.PASSWORD).kind());
        Refusal there = assertThrows(
                Refusal.class,
                () -> people.anotherNode(folder.getRoot().toPath()).password("ana", People.PASSWORD, "r"));
        assertEquals(Kind.TOO_MANY, there.kind());
    }

    @Test
    public void resetLiftsTheLockAndMustBeChanged() {
        fail("ana", 3);
        String password = people.accounts.reset("ana");
        Caller caller = signIn("ana", password);
        assertEquals("nothing but changing it", Set.of(), caller.grants());
        people.accounts.changePassword(caller, password, "chosen by ana");
        assertEquals(Set.of(ANALYST), signIn("ana", "chosen by ana").grants());
        assertEquals(Kind.UNAUTHENTICATED, refusal("ana", password).kind());
    }

    @Test
    public void aNewPasswordEndsTheOtherSessions() {
        IssuedToken used = people.authentication.issue("ana", People.PASSWORD, "r");
        IssuedToken other = people.authentication.issue("ana", People.PASSWORD, "r");
        Caller self = byToken(used);
        people.accounts.changePassword(self, People.PASSWORD, "new password", Optional.of(used.token()));
        assertEquals(ana.id(), byToken(used).account());
        assertEquals(Kind.UNAUTHENTICATED, tokenRefusal(other).kind());
        people.accounts.changePassword(self, "new password", "newer password");
        assertEquals(Kind.UNAUTHENTICATED, tokenRefusal(used).kind());
    }

    @Test
    public void tokensWorkUntilTheyExpire() {
        IssuedToken token = people.authentication.issue("ana", People.PASSWORD, "r");
        assertEquals(people.platform.clock().instant().plus(Duration.ofHours(12)), token.expiresAt());
        assertEquals(43, token.token().length());
        assertEquals(ana.id(), byToken(token).account());
        assertEquals(0, people.platform.number("SELECT COUNT(*) FROM token WHERE hash = ?", token.token()));
        people.platform.clock().advance(Duration.ofHours(12));
        assertEquals(Kind.UNAUTHENTICATED, tokenRefusal(token).kind());
        new SignInPurge(people.platform.database(), people.platform.clock()).run();
        assertEquals(0, people.platform.number("SELECT COUNT(*) FROM token"));
    }

    @Test
    public void revokedTokensAreWorthlessAtOnceOnEveryNode() {
        AccountAuthentication other = people.anotherNode(folder.getRoot().toPath());
        IssuedToken one = people.authentication.issue("ana", People.PASSWORD, "r");
        IssuedToken two = people.authentication.issue("ana", People.PASSWORD, "r");
        assertEquals(ana.id(), other.token(one.token(), "r").account());
        people.authentication.revoke(one.token(), "r");
        assertThrows(Refusal.class, () -> other.token(one.token(), "r"));
        people.authentication.revokeAll(other.token(two.token(), "r"));
        assertThrows(Refusal.class, () -> other.token(two.token(), "r"));
        assertThrows(Refusal.class, () -> other.token("no such token", "r"));
        people.authentication.revoke("no such token", "r");
    }

    @Test
    public void changesOfTheAccountHoldAtOnceOnEveryNode() {
        AccountAuthentication other = people.anotherNode(folder.getRoot().toPath());
        other.password("ana", People.PASSWORD, "r");
        IssuedToken token = people.authentication.issue("ana", People.PASSWORD, "r");
        Account changed = people.accounts.put(
                people.admin,
                new AccountDraft("ana", "Ana", Optional.empty(), Optional.empty(), List.of(Grant.of(Role.CITIZEN))),
                Expected.version(ana.version()));
        assertEquals(
                Set.of(Grant.of(Role.CITIZEN)),
                other.password("ana", People.PASSWORD, "r").grants());
        assertEquals(
                Set.of(Grant.of(Role.CITIZEN)), other.token(token.token(), "r").grants());
        people.accounts.put(
                people.admin,
                new AccountDraft("ana", "Ana", Optional.empty(), Optional.of("another one"), List.of()),
                Expected.version(changed.version()));
        assertThrows(Refusal.class, () -> other.password("ana", People.PASSWORD, "r"));
        assertThrows(Refusal.class, () -> other.token(token.token(), "r"));
    }

    @Test
    public void failuresAreForgottenAfterADay() {
        fail("ana", 2);
        people.platform.clock().advance(Duration.ofDays(1).plusMillis(1));
        fail("ana", 1);
        assertEquals(ana.id(), signIn("ana", People.PASSWORD).account());
        fail("someone", 1);
        people.platform.clock().advance(Duration.ofDays(1).plusMillis(1));
        new SignInPurge(people.platform.database(), people.platform.clock()).run();
        assertEquals(0, people.platform.number("SELECT COUNT(*) FROM login_failure"));
    }

    @Test
    public void namesThatWereTriedAreNotKept() {
        fail("someone", 1);
        assertEquals(
                0, people.platform.number("SELECT COUNT(*) FROM login_failure WHERE name_digest LIKE '%someone%'"));
        assertEquals(1, people.platform.number("SELECT COUNT(*) FROM login_failure"));
    }

    private void fail(String name, int times) {
        for (int i = 0; i < times; i++) {
            assertEquals(Kind.UNAUTHENTICATED, refusal(name, "wrong-password").kind());
        }
    }

    private Caller signIn(String name, String password) {
        return people.authentication.password(name, password, "r");
    }

    private Caller byToken(IssuedToken token) {
        return people.authentication.token(token.token(), "r");
    }

    private Refusal refusal(String name, String password) {
        return assertThrows(Refusal.class, () -> signIn(name, password));
    }

    private Refusal tokenRefusal(IssuedToken token) {
        return assertThrows(Refusal.class, () -> byToken(token));
    }
}

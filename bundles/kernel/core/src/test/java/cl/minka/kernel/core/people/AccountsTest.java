package cl.minka.kernel.core.people;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import cl.minka.kernel.Caller;
import cl.minka.kernel.Cursor;
import cl.minka.kernel.Expected;
import cl.minka.kernel.Fault;
import cl.minka.kernel.Grant;
import cl.minka.kernel.Kind;
import cl.minka.kernel.Page;
import cl.minka.kernel.Refusal;
import cl.minka.kernel.Role;
import cl.minka.kernel.Slice;
import cl.minka.kernel.core.Engine;
import cl.minka.kernel.people.Account;
import cl.minka.kernel.people.AccountDraft;
import cl.minka.kernel.people.Accounts.Filter;
import cl.minka.kernel.people.Accounts.Invitation;
import cl.minka.kernel.privacy.PersonalData.Subject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.junit.runners.Parameterized.Parameter;
import org.junit.runners.Parameterized.Parameters;

@RunWith(Parameterized.class)
public class AccountsTest {
    private static final Grant ORGANIZER = Grant.of(Role.ORGANIZER, "amuch");
    private static final Grant CITIZEN = Grant.of(Role.CITIZEN);
    private static final Filter ALL = new Filter(Optional.empty(), Optional.empty(), Optional.empty());

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    @Parameter
    public Engine engine;

    private People people;
    private AccountManager accounts;
    private Caller admin;

    @Parameters(name = "{0}")
    public static Engine[] engines() {
        return Engine.values();
    }

    @Before
    public void open() {
        people = new People(engine, folder.getRoot().toPath());
        accounts = people.accounts;
        admin = people.admin;
    }

    @Test
    public void accountComesBackAsItWasMade() {
        AccountDraft draft = new AccountDraft(
                "maria.soto",
                " María Soto ",
                Optional.of("maria@example.org"),
                Optional.empty(),
                List.of(Grant.of(Role.MUNICIPALITY, "05101"), CITIZEN, CITIZEN));
        Account made = accounts.create(admin, draft);
        Account found = accounts.get(admin, "maria.soto");
        assertEquals(made, found);
        assertEquals("María Soto", found.name());
        assertEquals(Optional.of("maria@example.org"), found.email());
        assertEquals(List.of(Grant.of(Role.MUNICIPALITY, "05101"), CITIZEN), found.grants());
        assertEquals(people.platform.clock().instant(), found.createdAt());
        assertFalse(found.mustChangePassword());
        assertEquals(1, found.version());
        assertEquals(Map.of(made.id(), made), accounts.byId(List.of(made.id(), 999L)));
        assertEquals(Map.of("maria.soto", made), accounts.known(List.of("maria.soto", "nobody")));
        assertEquals(List.of(made), accounts.holding(Role.CITIZEN));
    }

    /** More than are read at once, and a number that is no power of two. */
    @Test
    public void manyAreFoundEachOnceWithAllRoles() {
        Map<Long, Account> made = new HashMap<>();
        for (int n = 0; n < 151; n++) {
            Account one = accounts.create(
                    admin,
                    new AccountDraft(
                            "persona-" + n,
                            "Persona " + n,
                            Optional.empty(),
                            Optional.empty(),
                            n % 2 == 0 ? List.of(Grant.of(Role.MUNICIPALITY, "05101"), CITIZEN) : List.of(CITIZEN)));
            made.put(one.id(), one);
        }
        List<Long> wanted = new ArrayList<>(made.keySet());
        wanted.addAll(List.of(999_999L, wanted.get(0)));
        assertEquals(made, accounts.byId(wanted));
        assertEquals(
                Set.copyOf(made.values()),
                Set.copyOf(accounts.known(
                                made.values().stream().map(Account::username).toList())
                        .values()));
        assertEquals(Map.of(), accounts.byId(List.of()));
    }

    @Test
    public void versionRisesByOneAChangeHoweverManyRoles() {
        List<Grant> many = new ArrayList<>(List.of(
                Grant.of(Role.MUNICIPALITY, "05101"),
                Grant.of(Role.EVALUATOR, "13101"),
                Grant.of(Role.ORGANIZER, "05109"),
                Grant.of(Role.ORGANIZER, "amuch"),
                CITIZEN,
                Grant.of(Role.ANALYST)));
        Account made = accounts.create(admin, new AccountDraft("ana", "Ana", Optional.empty(), Optional.empty(), many));
        assertEquals(1, accounts.get(admin, "ana").version());
        for (int i = 0; i < 5; i++) {
            Collections.rotate(many, 1);
            Account changed = accounts.put(
                    admin,
                    new AccountDraft("ana", "Ana " + i, Optional.empty(), Optional.empty(), many),
                    Expected.version(made.version() + i));
            assertEquals(made.version() + i + 1, changed.version());
            assertEquals(changed, accounts.get(admin, "ana"));
        }
        assertEquals(6, accounts.get(admin, "ana").grants().size());
    }

    @Test
    public void everyWrongValueIsNamed() {
        AccountDraft draft = new AccountDraft(
                "Ab",
                " ",
                Optional.of("no-mail"),
                Optional.of("short"),
                List.of(
                        Grant.of(Role.ORGANIZER),
                        Grant.of(Role.MUNICIPALITY, "amuch"),
                        Grant.of(Role.EVALUATOR, "99999"),
                        Grant.of(Role.EVALUATOR)));
        Refusal refusal = assertThrows(Refusal.class, () -> accounts.create(admin, draft));
        assertEquals(Kind.INVALID, refusal.kind());
        assertEquals(
                List.of(
                        "/username",
                        "/name",
                        "/email",
                        "/password",
                        "/roles/0/organization",
                        "/roles/1/organization",
                        "/roles/2/organization"),
                refusal.faults().stream().map(Fault::pointer).toList());
    }

    /** Source: the contract of the API: 8 to 128 characters, not the user name, no other rule. */
    @Test
    public void passwordsHaveThreeRulesOnly() {
        assertTrue(AccountRules.password("someone", "12345678").isEmpty());
        assertTrue(AccountRules.password("someone", "ñ".repeat(128)).isEmpty());
        assertTrue(AccountRules.password("someone", "😀".repeat(128)).isEmpty());
        assertTrue(AccountRules.password("someone", "1234567").isPresent());
        assertTrue(AccountRules.password("someone", "x".repeat(129)).isPresent());
        assertTrue(AccountRules.password("organizadora", "Organizadora").isPresent());
    }

    @Test
    public void nameIsTakenOnce() {
        people.create("ana", CITIZEN);
        Refusal taken = assertThrows(Refusal.class, () -> people.create("ana", CITIZEN));
        assertEquals(Kind.CONFLICT, taken.kind());
        assertEquals("kernel.account-exists", taken.key());
    }

    @Test
    public void putCreatesChangesAndChecksTheVersion() {
        AccountDraft draft = People.draft("ana", CITIZEN);
        assertEquals(Kind.STALE, kind(() -> accounts.put(admin, draft, Expected.version(1))));
        Account made = accounts.put(admin, draft, Expected.nothing());
        assertEquals(Kind.PRECONDITION_REQUIRED, kind(() -> accounts.put(admin, draft, Expected.nothing())));
        Account changed = accounts.put(
                admin,
                new AccountDraft("ana", "Ana", Optional.empty(), Optional.empty(), List.of(Grant.of(Role.ANALYST))),
                Expected.version(made.version()));
        assertEquals("roles alone raise the version too", made.version() + 1, changed.version());
        assertEquals(changed, accounts.get(admin, "ana"));
        assertEquals(Kind.STALE, kind(() -> accounts.put(admin, draft, Expected.version(made.version()))));
        Account roles = accounts.put(
                admin,
                new AccountDraft("ana", "Ana", Optional.empty(), Optional.empty(), List.of()),
                Expected.version(changed.version()));
        assertEquals(changed.version() + 1, roles.version());
        assertEquals(List.of(), accounts.get(admin, "ana").grants());
        AccountDraft invalid = new AccountDraft("ana", "", Optional.empty(), Optional.empty(), List.of());
        assertEquals(
                "stale comes before invalid",
                Kind.STALE,
                kind(() -> accounts.put(admin, invalid, Expected.version(1))));
    }

    @Test
    public void organisersManageTheirOwnOrganisationOnly() {
        Caller organizer = People.caller(people.create("org", ORGANIZER));
        people.create("vina", Grant.of(Role.MUNICIPALITY, "05109"));
        people.create("both", Grant.of(Role.MUNICIPALITY, "05109"), Grant.of(Role.EVALUATOR, "amuch"));
        people.create("plain");
        Account evaluator = accounts.create(organizer, People.draft("eva", Grant.of(Role.EVALUATOR)));
        assertEquals(List.of(Grant.of(Role.EVALUATOR, "amuch")), evaluator.grants());
        assertEquals(
                List.of("eva", "org"),
                accounts.list(organizer, ALL, Slice.first(10)).items().stream()
                        .map(Account::username)
                        .toList());
        assertEquals(
                OptionalLong.of(2),
                accounts.list(organizer, ALL, Slice.first(1)).total());
        for (String hidden : List.of("vina", "both", "plain", "root")) {
            assertEquals(hidden, Kind.FORBIDDEN, kind(() -> accounts.get(organizer, hidden)));
            assertEquals(hidden, Kind.FORBIDDEN, kind(() -> accounts.delete(organizer, hidden, Expected.nothing())));
            assertEquals(hidden, Kind.FORBIDDEN, kind(() -> accounts.invite(organizer, hidden)));
        }
        for (Grant grant :
                List.of(Grant.of(Role.ADMIN), Grant.of(Role.ADMIN, "amuch"), Grant.of(Role.MUNICIPALITY, "05101"))) {
            assertEquals(Kind.FORBIDDEN, kind(() -> accounts.create(organizer, People.draft("new", grant))));
        }
        assertEquals(Kind.NOT_FOUND, kind(() -> accounts.get(organizer, "nobody")));
        Caller citizen = People.caller(people.create("citizen", CITIZEN));
        assertEquals(Kind.FORBIDDEN, kind(() -> accounts.list(citizen, ALL, Slice.first(1))));
        assertEquals("citizen", accounts.get(citizen, "citizen").username());
    }

    @Test
    public void someoneAlwaysAdministers() {
        Account root = accounts.get(admin, "root");
        AccountDraft demoted = new AccountDraft("root", "x", Optional.empty(), Optional.empty(), List.of());
        assertEquals("kernel.last-admin", key(() -> accounts.put(admin, demoted, Expected.anyVersion())));
        assertEquals("kernel.last-admin", key(() -> accounts.delete(admin, "root", Expected.anyVersion())));
        assertEquals(root, accounts.get(admin, "root"));
        people.create("second", Grant.of(Role.ADMIN));
        accounts.delete(admin, "root", Expected.version(root.version()));
        assertEquals(Kind.NOT_FOUND, kind(() -> accounts.get(admin, "root")));
    }

    @Test
    public void twoAdministratorsCanNotDemoteEachOtherAtOnce() throws Exception {
        people.create("second", Grant.of(Role.ADMIN));
        ExecutorService both = Executors.newFixedThreadPool(2);
        try {
            List<Callable<String>> demotions = Stream.of("root", "second")
                    .<Callable<String>>map(name -> () -> {
                        accounts.delete(admin, name, Expected.anyVersion());
                        return name;
                    })
                    .toList();
            int refused = 0;
            for (Future<String> demotion : both.invokeAll(demotions)) {
                try {
                    demotion.get();
                } catch (ExecutionException e) {
                    assertEquals("kernel.last-admin", ((Refusal) e.getCause()).key());
                    refused++;
                }
            }
            assertEquals(1, refused);
            assertTrue(people.store.hasAdmin());
        } finally {
            both.shutdownNow();
        }
    }

    @Test
    public void deletedAccountLeavesOnlyItsNumber() {
        Account ana = people.create("ana", CITIZEN);
        people.authentication.issue("ana", People.PASSWORD, "r");
        accounts.delete(admin, "ana", Expected.version(ana.version()));
        assertEquals(
                1,
                people.platform.number(
                        "SELECT COUNT(*) FROM account WHERE id = ? AND name = '' AND email IS NULL AND password IS NULL",
                        ana.id()));
        assertEquals(0, people.platform.number("SELECT COUNT(*) FROM token"));
        assertEquals(0, people.platform.number("SELECT COUNT(*) FROM account_grant WHERE account = ?", ana.id()));
        Account again = people.create("ana", CITIZEN);
        assertTrue(again.id() != ana.id());
        assertEquals(Map.of(), accounts.byId(List.of(ana.id())));
    }

    @Test
    public void journalKnowsAccountsByNumberOnly() {
        people.create("ana", CITIZEN);
        accounts.invite(admin, "ana");
        assertEquals(0, people.platform.number("SELECT COUNT(*) FROM audit_entry WHERE resource LIKE '%ana%'"));
        assertEquals(
                0,
                people.platform.number("SELECT COUNT(*) FROM event WHERE CAST(facts AS VARCHAR(1000)) LIKE '%ana%'"));
        assertEquals(3, people.platform.number("SELECT COUNT(*) FROM audit_entry WHERE resource LIKE 'users/#%'"));
    }

    @Test
    public void listIsPagedSortedAndFiltered() {
        for (int i = 0; i < 25; i++) {
            people.accounts.create(
                    admin,
                    new AccountDraft(
                            String.format("user-%02d", i),
                            "Ñandú " + (i % 3),
                            Optional.empty(),
                            Optional.empty(),
                            List.of(Grant.of(Role.EVALUATOR, "amuch"))));
        }
        Slice.Sort byName = new Slice.Sort("name", true);
        List<String> walked = new ArrayList<>();
        Optional<Cursor> after = Optional.empty();
        do {
            Page<Account> page = accounts.list(admin, ALL, new Slice(4, after, List.of(byName), false));
            assertEquals(OptionalLong.of(26), page.total());
            page.items().forEach(account -> walked.add(account.name() + account.username()));
            after = page.next().map(Cursor::decode);
        } while (after.isPresent());
        assertEquals(26, Set.copyOf(walked).size());
        assertEquals("Persona rootroot", walked.get(0));
        assertEquals("Ñandú 2user-02", walked.get(1));
        Filter some = new Filter(Optional.of(Role.EVALUATOR), Optional.of("amuch"), Optional.of("NANDU 1"));
        assertEquals(
                OptionalLong.of(8), accounts.list(admin, some, Slice.first(1)).total());
        for (String vain : List.of("%", "-", "***")) {
            Filter none = new Filter(Optional.empty(), Optional.empty(), Optional.of(vain));
            assertEquals(
                    vain,
                    OptionalLong.of(0),
                    accounts.list(admin, none, Slice.first(1)).total());
        }
        Filter empty = new Filter(Optional.empty(), Optional.empty(), Optional.of(" "));
        assertEquals(
                OptionalLong.of(26), accounts.list(admin, empty, Slice.first(1)).total());
        assertEquals(
                Kind.INVALID,
                kind(() -> accounts.list(
                        admin,
                        ALL,
                        new Slice(1, Optional.empty(), List.of(new Slice.Sort("password", false)), false))));
    }

    @Test
    public void invitationLetsAPersonChooseThePassword() {
        accounts.create(admin, new AccountDraft("ana", "Ana", Optional.empty(), Optional.empty(), List.of(CITIZEN)));
        assertThrows(Refusal.class, () -> people.authentication.password("ana", "", "r"));
        Invitation first = accounts.invite(admin, "ana");
        Invitation second = accounts.invite(admin, "ana");
        assertEquals(people.platform.clock().instant().plus(Duration.ofDays(7)), second.expiresAt());
        assertEquals(Kind.INVALID, kind(() -> accounts.accept("r", first.code(), "chosen by ana")));
        assertEquals(Kind.INVALID, kind(() -> accounts.accept("r", second.code(), "short")));
        accounts.accept("r", second.code(), "chosen by ana");
        assertEquals(
                "ana",
                people.authentication.password("ana", "chosen by ana", "r").username());
        assertEquals(Kind.INVALID, kind(() -> accounts.accept("r", second.code(), "once more")));
        Invitation late = accounts.invite(admin, "ana");
        people.platform.clock().advance(Duration.ofDays(7));
        assertEquals(Kind.INVALID, kind(() -> accounts.accept("r", late.code(), "once more")));
    }

    @Test
    public void ownPasswordNeedsTheOldOne() {
        Caller ana = People.caller(people.create("ana", CITIZEN));
        Refusal wrong =
                assertThrows(Refusal.class, () -> accounts.changePassword(ana, "not it at all", "new password"));
        assertEquals("/current", wrong.faults().get(0).pointer());
        assertEquals(Kind.INVALID, kind(() -> accounts.changePassword(ana, People.PASSWORD, "ana")));
        accounts.changePassword(ana, People.PASSWORD, "new password");
        assertEquals(
                ana.account(),
                people.authentication.password("ana", "new password", "r").account());
        assertEquals(Kind.UNAUTHENTICATED, kind(() -> accounts.changePassword(Caller.anonymous("r"), "a", "b")));
    }

    @Test
    public void personalDataCanBeFoundExportedCorrectedBlockedAndErased() {
        Account ana = people.create("ana", CITIZEN);
        AccountPersonalData data = new AccountPersonalData(people.store, people.rules);
        Subject subject = new Subject(ana.id(), "ana");
        Caller self = People.caller(ana);
        assertEquals("account", data.find(self, subject).get(0).kind());
        assertEquals("ana", data.export(self, subject).get("account").get(0).get("username"));
        assertEquals(Kind.FORBIDDEN, kind(() -> data.erase(self, subject)));
        assertEquals(1, data.rectify(admin, subject, Map.of("name", "Ana María", "unknown", "x")));
        assertEquals("Ana María", accounts.get(admin, "ana").name());
        assertEquals(1, data.block(admin, subject, true));
        assertEquals(0, data.block(admin, subject, true));
        assertThrows(Refusal.class, () -> people.authentication.password("ana", People.PASSWORD, "r"));
        assertEquals(1, data.block(admin, subject, false));
        assertEquals(1, data.erase(admin, subject));
        assertEquals(0, data.erase(admin, subject));
        assertEquals(Map.of(), data.export(admin, subject));
    }

    private static Kind kind(Runnable work) {
        return assertThrows(Refusal.class, work::run).kind();
    }

    private static String key(Runnable work) {
        return assertThrows(Refusal.class, work::run).key();
    }
}

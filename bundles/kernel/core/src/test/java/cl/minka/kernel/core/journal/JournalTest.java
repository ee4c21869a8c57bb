package cl.minka.kernel.core.journal;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import cl.minka.kernel.Caller;
import cl.minka.kernel.Grant;
import cl.minka.kernel.Kind;
import cl.minka.kernel.Receipt;
import cl.minka.kernel.Refusal;
import cl.minka.kernel.Role;
import cl.minka.kernel.Slice;
import cl.minka.kernel.StoredAnswer;
import cl.minka.kernel.core.Engine;
import cl.minka.kernel.core.Platform;
import cl.minka.kernel.core.persistence.Transactions.Done;
import cl.minka.kernel.journal.AuditEntry;
import cl.minka.kernel.journal.AuditFilter;
import cl.minka.kernel.journal.AuditTrail.Verification;
import cl.minka.kernel.journal.Change;
import cl.minka.kernel.journal.Event;
import cl.minka.kernel.journal.KeyTaken;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.junit.runners.Parameterized.Parameter;
import org.junit.runners.Parameterized.Parameters;

@RunWith(Parameterized.class)
public class JournalTest {
    private static final Caller ADMIN = Caller.system("test");
    private static final AuditFilter ALL =
            new AuditFilter(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    @Parameter
    public Engine engine;

    private Platform platform;
    private AuditReader trail;

    @Parameters(name = "{0}")
    public static Engine[] engines() {
        return Engine.values();
    }

    @Before
    public void clean() {
        platform = Platform.clean(engine);
        trail = new AuditReader(platform.database(), platform::key);
    }

    @Test
    public void emptyTrailIsValid() {
        assertEquals(new Verification(0, true, OptionalLong.empty()), trail.verify(ADMIN));
    }

    @Test
    public void entriesAndEventsTellOfTheChangeWithoutItsValues() {
        write(Change.of("contest.changed", "contests/2027", "amuch")
                .fields(Set.of("title", "criteria"))
                .state("secret state")
                .facts(Map.of("status", "open")));
        AuditEntry entry = trail.list(ADMIN, ALL, Slice.first(10)).items().get(0);
        assertEquals(1, entry.number());
        assertEquals("minka", entry.actor());
        assertEquals(Set.of("title", "criteria"), entry.fields());
        assertEquals(64, entry.digest().length());
        assertEquals(platform.clock().instant(), entry.at());
        Event event = new EventReader(platform.database()).after(0, 10).get(0);
        assertEquals(1, event.position());
        assertEquals(Map.of("status", "open"), event.facts());
        assertEquals(1, new EventReader(platform.database()).head());
    }

    @Test
    public void changedRowIsFound() {
        fill(10);
        platform.update("UPDATE audit_entry SET account = 99 WHERE number = 4");
        assertEquals(new Verification(10, false, OptionalLong.of(4)), trail.verify(ADMIN));
    }

    @Test
    public void everyFieldIsUnderTheHash() {
        for (String change : List.of(
                "occurred_at = occurred_at + 1",
                "action = 'x'",
                "resource = 'x'",
                "organization = 'x'",
                "fields = 'x'",
                "digest = 'x'",
                "request_id = 'x'",
                "hash = 'x'")) {
            platform = Platform.clean(engine);
            fill(3);
            platform.update("UPDATE audit_entry SET " + change + " WHERE number = 2");
            assertEquals(change, OptionalLong.of(2), trail.verify(ADMIN).firstBroken());
        }
    }

    @Test
    public void removedRowIsFoundInTheMiddleAndAtTheEnd() {
        fill(10);
        platform.update("DELETE FROM audit_entry WHERE number = 10");
        assertEquals(new Verification(9, false, OptionalLong.of(10)), trail.verify(ADMIN));
        platform.update("DELETE FROM audit_entry WHERE number = 5");
        assertEquals(new Verification(8, false, OptionalLong.of(5)), trail.verify(ADMIN));
    }

    @Test
    public void tailCutOffTogetherWithTheHeadIsFound() {
        fill(10);
        platform.update("DELETE FROM audit_entry WHERE number > 7");
        platform.update(
                "UPDATE audit_head SET number = 7," + " hash = (SELECT hash FROM audit_entry WHERE number = 7)");
        assertEquals(OptionalLong.of(8), trail.verify(ADMIN).firstBroken());
    }

    @Test
    public void swappedRowsAreFound() {
        fill(10);
        platform.update("UPDATE audit_entry SET number = 100 WHERE number = 3");
        platform.update("UPDATE audit_entry SET number = 3 WHERE number = 6");
        platform.update("UPDATE audit_entry SET number = 6 WHERE number = 100");
        assertEquals(OptionalLong.of(3), trail.verify(ADMIN).firstBroken());
    }

    @Test
    public void insertedRowIsFoundInsideAndBehind() {
        fill(3);
        String copy = "INSERT INTO audit_entry SELECT %d, occurred_at, account, action, resource, organization, fields,"
                + " digest, request_id, hash FROM audit_entry WHERE number = 3";
        platform.update(String.format(copy, 4));
        assertEquals(OptionalLong.of(4), trail.verify(ADMIN).firstBroken());
        platform.update(String.format(copy, 0));
        assertEquals(OptionalLong.of(0), trail.verify(ADMIN).firstBroken());
    }

    @Test
    public void eightWritersLeaveNoGapAndAValidChain() throws Exception {
        ExecutorService writers = Executors.newFixedThreadPool(8);
        try {
            List<Callable<String>> work = new ArrayList<>();
            for (int i = 0; i < 200; i++) {
                work.add(() -> {
                    write(change("a"), change("b"));
                    return "";
                });
            }
            for (Future<String> done : writers.invokeAll(work)) {
                done.get();
            }
        } finally {
            writers.shutdownNow();
        }
        assertEquals(new Verification(400, true, OptionalLong.empty()), trail.verify(ADMIN));
        List<Long> positions = new EventReader(platform.database())
                .after(0, 500).stream().map(Event::position).toList();
        assertEquals(LongStream.rangeClosed(1, 400).boxed().toList(), positions);
    }

    @Test
    public void undoneTransactionLeavesNothing() {
        fill(1);
        assertThrows(IllegalStateException.class, () -> platform.transactions()
                .changeAlone(ADMIN, em -> Done.of("", change("x")), em -> {
                    throw new IllegalStateException("undo");
                }));
        assertEquals(new Verification(1, true, OptionalLong.empty()), trail.verify(ADMIN));
    }

    @Test
    public void answerIsKeptInTheTransactionAndGivenAgain() {
        Caller caller = ADMIN.with(receipt("k1", "f1"));
        platform.transactions().change(caller, em -> Done.of("result", change("x")));
        StoredAnswer kept = platform.journal().kept(caller, "k1", "f1").orElseThrow();
        assertEquals(201, kept.status());
        assertEquals("result", new String(kept.body()));
        assertEquals(Map.of("ETag", "\"1\""), kept.headers());
        assertTrue(platform.journal().kept(caller, "k2", "f1").isEmpty());
        Refusal reused = assertThrows(Refusal.class, () -> platform.journal().kept(caller, "k1", "other body"));
        assertEquals(Kind.KEY_REUSED, reused.kind());
    }

    @Test
    public void secondUseOfAKeyStoresNothing() {
        Caller caller = ADMIN.with(receipt("k1", "f1"));
        platform.transactions().change(caller, em -> Done.of("result", change("x")));
        assertThrows(
                KeyTaken.class, () -> platform.transactions().change(caller, em -> Done.of("result", change("x"))));
        assertEquals(new Verification(1, true, OptionalLong.empty()), trail.verify(ADMIN));
    }

    @Test
    public void keptAnswersAreForgottenAfterSevenDays() {
        Caller caller = ADMIN.with(receipt("k1", "f1"));
        platform.transactions().change(caller, em -> Done.of("result", change("x")));
        KeptAnswersPurge purge = new KeptAnswersPurge(platform.database(), platform.clock());
        platform.clock().advance(KeptAnswersPurge.KEPT);
        purge.run();
        assertTrue(platform.journal().kept(caller, "k1", "f1").isPresent());
        platform.clock().advance(java.time.Duration.ofMillis(1));
        purge.run();
        assertFalse(platform.journal().kept(caller, "k1", "f1").isPresent());
    }

    @Test
    public void trailIsPagedAndFiltered() {
        fill(7);
        write(Change.of("contest.changed", "contests/1", "05101"));
        write(Change.of("contest.changed", "contests/10", "amuch"));
        var first = trail.list(ADMIN, ALL, Slice.first(4));
        assertEquals(OptionalLong.of(9), first.total());
        assertEquals(9, first.items().get(0).number());
        Slice rest = new Slice(
                500, Optional.of(cl.minka.kernel.Cursor.decode(first.next().orElseThrow())), List.of(), false);
        assertEquals(5, trail.list(ADMIN, ALL, rest).items().size());
        AuditFilter one =
                new AuditFilter(Optional.of("/contests/1"), Optional.empty(), Optional.empty(), Optional.empty());
        assertEquals(1, trail.list(ADMIN, one, Slice.first(10)).items().size());
        AuditFilter below = new AuditFilter(
                Optional.of("contests"),
                Optional.of("minka"),
                Optional.of(platform.clock().instant()),
                Optional.of(platform.clock().instant().plusMillis(1)));
        assertEquals(9, trail.list(ADMIN, below, Slice.first(10)).items().size());
    }

    @Test
    public void organisersSeeTheirOwnOnly() {
        write(Change.of("a", "contests/1", "05101"), Change.of("b", "contests/2", "amuch"), Change.of("c", "x", ""));
        Caller organizer = new Caller(5, "o", Set.of(Grant.of(Role.ORGANIZER, "05101")), "r", Optional.empty());
        assertEquals(
                List.of("a"),
                trail.list(organizer, ALL, Slice.first(10)).items().stream()
                        .map(AuditEntry::action)
                        .toList());
        Caller citizen = new Caller(6, "c", Set.of(Grant.of(Role.CITIZEN)), "r", Optional.empty());
        assertEquals(
                Kind.FORBIDDEN,
                assertThrows(Refusal.class, () -> trail.verify(citizen)).kind());
    }

    @Test
    public void accountsAreFoundByTheNameTheyHaveNow() {
        platform.update(
                "INSERT INTO account (username, name, folded, must_change, blocked, erased, created_at, version)"
                        + " VALUES ('ana', 'Ana', 'ana', FALSE, FALSE, FALSE, 0, 1)");
        long id = platform.number("SELECT id FROM account");
        Caller ana = new Caller(id, "ana", Set.of(), "r", Optional.empty());
        platform.transactions().change(ana, em -> Done.of("", Change.of("changed", "users/#" + id + "/tokens", "")));
        AuditFilter hers = new AuditFilter(
                Optional.of("/api/v1/users/ana"), Optional.of("ana"), Optional.empty(), Optional.empty());
        AuditEntry entry = trail.list(ADMIN, hers, Slice.first(10)).items().get(0);
        assertEquals("ana", entry.actor());
        platform.update("UPDATE account SET username = '#" + id + "', erased = TRUE");
        assertEquals(
                OptionalLong.of(0), trail.list(ADMIN, hers, Slice.first(10)).total());
        assertEquals(
                "#" + id, trail.list(ADMIN, ALL, Slice.first(10)).items().get(0).actor());
        assertTrue(trail.verify(ADMIN).valid());
    }

    private static Receipt receipt(String key, String fingerprint) {
        return new Receipt(
                key,
                fingerprint,
                result -> new StoredAnswer(
                        201, Map.of("ETag", "\"1\""), result.toString().getBytes()));
    }

    private void fill(int entries) {
        for (int i = 1; i <= entries; i++) {
            write(change("change-" + i));
        }
    }

    private static Change change(String action) {
        return Change.of(action, "contests/2027", "amuch").state("state of " + action);
    }

    private void write(Change... changes) {
        platform.transactions().change(ADMIN, em -> Done.of("", changes));
    }
}

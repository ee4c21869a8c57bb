package cl.minka.kernel.core.privacy;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;

import cl.minka.kernel.Caller;
import cl.minka.kernel.Kind;
import cl.minka.kernel.Refusal;
import cl.minka.kernel.jpa.SomeAccounts;
import cl.minka.kernel.people.Account;
import cl.minka.kernel.privacy.PersonalData;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.Before;
import org.junit.Test;

public class PersonalDataGatheringTest {
    private static final Caller ADMIN = Caller.system("test");
    private static final Caller ANA = new Caller(7, "ana", Set.of(), "r", Optional.empty());
    private static final Caller LUIS = new Caller(8, "luis", Set.of(), "r", Optional.empty());

    private final List<String> asked = new ArrayList<>();
    private PersonalDataGathering gathering;

    @Before
    public void install() {
        Account ana = new Account(7, "ana", "Ana", Optional.empty(), List.of(), false, false, Instant.EPOCH, 1);
        gathering = new PersonalDataGathering(SomeAccounts.of(ana));
        List.of("kernel", "schools", "contest").forEach(name -> gathering.addHolder(new Domain(name, asked)));
    }

    @Test
    public void everyDomainIsAskedAndTheAccountLast() {
        assertEquals(3, gathering.erase(ADMIN, "ana"));
        assertEquals(List.of("contest", "schools", "kernel"), asked);
        assertEquals(
                List.of("contest", "schools", "kernel"),
                gathering.find(ADMIN, "ana").stream()
                        .map(PersonalData.Holding::holder)
                        .toList());
        assertEquals(3, gathering.block(ADMIN, "ana", true));
        assertEquals(3, gathering.rectify(ADMIN, "ana", Map.of("name", "Ana")));
    }

    /** Source: Ley 21.719: access and portability are the person's own rights. */
    @Test
    public void peopleSeeTheirOwnDataAndAdministratorsAll() {
        assertEquals(
                Set.of("contest", "kernel", "schools"),
                gathering.export(ANA, "ana").keySet());
        assertEquals(Kind.FORBIDDEN, kind(() -> gathering.export(LUIS, "ana")));
        assertEquals(Kind.FORBIDDEN, kind(() -> gathering.find(Caller.anonymous("r"), "")));
        assertEquals(Kind.FORBIDDEN, kind(() -> gathering.erase(ANA, "ana")));
        assertEquals(Kind.NOT_FOUND, kind(() -> gathering.find(ADMIN, "nobody")));
    }

    private static Kind kind(Runnable work) {
        return assertThrows(Refusal.class, work::run).kind();
    }

    private record Domain(String holder, List<String> asked) implements PersonalData {
        @Override
        public List<Holding> find(Caller caller, Subject subject) {
            return List.of(new Holding(holder, "record", 1, "purpose"));
        }

        @Override
        public Map<String, List<Map<String, Object>>> export(Caller caller, Subject subject) {
            return Map.of("record", List.of(Map.of("account", subject.account())));
        }

        @Override
        public int rectify(Caller caller, Subject subject, Map<String, String> corrections) {
            return 1;
        }

        @Override
        public int erase(Caller caller, Subject subject) {
            asked.add(holder);
            return 1;
        }

        @Override
        public int block(Caller caller, Subject subject, boolean blocked) {
            return 1;
        }
    }
}

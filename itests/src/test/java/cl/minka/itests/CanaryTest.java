package cl.minka.itests;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import cl.minka.itests.scenario.Api;
import cl.minka.itests.scenario.Cast;
import cl.minka.itests.scenario.Reply;
import cl.minka.itests.scenario.crawl.CanaryRun;
import cl.minka.itests.scenario.crawl.Secrets;
import cl.minka.itests.scenario.crawl.Whispers;
import java.util.List;
import org.junit.BeforeClass;
import org.junit.ClassRule;
import org.junit.Test;

/** Canaries in every field, file and account; everybody asks everything; nobody hears what is not for him. */
public class CanaryTest {
    @ClassRule
    public static final Platform PLATFORM = Platform.shared();

    private static Cast cast;
    private static CanaryRun run;

    @BeforeClass
    public static void crawl() {
        cast = new Cast(new Api(PLATFORM.anonymous()), Platform.ADMIN_PASSWORD).settle();
        run = new CanaryRun(cast, "canarios").run();
        System.out.println(run.counts());
    }

    @Test
    public void everyOperationCanBeAsked() {
        none("add to canary-samples.csv (itests/README.md tells how):", run.missingSamples());
    }

    @Test
    public void everybodyAskedEveryOperation() {
        none("not asked:", run.unvisited());
    }

    @Test
    public void noCanarySings() {
        none("sings, or fails:", run.faults());
    }

    @Test
    public void everyCanaryCanBeHeardByWhoMay() {
        none("not planted, or nobody can hear it:", run.silent());
        assertTrue(run.canaries().size() + " canaries", run.canaries().size() > 50);
    }

    @Test
    public void secretsAreRefusedAsWhatIsMissing() {
        Secrets secrets = run.secrets();
        assertEquals(21, secrets.compared());
        none("differs:", secrets.differences());
    }

    @Test
    public void theTrailIsForOrganizersAlone() {
        for (String name : List.of("juez-01", "jurado-1", CanaryRun.CONFLICTED, "muni-08101", "vecina")) {
            for (String path : List.of("/audit", "/audit?resource=contests/canarios", "/audit/verification")) {
                cast.direct(name).get(path).isProblem(403);
            }
        }
        Reply elsewhere = cast.direct("organiza-otra")
                .get("/audit?resource=contests/canarios")
                .is(200);
        assertEquals(elsewhere.text(), 0, elsewhere.items().size());
    }

    @Test
    public void theLogKeepsQuiet() {
        none("in karaf.log:", new Whispers(run.canaries()).in(PLATFORM.log().lines()));
    }

    private static void none(String what, List<String> found) {
        assertEquals(what + "\n" + String.join("\n", found), 0, found.size());
    }
}

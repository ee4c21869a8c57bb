package cl.minka.itests;

import static org.junit.Assert.assertTrue;

import cl.minka.itests.scenario.Api;
import cl.minka.itests.scenario.Canaries;
import cl.minka.itests.scenario.Cast;
import org.junit.BeforeClass;
import org.junit.ClassRule;
import org.junit.Test;

public class CanaryTest {
    @ClassRule
    public static final Platform PLATFORM = Platform.shared();

    private static Canaries canaries;

    @BeforeClass
    public static void plant() {
        Cast cast = new Cast(new Api(PLATFORM.anonymous()), Platform.ADMIN_PASSWORD).settle();
        canaries = new Canaries(cast, "canarios").plant();
    }

    @Test
    public void noCanarySingsForAnEvaluator() {
        int requests = canaries.crawl();
        System.out.println("canaries: " + requests + " requests as an evaluator");
        assertTrue(requests + " requests", requests > 80);
    }

    @Test
    public void secretsAreRefusedAsWhatIsMissing() {
        canaries.secretsAreRefusedAsWhatIsMissing();
    }
}

package cl.minka.itests;

import cl.minka.itests.scenario.Api;
import cl.minka.itests.scenario.Cast;
import cl.minka.itests.scenario.Journey;
import org.junit.ClassRule;
import org.junit.Test;

public class JourneyTest {
    @ClassRule
    public static final Platform PLATFORM = Platform.shared();

    @Test
    public void aContestGoesFromItsRulesToPublishedResultsAsFiveDifferentUsers() {
        Cast cast = new Cast(new Api(PLATFORM.anonymous()), Platform.ADMIN_PASSWORD).settle();
        new Journey(cast, "camino-completo").run();
    }
}

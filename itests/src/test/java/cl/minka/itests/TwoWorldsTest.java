package cl.minka.itests;

import static org.junit.Assert.assertEquals;

import cl.minka.itests.scenario.Api;
import cl.minka.itests.scenario.Cast;
import cl.minka.itests.scenario.crawl.TwoWorlds;
import org.junit.ClassRule;
import org.junit.Test;

public class TwoWorldsTest {
    @ClassRule
    public static final Platform PLATFORM = Platform.shared();

    @Test
    public void contestsThatHideSomethingElseAnswerAlike() {
        Cast cast = new Cast(new Api(PLATFORM.anonymous()), Platform.ADMIN_PASSWORD).settle();
        TwoWorlds worlds = new TwoWorlds(cast, "mundo").compare();
        System.out.println(worlds.counts());
        assertEquals(
                String.join("\n", worlds.differences()), 0, worlds.differences().size());
    }
}

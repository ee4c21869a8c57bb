package cl.minka.itests;

import cl.minka.itests.scenario.Api;
import cl.minka.itests.scenario.Cast;
import cl.minka.itests.scenario.OfficeFiles;
import org.junit.ClassRule;
import org.junit.Test;

public class OfficeFilesTest {
    @ClassRule
    public static final Platform PLATFORM = Platform.shared();

    @Test
    public void evaluatorsReadOfficeFilesThatTellNothingOfWhoPresents() throws Exception {
        Cast cast = new Cast(new Api(PLATFORM.anonymous()), Platform.ADMIN_PASSWORD).settle();
        new OfficeFiles(cast, "con-anexos").run();
    }
}

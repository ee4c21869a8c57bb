package cl.minka.itests;

import org.junit.ClassRule;
import org.junit.runner.RunWith;
import org.junit.runners.Suite;
import org.junit.runners.Suite.SuiteClasses;

/** Every test that needs the running platform: one container for all of them. */
@RunWith(Suite.class)
@SuiteClasses({
    BootTest.class,
    JourneyTest.class,
    OfficeFilesTest.class,
    PermissionMatrixTest.class,
    CanaryTest.class,
    TwoWorldsTest.class,
    NeutralOrderTest.class,
    RudeRequestTest.class,
    RudeFormTest.class,
    CollectTest.class,
    PublicFormTest.class,
    StrategyAbsenceTest.class,
    PluginLifeTest.class,
    MisbehavingPluginTest.class,
    PartnerPluginTest.class,
    JoinsTest.class,
    DemonstrationTest.class,
    HotSwapTest.class
})
public class PlatformSuite {
    @ClassRule
    public static final Platform PLATFORM = Platform.shared();
}

package cl.minka.kernel.core.plugin;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import cl.minka.kernel.Caller;
import cl.minka.kernel.Expected;
import cl.minka.kernel.Forbidden;
import cl.minka.kernel.InvalidInput;
import cl.minka.kernel.Refusal;
import cl.minka.kernel.core.Engine;
import cl.minka.kernel.core.Platform;
import cl.minka.kernel.core.territory.MunicipalityDirectory;
import cl.minka.kernel.journal.Change;
import cl.minka.kernel.plugin.PluginInstallation;
import cl.minka.kernel.plugin.PluginInstallation.Artifact;
import cl.minka.kernel.plugin.PluginInstallation.State;
import cl.minka.kernel.plugin.PluginTrial.Outcome;
import cl.minka.kernel.plugin.PluginVersion;
import cl.minka.kernel.plugin.StrategyPermission;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.junit.runners.Parameterized.Parameter;
import org.junit.runners.Parameterized.Parameters;

@RunWith(Parameterized.class)
public class PluginBookTest {
    private static final Caller ADMIN = Caller.system("test");
    private static final Change CHANGE =
            Change.of("kernel.plugin-installed", "plugins/features/ejemplo/1.0.0", "amuch");

    @Parameter
    public Engine engine;

    private Platform platform;
    private PluginBook book;
    private StrategyPermissionBook permissions;

    @Parameters(name = "{0}")
    public static Engine[] engines() {
        return Engine.values();
    }

    @Before
    public void open() {
        platform = Platform.clean(engine);
        book = new PluginBook(platform.database(), platform.journal(), platform.clock());
        permissions = new StrategyPermissionBook(
                platform.database(), platform.journal(), new MunicipalityDirectory(platform.database()));
    }

    @Test
    public void anInstallationIsKeptWithItsBundlesAndChecks() {
        PluginInstallation first = book.write(ADMIN, installation("1.0.0", State.CHECKING), List.of());
        assertEquals(1, first.revision());
        PluginInstallation second = book.write(
                ADMIN,
                first.with(State.ACTIVE, "")
                        .with(List.of(
                                new Outcome("mediana", "premio", "", 12), new Outcome("m", "sample", "threw", 0))),
                List.of(CHANGE));
        assertEquals(2, second.revision());
        assertEquals(Optional.of(second), book.find("ejemplo", "1.0.0"));
        assertTrue(second.outcomes().get(0).passed());
        assertEquals(Optional.empty(), book.find("ejemplo", "1.0.1"));
        book.write(ADMIN, installation("1.0.1", State.ACTIVE), List.of());
        assertEquals(
                List.of("1.0.0", "1.0.1"),
                book.all().stream().map(PluginInstallation::version).toList());
    }

    @Test
    public void everyoneMayChooseUntilAnAdministratorSaysWho() {
        StrategyPermission initial = permissions.get("scoring", "mediana");
        assertTrue(initial.allows("13101"));
        StrategyPermission some = permissions.put(
                ADMIN, "scoring", "mediana", Optional.of(Set.of("amuch", "05101")), Expected.version(0));
        assertEquals(some, permissions.get("scoring", "mediana"));
        assertTrue(some.allows("05101"));
        assertEquals(false, some.allows("13101"));
        assertTrue(permissions.get("transfer", "mediana").allows("13101"));
        StrategyPermission nobody =
                permissions.put(ADMIN, "scoring", "mediana", Optional.of(Set.of()), Expected.version(1));
        assertEquals(nobody, permissions.get("scoring", "mediana"));
        assertEquals(false, nobody.allows("amuch"));
        permissions.put(ADMIN, "scoring", "mediana", Optional.empty(), Expected.version(2));
        assertTrue(permissions.get("scoring", "mediana").allows("13101"));
    }

    @Test
    public void aPermissionIsForAdministratorsOfKnownOrganisationsAndOfWhatTheySaw() {
        assertThrows(
                Forbidden.class,
                () -> permissions.put(
                        Caller.anonymous("x"), "scoring", "mediana", Optional.empty(), Expected.version(0)));
        InvalidInput unknown = assertThrows(
                InvalidInput.class,
                () -> permissions.put(ADMIN, "scoring", "Mediana", Optional.of(Set.of("99999")), Expected.version(0)));
        assertEquals(2, unknown.faults().size());
        permissions.put(ADMIN, "scoring", "mediana", Optional.empty(), Expected.version(0));
        assertThrows(
                Refusal.class,
                () -> permissions.put(ADMIN, "scoring", "mediana", Optional.empty(), Expected.version(0)));
    }

    private static PluginInstallation installation(String version, State state) {
        return new PluginInstallation(
                "ejemplo",
                version,
                "mvn:org.ejemplo/ejemplo/" + version + "/xml/features",
                state,
                false,
                List.of(new Artifact(new PluginVersion("org.ejemplo", version), "ab".repeat(32))),
                List.of(),
                "",
                Instant.EPOCH,
                0);
    }
}

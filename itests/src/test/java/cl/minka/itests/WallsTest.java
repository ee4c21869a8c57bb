package cl.minka.itests;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.BeforeClass;
import org.junit.Test;

/** Opens the built jars and holds the walls between them: who exports what, who may use whom. */
public class WallsTest {
    private static final List<String> ANNOTATIONS = List.of(
            "org.osgi.annotation.",
            "org.osgi.service.component.annotations.",
            "org.osgi.service.component.propertytypes.",
            "org.osgi.service.metatype.annotations.",
            "org.osgi.service.jaxrs.whiteboard.propertytypes.",
            "org.osgi.service.http.whiteboard.propertytypes.",
            "io.swagger.v3.oas.annotations.",
            "javax.validation.",
            "com.fasterxml.jackson.annotation.");
    private static final List<String> NOT_FOR_CORES =
            List.of("javax.ws.rs.", "javax.servlet.", "org.apache.cxf.", "io.swagger.", "org.osgi.service.jaxrs.");
    private static final List<String> OF_REST =
            List.of("java.", "javax.ws.rs.", "cl.minka.", "org.osgi.service.component.");
    private static final List<String> NOT_FOR_REST =
            List.of("javax.persistence.", "org.eclipse.persistence.", "org.apache.aries.jpa.", "javax.sql.");
    private static final Map<String, List<String>> EXPORTS = Map.ofEntries(
            Map.entry("plugin-api", List.of("cl.minka.plugin.")),
            Map.entry("plugin-testkit", List.of("cl.minka.plugin.testkit.")),
            Map.entry("kernel-api", List.of("cl.minka.kernel.")),
            Map.entry("contest-api", List.of("cl.minka.contest.")),
            Map.entry("practices-api", List.of("cl.minka.practices.")),
            Map.entry("schools-api", List.of("cl.minka.schools.")),
            Map.entry("studies-api", List.of("cl.minka.studies.")),
            Map.entry("assistance-api", List.of("cl.minka.assistance.")),
            Map.entry("kernel-rest", List.of("cl.minka.kernel.rest.")),
            Map.entry("kernel-jpa", List.of("cl.minka.kernel.jpa.")),
            Map.entry("runtime-jpa", List.of("javax.persistence.")));

    private static List<BuiltJar> jars;

    @BeforeClass
    public static void open() {
        jars = builtJars();
    }

    @Test
    public void everyBundleIsLookedAt() {
        Set<String> names = new TreeSet<>();
        jars.forEach(jar -> names.add(jar.name()));
        assertFalse(names.toString(), names.isEmpty());
        assertEquals("jars and modules", modules(), names);
    }

    @Test
    public void onlyApisAreExported() {
        List<String> breaches = new ArrayList<>();
        for (BuiltJar jar : jars) {
            List<String> may = EXPORTS.getOrDefault(jar.name(), List.of());
            for (String exported : jar.exports()) {
                if (!startsWithAny(exported + ".", may)) {
                    breaches.add(jar.name() + " exports " + exported);
                }
            }
        }
        assertEquals(List.of(), breaches);
    }

    @Test
    public void apisNeedTheJdkOnly() {
        check(jar -> jar.is("plugin-api") ? List.of("java.", "cl.minka.plugin.") : null);
        check(jar -> jar.is("kernel-api") ? List.of("java.", "cl.minka.kernel.") : null);
        check(jar -> jar.isApi() && !jar.is("plugin-api") && !jar.is("kernel-api")
                ? List.of("java.", "cl.minka.plugin.", "cl.minka.kernel.", jar.packages())
                : null);
    }

    @Test
    public void coresSeeNoOtherCoreAndNothingOfTheWeb() {
        checkMinka(jar -> jar.isCore() ? apis(jar) : null);
        forbid(jar -> jar.isCore() ? NOT_FOR_CORES : null);
    }

    @Test
    public void coresStandOnTheKernelsApiAlone() {
        checkMinka(jar -> jar.is("kernel-jpa") ? List.of("cl.minka.kernel.") : null);
        forbid(jar -> jar.isCore() || jar.is("kernel-jpa") ? List.of("cl.minka.kernel.rest.") : null);
        forbid(jar -> jar.isCore() || jar.is("kernel-jpa") ? null : List.of("cl.minka.kernel.jpa."));
    }

    @Test
    public void restSeesOwnApiAndKernelAndNoPersistence() {
        checkMinka(jar -> jar.isRest() && !jar.is("kernel-rest")
                ? List.of("cl.minka.kernel.", jar.domainPackages(), jar.packages())
                : null);
        checkMinka(jar -> jar.is("kernel-rest") ? List.of("cl.minka.kernel.", "cl.minka.plugin.") : null);
        forbid(jar -> jar.isRest() ? NOT_FOR_REST : null);
        forbid(jar -> jar.isRest() && !jar.is("kernel-rest") ? List.of("org.apache.cxf.", "org.slf4j.") : null);
        check(jar -> jar.isRest() && !jar.is("kernel-rest") && !jar.is("studies-rest") ? OF_REST : null);
    }

    /** Decision 0055: devices and pages are served by servlets. */
    @Test
    public void ofAllDomainsStudiesAloneHaveServlets() {
        check(jar -> jar.is("studies-rest")
                ? Stream.concat(OF_REST.stream(), Stream.of("javax.servlet.")).toList()
                : null);
    }

    @Test
    public void whatPartnersTestWithNeedsThePluginApiAndJUnitOnly() {
        check(jar -> jar.is("plugin-testkit")
                ? List.of("java.", "javax.xml.", "org.w3c.dom.", "org.xml.sax.", "cl.minka.plugin.", "org.junit.")
                : null);
    }

    @Test
    public void strategiesSeeThePluginApiOnly() {
        check(jar -> jar.isStrategy() ? List.of("java.", "cl.minka.plugin.", "org.ejml.", jar.packages()) : null);
    }

    @Test
    public void runtimeKnowsNoDomain() {
        checkMinka(jar -> jar.isRuntime() ? List.of("cl.minka.kernel.", jar.packages()) : null);
    }

    @Test
    public void demonstrationIsAClientLikeAnyOther() {
        checkMinka(jar -> jar.is("demo") ? List.of(jar.packages()) : null);
    }

    @Test
    public void nobodySeesACoreOfAnotherJar() {
        List<String> breaches = new ArrayList<>();
        for (BuiltJar jar : jars) {
            for (String used : jar.references()) {
                if (used.startsWith("cl.minka.") && used.contains(".core.") && !used.startsWith(jar.packages())) {
                    breaches.add(jar.name() + " uses " + used);
                }
            }
        }
        assertEquals(List.of(), breaches);
    }

    private interface Allowed {
        /** Prefixes for this jar, or null when the rule is not about it. */
        List<String> of(BuiltJar jar);
    }

    private void check(Allowed allowed) {
        breaches(allowed, used -> true, true);
    }

    private void checkMinka(Allowed allowed) {
        breaches(allowed, used -> used.startsWith("cl.minka."), true);
    }

    private void forbid(Allowed forbidden) {
        breaches(forbidden, used -> true, false);
    }

    private void breaches(Allowed rule, Predicate<String> about, boolean allowed) {
        Set<String> breaches = new TreeSet<>();
        for (BuiltJar jar : jars) {
            List<String> prefixes = rule.of(jar);
            if (prefixes == null) {
                continue;
            }
            jar.references().stream()
                    .filter(about)
                    .filter(used -> !startsWithAny(used, ANNOTATIONS))
                    .filter(used -> startsWithAny(used, prefixes) != allowed)
                    .forEach(used -> breaches.add(jar.name() + " uses " + used));
        }
        assertEquals(Set.of(), breaches);
    }

    private List<String> apis(BuiltJar core) {
        List<String> prefixes = new ArrayList<>(List.of(core.packages(), "cl.minka.kernel.jpa."));
        jars.stream().filter(BuiltJar::isApi).forEach(api -> api.exports().forEach(name -> prefixes.add(name + ".")));
        return prefixes;
    }

    private static boolean startsWithAny(String name, List<String> prefixes) {
        return prefixes.stream().anyMatch(name::startsWith);
    }

    private static List<BuiltJar> builtJars() {
        return files(path -> path.toString().matches(".*/target/[a-z-]+-\\d[^/]*(?<!-tests)\\.jar")).stream()
                .map(BuiltJar::open)
                .toList();
    }

    private static Set<String> modules() {
        Set<String> names = new TreeSet<>();
        for (Path pom :
                files(path -> path.endsWith("pom.xml") && !path.toString().contains("/target/"))) {
            Path folder = pom.getParent();
            Path relative = Path.of("..", "bundles").relativize(folder);
            if (!relative.toString().isEmpty()) {
                names.add(relative.toString().replace('/', '-'));
            }
        }
        return names;
    }

    private static List<Path> files(Predicate<Path> wanted) {
        try (Stream<Path> found = Files.walk(Path.of("..", "bundles"), 5)) {
            return found.filter(wanted).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

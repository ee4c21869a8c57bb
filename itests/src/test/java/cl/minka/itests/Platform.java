package cl.minka.itests;

import static org.ops4j.pax.exam.CoreOptions.environment;
import static org.ops4j.pax.exam.CoreOptions.vmOption;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.configureConsole;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.doNotModifyLogConfiguration;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.editConfigurationFilePut;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.karafDistributionConfiguration;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.keepRuntimeFolder;

import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.rules.ExternalResource;
import org.ops4j.pax.exam.ExamSystem;
import org.ops4j.pax.exam.Option;
import org.ops4j.pax.exam.TestContainer;
import org.ops4j.pax.exam.spi.PaxExamRuntime;

/**
 * The distribution, unpacked and started once for all test classes, on free ports, without network.
 *
 * <p>Use: {@code @ClassRule public static final Platform PLATFORM = Platform.shared();}
 */
public final class Platform extends ExternalResource {
    public static final String ADMIN_PASSWORD = "clave-de-prueba";

    private static final Platform SHARED = new Platform();
    private static final Duration START = Duration.ofSeconds(300);

    private final int httpPort = freePort();
    private final int sshPort = freePort();
    private final Path folder = Path.of("target", "exam").toAbsolutePath();
    private TestContainer container;
    private int users;

    private Platform() {}

    public static Platform shared() {
        return SHARED;
    }

    /** A client without credentials. */
    public Client anonymous() {
        return new Client(URI.create("http://localhost:" + httpPort));
    }

    /** For what an HTTP client would not do, such as half a request. */
    public int port() {
        return httpPort;
    }

    public Client admin() {
        return anonymous().as("admin", ADMIN_PASSWORD);
    }

    public Shell shell() {
        return new Shell(home(), sshPort, "admin", ADMIN_PASSWORD);
    }

    /** Where the running distribution is unpacked. */
    public Path home() {
        try (Stream<Path> found = Files.walk(folder, 3)) {
            return found.filter(path -> path.endsWith(Path.of("bin", "karaf")))
                    .findFirst()
                    .orElseThrow()
                    .getParent()
                    .getParent();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    public KarafLog log() {
        return new KarafLog(home().resolve("data/log/karaf.log"));
    }

    @Override
    protected void before() throws Throwable {
        if (users++ > 0) {
            return;
        }
        clear();
        ExamSystem system = PaxExamRuntime.createServerSystem(options());
        container = PaxExamRuntime.createContainer(system);
        try {
            container.start();
            Wait.upTo(START).until("the platform is ready", () -> {
                Answer ready = anonymous().get("/health/ready");
                return ready.status() == 200 ? null : ready.status() + " " + ready.text();
            });
        } catch (Exception | AssertionError e) {
            users--;
            String errors = String.join("\n", log().unexpectedErrors());
            container.stop();
            throw new AssertionError("The platform does not start: " + e.getMessage() + "\n" + errors, e);
        }
    }

    @Override
    protected void after() {
        if (--users > 0) {
            return;
        }
        List<String> errors = log().unexpectedErrors();
        container.stop();
        if (!errors.isEmpty()) {
            throw new AssertionError("Unexpected errors in karaf.log:\n" + String.join("\n", errors));
        }
    }

    /** What the last run left is of no use any more. */
    private void clear() throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> left = Files.walk(folder)) {
                for (Path path : left.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }

    private Option[] options() {
        List<Option> options = new ArrayList<>(List.of(
                karafDistributionConfiguration()
                        .frameworkUrl(new File(System.getProperty("minka.distribution"))
                                .toURI()
                                .toString())
                        .karafVersion(System.getProperty("karaf.version"))
                        .name("Minka")
                        .unpackDirectory(folder.toFile())
                        .useDeployFolder(false),
                configureConsole().ignoreLocalConsole(),
                keepRuntimeFolder(),
                doNotModifyLogConfiguration(),
                environment("MINKA_ADMIN_PASSWORD=" + ADMIN_PASSWORD),
                environment("MINKA_PORT=" + httpPort),
                environment("MINKA_SSH_PORT=" + sshPort),
                editConfigurationFilePut(
                        "etc/org.ops4j.pax.url.mvn.cfg",
                        "org.ops4j.pax.url.mvn.localRepository",
                        System.getProperty("org.ops4j.pax.url.mvn.localRepository"))));
        JavaOptions.all(System.getProperty("karaf.version")).forEach(option -> options.add(vmOption(option)));
        return options.toArray(Option[]::new);
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}

package cl.minka.demo;

import java.time.Clock;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.felix.hc.api.HealthCheck;
import org.apache.felix.hc.api.Result;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes the demonstration in the background, and tells the health checks when it is complete. */
@Component(
        service = HealthCheck.class,
        immediate = true,
        property = {"hc.name=demonstration", "hc.tags=ready"})
@Designate(ocd = Demonstration.Config.class)
public final class Demonstration implements HealthCheck {
    private static final Logger LOG = LoggerFactory.getLogger(Demonstration.class);
    private static final String COMPLETE = "complete";
    private static final long PAUSE_MILLIS = 3_000;

    /** Where the platform is, and who begins. */
    @ObjectClassDefinition(
            name = "%config.name",
            description = "%config.description",
            localization = "OSGI-INF/l10n/demo")
    public @interface Config {
        @AttributeDefinition(name = "%address.name", description = "%address.description")
        String address() default "";
    }

    private final Minka minka;
    private final Story story;
    private final String address;
    private final ResourceBundle texts =
            ResourceBundle.getBundle("cl.minka.demo.messages", Locale.ROOT, Demonstration.class.getClassLoader());
    private final AtomicReference<String> chapter = new AtomicReference<>("waiting");
    private final Thread teller = new Thread(this::tell, "minka-demo");

    @Activate
    public Demonstration(Config config) {
        this(address(config), System.getenv().getOrDefault("MINKA_ADMIN_PASSWORD", People.PASSWORD), Clock.systemUTC());
    }

    Demonstration(String address, String adminPassword, Clock clock) {
        this.address = address;
        this.minka = new Minka(address);
        this.story = new Story(minka, adminPassword, clock, chapter::set);
    }

    private static String address(Config config) {
        return config.address().isBlank()
                ? "http://127.0.0.1:" + System.getenv().getOrDefault("MINKA_PORT", "8181")
                : config.address();
    }

    @Activate
    void start() {
        teller.setDaemon(true);
        teller.start();
    }

    @Deactivate
    void stop() {
        teller.interrupt();
    }

    @Override
    public Result execute() {
        String at = chapter.get();
        if (!at.equals(COMPLETE)) {
            return new Result(Result.Status.CRITICAL, texts.getString(at));
        }
        return story.strategiesAreActive()
                ? new Result(Result.Status.OK, texts.getString(COMPLETE))
                : new Result(Result.Status.CRITICAL, texts.getString("strategies"));
    }

    private void tell() {
        while (!Thread.currentThread().isInterrupted()) {
            try {
                story.tell();
                chapter.set(COMPLETE);
                System.out.println(Banner.of(address, Place.sixty(minka.anonymous()), story.certificate()));
                System.out.flush();
                return;
            } catch (RuntimeException e) {
                again(e);
            }
        }
    }

    /** What failed may be a part of the platform that is being replaced: goes on where it stopped. */
    private void again(RuntimeException failure) {
        if (Thread.currentThread().isInterrupted()) {
            return;
        }
        LOG.warn("The demonstration stopped at «{}» and goes on in a moment", chapter.get(), failure);
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

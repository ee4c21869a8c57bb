package cl.minka.kernel.core.notice;

import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.AttributeType;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.osgi.service.metatype.annotations.Option;

/** How mail is sent; without a host it is not. */
@Component(service = MailSettings.class, configurationPid = "cl.minka.kernel.notice.mail")
@Designate(ocd = MailSettings.Config.class)
public final class MailSettings {
    private static final String NOWHERE = "minka.invalid";
    private static final String CONNECT_MILLIS = "10000";
    private static final String ANSWER_MILLIS = "30000";

    private final String host;
    private final int port;
    private final Security security;
    private final Optional<Login> login;
    private final String from;
    private final Optional<String> replyTo;
    private final Optional<String> link;

    /** How the connection is protected. */
    enum Security {
        NONE,
        STARTTLS,
        TLS
    }

    /** Who the platform is for the mail server. */
    record Login(String user, String password) {
        /** Leaves the password out. */
        @Override
        public String toString() {
            return "Login[]";
        }
    }

    /** The mail server. */
    @ObjectClassDefinition(
            localization = "OSGI-INF/l10n/kernel",
            name = "%mail.name",
            description = "%mail.description")
    public @interface Config {
        @AttributeDefinition(name = "%mail.host.name", description = "%mail.host.description")
        String host() default "";

        @AttributeDefinition(name = "%mail.port.name", description = "%mail.port.description", min = "1", max = "65535")
        int port() default 587;

        @AttributeDefinition(
                name = "%mail.security.name",
                description = "%mail.security.description",
                options = {
                    @Option(value = "none", label = "none"),
                    @Option(value = "starttls", label = "STARTTLS"),
                    @Option(value = "tls", label = "TLS")
                })
        String security() default "starttls";

        @AttributeDefinition(name = "%mail.user.name", description = "%mail.user.description")
        String user() default "";

        @AttributeDefinition(
                name = "%mail.password.name",
                description = "%mail.password.description",
                type = AttributeType.PASSWORD)
        String password() default "";

        @AttributeDefinition(name = "%mail.from.name", description = "%mail.from.description")
        String from() default "";

        @AttributeDefinition(name = "%mail.replyTo.name", description = "%mail.replyTo.description")
        String replyTo() default "";

        @AttributeDefinition(name = "%mail.link.name", description = "%mail.link.description")
        String link() default "";
    }

    /** A mistake in it is refused: the log says which setting, and notices wait until it is right. */
    @Activate
    public MailSettings(Config config) {
        this(
                config.host().strip(),
                config.port(),
                Security.valueOf(config.security().strip().toUpperCase(Locale.ROOT)),
                config.user().isBlank() ? Optional.empty() : Optional.of(new Login(config.user(), config.password())),
                config.from().strip(),
                Optional.of(config.replyTo().strip()).filter(address -> !address.isEmpty()),
                Optional.of(config.link().strip()).filter(link -> !link.isEmpty()));
    }

    MailSettings(
            String host, int port, Security security, Optional<Login> login, String from, Optional<String> replyTo) {
        this(host, port, security, login, from, replyTo, Optional.empty());
    }

    MailSettings(
            String host,
            int port,
            Security security,
            Optional<Login> login,
            String from,
            Optional<String> replyTo,
            Optional<String> link) {
        if (!host.isEmpty() && from.indexOf('@') < 1) {
            throw new IllegalArgumentException("cl.minka.kernel.notice.mail: host needs from, an address");
        }
        this.host = host;
        this.port = port;
        this.security = security;
        this.login = login;
        this.from = from;
        this.replyTo = replyTo;
        this.link = link.map(value -> value.replaceFirst("/+$", ""));
        if (link.filter(value -> !value.matches("https?://[^\\s<>]+")).isPresent()) {
            throw new IllegalArgumentException("cl.minka.kernel.notice.mail: link begins with https:// or http://");
        }
    }

    static MailSettings off() {
        return new MailSettings("", 0, Security.NONE, Optional.empty(), "", Optional.empty());
    }

    boolean isOn() {
        return !host.isEmpty();
    }

    String from() {
        return from;
    }

    Optional<String> replyTo() {
        return replyTo;
    }

    /** Where people reach the platform, without a slash at the end. */
    Optional<String> link() {
        return link;
    }

    Optional<Login> login() {
        return login;
    }

    /** Stable for a delivery; the part after the at sign is that of the sender (RFC 5322, 3.6.4). */
    String messageId(String delivery) {
        return "<" + worldwide(delivery) + ">";
    }

    /** The only one of its name in the world (RFC 5545, 3.8.4.7). */
    public String worldwide(String name) {
        return name + "@" + (from.isEmpty() ? NOWHERE : from.substring(from.lastIndexOf('@') + 1));
    }

    /** For the mail library. A certificate that does not name the host is not accepted. */
    Properties properties() {
        Properties properties = new Properties();
        properties.setProperty("mail.smtp.host", host);
        properties.setProperty("mail.smtp.port", Integer.toString(port));
        properties.setProperty("mail.smtp.auth", Boolean.toString(login.isPresent()));
        properties.setProperty("mail.smtp.starttls.enable", Boolean.toString(security == Security.STARTTLS));
        properties.setProperty("mail.smtp.starttls.required", Boolean.toString(security == Security.STARTTLS));
        properties.setProperty("mail.smtp.ssl.enable", Boolean.toString(security == Security.TLS));
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        properties.setProperty("mail.smtp.connectiontimeout", CONNECT_MILLIS);
        properties.setProperty("mail.smtp.timeout", ANSWER_MILLIS);
        properties.setProperty("mail.smtp.writetimeout", ANSWER_MILLIS);
        return properties;
    }
}

package cl.minka.runtime.jaxrs;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;

/** A problem (RFC 9457) that the HTTP server tells of before, or without, any resource. */
final class ServerProblem {
    static final String TYPE = "application/problem+json";
    /** The headers that every answer of the platform has. */
    static final Map<String, String> HEADERS = Map.of(
            "X-Content-Type-Options", "nosniff",
            "X-Frame-Options", "DENY",
            "Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'",
            "Referrer-Policy", "no-referrer",
            "Cross-Origin-Resource-Policy", "same-origin",
            "Cache-Control", "no-store");

    private static final Properties SPANISH = load("es");
    private static final Properties ENGLISH = load("en");

    private ServerProblem() {}

    /**
     * The body for a status; the first language that the header names and we speak, Spanish otherwise.
     *
     * @param instance as {@link Instance} gives it
     */
    static byte[] of(int status, String acceptLanguage, String instance) {
        Properties texts = isEnglish(acceptLanguage) ? ENGLISH : SPANISH;
        int known = texts.containsKey(status + ".title") ? status : status < 500 ? 400 : 500;
        return ("{\"type\":\"urn:minka:problem:" + texts.getProperty(known + ".type") + "\",\"title\":\""
                        + texts.getProperty(known + ".title") + "\",\"status\":" + status + ",\"detail\":\""
                        + texts.getProperty(known + ".detail") + "\",\"instance\":\"" + instance + "\",\"errors\":[]}")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static boolean isEnglish(String acceptLanguage) {
        if (acceptLanguage == null) {
            return false;
        }
        String wanted = acceptLanguage.strip().toLowerCase(Locale.ROOT);
        return wanted.startsWith("en");
    }

    private static Properties load(String language) {
        Properties texts = new Properties();
        String name = "/OSGI-INF/l10n/server_" + language + ".properties";
        try (Reader reader =
                new InputStreamReader(ServerProblem.class.getResourceAsStream(name), StandardCharsets.UTF_8)) {
            texts.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }
}

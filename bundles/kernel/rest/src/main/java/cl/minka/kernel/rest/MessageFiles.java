package cl.minka.kernel.rest;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Texts in two UTF-8 files, {@code <base>_es.properties} and {@code <base>_en.properties}. */
public final class MessageFiles implements Messages {
    private static final Logger LOG = LoggerFactory.getLogger(MessageFiles.class);

    private final Map<String, String> spanish;
    private final Map<String, String> english;

    private MessageFiles(Map<String, String> spanish, Map<String, String> english) {
        this.spanish = spanish;
        this.english = english;
    }

    /**
     * Reads the two files.
     *
     * @param owner a class of the bundle that has them
     * @param base such as {@code /OSGI-INF/l10n/contest}
     */
    public static MessageFiles of(Class<?> owner, String base) {
        return new MessageFiles(load(owner, base + "_es.properties"), load(owner, base + "_en.properties"));
    }

    @Override
    public Optional<String> find(String key, Locale locale) {
        return Optional.ofNullable(texts(locale).get(key));
    }

    /** All texts of a language, for the test that compares keys used and present. */
    public Map<String, String> texts(Locale locale) {
        return locale.getLanguage().equals("en") ? english : spanish;
    }

    private static Map<String, String> load(Class<?> owner, String name) {
        Properties read = new Properties();
        try (InputStream in = owner.getResourceAsStream(name)) {
            if (in == null) {
                LOG.error("No messages {} beside {}", name, owner.getName());
                return Map.of();
            }
            try (Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
                read.load(reader);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return read.stringPropertyNames().stream().collect(Collectors.toUnmodifiableMap(key -> key, read::getProperty));
    }
}

package cl.minka.studies.core.result;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Properties;

/** The words that stand around results on paper, and numbers and days as they are written in Chile. */
final class Words {
    static final Locale LANGUAGE = Locale.forLanguageTag("es-CL");

    private static final ZoneId ZONE = ZoneId.of("America/Santiago");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d 'de' MMMM 'de' yyyy", LANGUAGE);
    private static final Properties TEXTS = read();

    private Words() {}

    static String of(String key, Object... values) {
        String text = TEXTS.getProperty(key);
        if (text == null) {
            throw new IllegalArgumentException(key);
        }
        return values.length == 0 ? text : new MessageFormat(text, LANGUAGE).format(values);
    }

    static String of(Enum<?> value, String prefix) {
        return of(prefix + value.name());
    }

    static String number(double value, int decimals) {
        NumberFormat format = NumberFormat.getNumberInstance(LANGUAGE);
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        return format.format(value);
    }

    static String whole(long value) {
        return number(value, 0);
    }

    static String percent(double share) {
        return number(share * 100, 1) + "\u00a0%";
    }

    static String day(LocalDate day) {
        return DAY.format(day);
    }

    static String day(long millis) {
        return day(LocalDate.ofInstant(Instant.ofEpochMilli(millis), ZONE));
    }

    /** As in ISO 8601, in Chile. */
    static String isoDay(Instant at) {
        return LocalDate.ofInstant(at, ZONE).toString();
    }

    static String isoDay(long millis) {
        return isoDay(Instant.ofEpochMilli(millis));
    }

    private static Properties read() {
        Properties texts = new Properties();
        try (Reader in = new InputStreamReader(
                Words.class.getResourceAsStream("/OSGI-INF/l10n/result.properties"), StandardCharsets.UTF_8)) {
            texts.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }
}

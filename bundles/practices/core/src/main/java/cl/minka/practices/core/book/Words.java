package cl.minka.practices.core.book;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Properties;

/** The words that stand around texts on paper, and numbers and days as they are written in Chile. */
final class Words {
    static final Locale LANGUAGE = Locale.forLanguageTag("es-CL");

    private static final ZoneId ZONE = ZoneId.of("America/Santiago");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d 'de' MMMM 'de' yyyy", LANGUAGE);
    private static final int DECIMALS = 2;
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

    static String number(Number value) {
        NumberFormat format = NumberFormat.getNumberInstance(LANGUAGE);
        format.setMaximumFractionDigits(DECIMALS);
        return format.format(value);
    }

    /** All its decimals. */
    static String exact(BigDecimal value) {
        NumberFormat format = NumberFormat.getNumberInstance(LANGUAGE);
        format.setMaximumFractionDigits(Math.max(0, Math.min(10, value.scale())));
        return format.format(value);
    }

    static String pesos(long value) {
        return "$ " + number(value);
    }

    static String day(LocalDate day) {
        return DAY.format(day);
    }

    static String day(Instant instant) {
        return day(LocalDate.ofInstant(instant, ZONE));
    }

    static int year(Instant instant) {
        return LocalDate.ofInstant(instant, ZONE).getYear();
    }

    private static Properties read() {
        Properties texts = new Properties();
        try (Reader in = new InputStreamReader(
                Words.class.getResourceAsStream("/OSGI-INF/l10n/book.properties"), StandardCharsets.UTF_8)) {
            texts.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }
}

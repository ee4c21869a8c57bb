package cl.minka.kernel.rest.platform;

import cl.minka.kernel.notice.Wording;
import cl.minka.kernel.rest.Prose;
import cl.minka.kernel.rest.Texts;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Puts notices in words by the message files: {@code <key>.title} and {@code <key>.detail}. */
@Component(service = Wording.class)
public final class NoticeWording implements Wording {
    private static final Pattern CODE = Pattern.compile("[a-z]{1,30}(-[a-z]{1,30}){0,3}");
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");
    private static final Pattern INSTANT = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT[\\d:.]+Z");

    private static final int ONE_LINE = 200;

    private final Texts texts;

    @Activate
    public NoticeWording(@Reference Texts texts) {
        this.texts = texts;
    }

    @Override
    public Optional<Words> of(String key, Locale locale, Map<String, String> arguments) {
        Map<String, Object> values = new TreeMap<>();
        arguments.forEach((name, value) -> values.put(name, coded(key + '.' + name, value, locale)));
        return texts.find(key + ".title", locale, values)
                .flatMap(title -> texts.find(key + ".detail", locale, values).map(body -> new Words(title, body)));
    }

    /** Of a code the words that the domain has for it: {@code <key>.<argument>.<code>.title}. */
    private Object coded(String key, String text, Locale locale) {
        return CODE.matcher(text).matches()
                ? texts.find(key + '.' + text + ".title", locale, Map.of()).orElse(text)
                : value(text);
    }

    private static Object value(String text) {
        try {
            if (INSTANT.matcher(text).matches()) {
                return Instant.parse(text);
            }
            if (DATE.matcher(text).matches()) {
                return LocalDate.parse(text);
            }
            return text.indexOf('\n') >= 0 || text.length() > ONE_LINE ? new Prose(text) : text;
        } catch (DateTimeParseException e) {
            return text;
        }
    }
}

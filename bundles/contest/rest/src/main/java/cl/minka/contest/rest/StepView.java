package cl.minka.contest.rest;

import cl.minka.contest.Selection;
import cl.minka.kernel.Fault;
import cl.minka.kernel.rest.Texts;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * One step of the way to a decision, in words and with its values; {@code details} of the values has those of each
 * further sentence, in an order or a tie one for each initiative.
 */
public record StepView(
        int number,
        String kind,
        Optional<String> category,
        List<String> initiatives,
        String text,
        Map<String, Object> values) {
    private static final Pattern INSTANT = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT[\\d:.]+Z");

    static StepView of(Selection.Step step, Texts texts, Locale locale) {
        Map<String, Object> values = new TreeMap<>(step.told().arguments());
        if (!step.details().isEmpty()) {
            values.put(
                    "details",
                    step.details().stream()
                            .map(detail -> new TreeMap<>(detail.arguments()))
                            .toList());
        }
        return new StepView(
                step.number(),
                step.kind(),
                step.category(),
                step.initiatives(),
                String.join(" ", sentences(step, texts, locale)),
                values);
    }

    /** What happened, then the details. */
    static List<String> sentences(Selection.Step step, Texts texts, Locale locale) {
        List<String> sentences = new ArrayList<>();
        sentences.add(sentence(step.told(), texts, locale));
        step.details().forEach(detail -> sentences.add(sentence(detail, texts, locale)));
        return sentences;
    }

    /** Instants are stored as text, so that they are the same again when read back. */
    private static String sentence(Fault told, Texts texts, Locale locale) {
        Map<String, Object> arguments = new TreeMap<>(told.arguments());
        arguments.replaceAll((name, value) -> value instanceof String text ? instant(text) : value);
        return texts.fault(told.code(), locale, arguments);
    }

    private static Object instant(String text) {
        try {
            return INSTANT.matcher(text).matches() ? Instant.parse(text) : text;
        } catch (DateTimeException e) {
            return text;
        }
    }
}

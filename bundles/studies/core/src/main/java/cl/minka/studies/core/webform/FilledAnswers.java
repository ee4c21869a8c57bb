package cl.minka.studies.core.webform;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Turns fields of a page ({@code personas/0/edad}) into answers as responses have them. */
final class FilledAnswers {
    private static final int MOST_ROUNDS = 500;

    private FilledAnswers() {}

    /** Every round that a field speaks of is there. */
    static Map<String, Object> all(Map<String, List<String>> values) {
        Map<String, Object> answers = new LinkedHashMap<>();
        values.forEach((field, given) ->
                put(answers, field.split("/"), 0, String.join(" ", given).strip()));
        return answers;
    }

    /** Only of these fields, without rounds in which nothing was answered. */
    static Map<String, Object> of(Map<String, List<String>> values, Set<String> fields) {
        Map<String, List<String>> wanted = new LinkedHashMap<>();
        values.forEach((field, given) -> {
            if (fields.contains(field) && given.stream().anyMatch(one -> !one.isBlank())) {
                wanted.put(field, given);
            }
        });
        return full(all(wanted));
    }

    private static Map<String, Object> full(Map<String, Object> answers) {
        answers.replaceAll((name, value) -> value instanceof List<?> rounds ? fullRounds(rounds) : value);
        return answers;
    }

    @SuppressWarnings("unchecked")
    private static List<Object> fullRounds(List<?> rounds) {
        List<Object> kept = new ArrayList<>();
        rounds.stream()
                .map(round -> full((Map<String, Object>) round))
                .filter(round -> !round.isEmpty())
                .forEach(kept::add);
        return kept;
    }

    @SuppressWarnings("unchecked")
    private static void put(Map<String, Object> answers, String[] steps, int at, String value) {
        if (at == steps.length - 1) {
            answers.put(steps[at], value);
        } else if (at + 2 < steps.length && steps[at + 1].matches("\\d{1,3}")) {
            int number = Integer.parseInt(steps[at + 1]);
            Object present = answers.computeIfAbsent(steps[at], name -> new ArrayList<>());
            if (present instanceof List<?> && number < MOST_ROUNDS) {
                List<Object> rounds = (List<Object>) present;
                while (rounds.size() <= number) {
                    rounds.add(new LinkedHashMap<String, Object>());
                }
                put((Map<String, Object>) rounds.get(number), steps, at + 2, value);
            }
        }
    }
}

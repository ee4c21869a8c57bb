package cl.minka.contest.core.notice;

import cl.minka.contest.ContestStatus;
import cl.minka.contest.Mailing;
import cl.minka.contest.SearchScope;
import cl.minka.kernel.Fault;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands in a text for something that each recipient may know: who presents is told what he presents, who evaluates
 * neutral codes only, and these once the evaluation has begun.
 */
final class Placeholders {
    static final String NAME = "nombre";
    static final String CONTEST = "concurso";
    static final String TITLE = "titulo";
    static final String CODE = "codigo";
    static final String PENDING = "pendientes";
    private static final Pattern PLACE = Pattern.compile("\\{\\{\\s*([^{}]*?)\\s*}}");

    private Placeholders() {}

    /** Those that may be used. */
    static Set<String> allowed(SearchScope over, ContestStatus status) {
        Set<String> allowed = new TreeSet<>(Set.of(NAME, CONTEST));
        boolean evaluating = !status.isBefore(ContestStatus.EVALUATION);
        switch (over) {
            case INITIATIVES -> allowed.add(TITLE);
            case EVALUATORS -> allowed.addAll(evaluating ? Set.of(PENDING) : Set.of());
            default -> allowed.addAll(evaluating ? Set.of(PENDING, CODE) : Set.of());
        }
        return allowed;
    }

    static List<Fault> faults(String pointer, String text, Set<String> allowed) {
        List<Fault> faults = new ArrayList<>();
        Matcher places = PLACE.matcher(text);
        while (places.find()) {
            if (!allowed.contains(places.group(1))) {
                faults.add(new Fault(
                        pointer,
                        "contest.mailing.bad-placeholder",
                        Map.of("found", places.group(1), "allowed", String.join(", ", allowed))));
            }
        }
        return faults;
    }

    static Mailing.Words fill(Mailing.Order order, Map<String, String> values) {
        return new Mailing.Words(
                fill(order.subject(), values).replaceAll("\\p{Cntrl}+", " "), fill(order.text(), values));
    }

    private static String fill(String text, Map<String, String> values) {
        return PLACE.matcher(text)
                .replaceAll(place -> Matcher.quoteReplacement(values.getOrDefault(place.group(1), "…")));
    }
}

package cl.minka.studies.core.questionnaire.form;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Puts paths where texts name answers: <code>${name}</code>. Inside a repeat the path is relative, so that it means the answer of
 * the same instance; in a predicate of another instance it starts at {@code current()}.
 */
final class References {
    static final Pattern REFERENCE = Pattern.compile("\\$\\{(last-saved#)?([^}]*)\\}");
    private static final Pattern PREDICATE = Pattern.compile("\\[[^\\[\\]]*(?:\\[[^\\[\\]]*\\][^\\[\\]]*)*\\]");
    private static final Pattern INSTANCE = Pattern.compile("instance\\s*\\(");
    private static final String INDEXED = "indexed-repeat";

    /** Arguments of indexed-repeat that name things of the form and not of one instance. */
    private static final Set<Integer> ABSOLUTE_ARGUMENTS = Set.of(0, 1, 3, 5);

    private final Form form;
    private final Map<String, Element> byName = new HashMap<>();
    private final Set<String> ambiguous = new HashSet<>();
    private boolean lastSaved;

    References(Form form) {
        this.form = form;
        for (Element element : form.survey.all()) {
            if (element.kind != Element.Kind.SURVEY && byName.put(element.name, element) != null) {
                ambiguous.add(element.name);
            }
        }
    }

    /** Whether an answer of the form that was saved last has been named. */
    boolean lastSaved() {
        return lastSaved;
    }

    Optional<Element> find(String name) {
        return ambiguous.contains(name) ? Optional.empty() : Optional.ofNullable(byName.get(name));
    }

    /** The elements that a text names, of those that can be told. */
    List<Element> named(String text) {
        return REFERENCE
                .matcher(text)
                .results()
                .filter(found -> found.group(1) == null)
                .map(found -> find(found.group(2)))
                .flatMap(Optional::stream)
                .toList();
    }

    String resolve(String text, Element context, String... meaning) {
        return resolve(text, context, Use.PLAIN, meaning);
    }

    /** How a path will be used. */
    enum Use {
        PLAIN,
        /** In a filter of choices: what is relative starts at {@code current()}. */
        FILTER,
        /** As the source of choices: the repeat itself is part of the path. */
        SOURCE
    }

    String resolve(String text, Element context, Use use, String... meaning) {
        if (!text.contains("${")) {
            return text;
        }
        Matcher reference = REFERENCE.matcher(text);
        StringBuilder out = new StringBuilder();
        while (reference.find()) {
            String path = path(reference.toMatchResult(), text, context, use, meaning);
            reference.appendReplacement(out, Matcher.quoteReplacement(path));
        }
        return reference.appendTail(out).toString();
    }

    /** The path of one reference, with a space on either side. */
    String path(MatchResult reference, String text, Element context, Use use, String... meaning) {
        String name = reference.group(2);
        if (ambiguous.contains(name) || !byName.containsKey(name)) {
            String code = ambiguous.contains(name) ? "studies.form.ambiguous-answer" : "studies.form.unknown-answer";
            context.row
                    .or(() -> form.settingsRow)
                    .ifPresent(row -> form.faults.add(row.fault(code, Map.of("name", name), meaning)));
            return " " + name + " ";
        }
        Element target = byName.get(name);
        if (reference.group(1) != null) {
            lastSaved = true;
            return " instance('__last-saved')" + target.path() + " ";
        }
        if (isAbsoluteArgument(reference, text)) {
            return " " + target.path() + " ";
        }
        boolean current = use != Use.PLAIN && use != Use.SOURCE || inPredicateOfInstance(reference, text);
        return relative(target, context, use == Use.SOURCE)
                .map(path -> (current ? " current()/" : " ") + path + " ")
                .orElseGet(() -> " " + target.path() + " ");
    }

    private static Optional<String> relative(Element target, Element context, boolean source) {
        List<Element> from = context.lineage();
        List<Element> to = target.lineage();
        int shared = 0;
        int repeat = -1;
        while (shared < from.size() - 1 && shared < to.size() - 1 && from.get(shared) == to.get(shared)) {
            if (from.get(shared).isRepeat()) {
                repeat = shared;
            }
            shared++;
        }
        if (repeat < 0) {
            return Optional.empty();
        }
        if (source && isInnermostRepeat(to, repeat) && !isInnermostRepeat(from, repeat)) {
            shared = repeat;
        }
        StringBuilder path = new StringBuilder();
        for (int n = from.size() - 1; n >= shared; n--) {
            path.append(path.isEmpty() ? ".." : "/..");
        }
        for (Element step : to.subList(shared, to.size())) {
            path.append('/').append(step.name);
        }
        return Optional.of(path.toString());
    }

    private static boolean isInnermostRepeat(List<Element> lineage, int repeat) {
        return lineage.subList(repeat + 1, lineage.size() - 1).stream().noneMatch(Element::isRepeat);
    }

    private static boolean inPredicateOfInstance(MatchResult reference, String text) {
        return INSTANCE.matcher(text).find()
                && PREDICATE
                        .matcher(text)
                        .results()
                        .anyMatch(one -> one.start() <= reference.start() && one.end() >= reference.end());
    }

    private static boolean isAbsoluteArgument(MatchResult reference, String text) {
        for (int at = text.indexOf(INDEXED + "("); at >= 0; at = text.indexOf(INDEXED + "(", at + 1)) {
            int argument = 0;
            int depth = 0;
            for (int n = at + INDEXED.length(); n < text.length(); n++) {
                char c = text.charAt(n);
                depth += c == '(' ? 1 : c == ')' ? -1 : 0;
                if (c == ',' && depth == 1) {
                    argument++;
                }
                if (n == reference.start()) {
                    return ABSOLUTE_ARGUMENTS.contains(argument);
                }
                if (depth == 0) {
                    break;
                }
            }
        }
        return false;
    }
}

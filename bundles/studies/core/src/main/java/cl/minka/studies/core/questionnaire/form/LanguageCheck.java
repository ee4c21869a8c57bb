package cl.minka.studies.core.questionnaire.form;

import cl.minka.studies.core.questionnaire.workbook.Workbook.Sheet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Warns where a language has not all the columns that another has, or no code. */
final class LanguageCheck {
    private static final Set<String> TRANSLATABLE = Set.of(
            "label",
            "hint",
            "guidance_hint",
            "image",
            "big-image",
            "audio",
            "video",
            "jr:constraintMsg",
            "jr:requiredMsg");
    private static final Pattern CODE = Pattern.compile("\\((.*)\\)$");
    private static final Pattern SUBTAG = Pattern.compile("[a-z]{2,3}(-[A-Za-z0-9]{2,8})*");
    private static final Set<String> TWO_LETTERS = Set.of(Locale.getISOLanguages());

    private final Form form;

    LanguageCheck(Form form) {
        this.form = form;
    }

    void check(Sheet survey, Optional<Sheet> choices) {
        Set<String> languages = new LinkedHashSet<>(columns(survey, Columns.ofSurvey(survey.headers())));
        choices.ifPresent(sheet -> languages.addAll(columns(sheet, Columns.ofLists(sheet.headers()))));
        Set<String> odd = languages.stream()
                .filter(language -> !language.equals("default") && !hasCode(language))
                .collect(Collectors.toCollection(TreeSet::new));
        if (!odd.isEmpty()) {
            form.warn(
                    "survey",
                    1,
                    "label",
                    "studies.form.language-without-code",
                    Map.of("languages", String.join(", ", odd)));
        }
    }

    private static boolean hasCode(String language) {
        Matcher code = CODE.matcher(language);
        if (!code.find() || !SUBTAG.matcher(code.group(1)).matches()) {
            return false;
        }
        return code.group(1).length() != 2 || TWO_LETTERS.contains(code.group(1));
    }

    private Set<String> columns(Sheet sheet, Columns columns) {
        Map<String, Set<String>> byLanguage = new LinkedHashMap<>();
        Set<String> all = new TreeSet<>();
        for (String header : sheet.headers()) {
            List<String> parts = columns.meaning(header);
            boolean grouped = parts.size() > 1
                    && (parts.get(0).equals("media") || parts.get(0).equals("bind"));
            List<String> own = grouped ? parts.subList(1, parts.size()) : parts;
            if (TRANSLATABLE.contains(own.get(0)) && own.size() <= 2) {
                byLanguage
                        .computeIfAbsent(own.size() == 2 ? own.get(1) : "default", any -> new TreeSet<>())
                        .add(own.get(0));
                all.add(own.get(0));
            }
        }
        boolean onlyDefault = byLanguage.keySet().equals(Set.of("default"));
        if (!onlyDefault) {
            byLanguage.forEach((language, has) -> warnMissing(sheet, language, has, all));
        }
        byLanguage.remove("default");
        return byLanguage.keySet();
    }

    private void warnMissing(Sheet sheet, String language, Set<String> has, Set<String> all) {
        Set<String> missing = new TreeSet<>(all);
        missing.removeAll(has);
        if (!missing.isEmpty()) {
            form.warn(
                    sheet.name(),
                    1,
                    missing.iterator().next(),
                    "studies.form.language-incomplete",
                    Map.of("language", language, "columns", String.join(", ", missing)));
        }
    }
}

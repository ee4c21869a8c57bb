package cl.minka.studies.core.questionnaire;

import cl.minka.studies.questionnaire.FormChoice;
import cl.minka.studies.questionnaire.FormQuestion;
import cl.minka.studies.questionnaire.QuestionDifference;
import cl.minka.studies.questionnaire.QuestionDifference.Field;
import cl.minka.studies.questionnaire.QuestionDifference.What;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Tells what became of questions between two versions; a question is the same while its path is. */
public final class Differences {
    private Differences() {}

    /** In the order of the later. */
    public static List<QuestionDifference> between(List<FormQuestion> before, List<FormQuestion> after) {
        Map<String, FormQuestion> old = byPath(before);
        Map<String, FormQuestion> now = byPath(after);
        List<String> shared =
                before.stream().map(FormQuestion::path).filter(now::containsKey).toList();
        List<String> order =
                after.stream().map(FormQuestion::path).filter(old::containsKey).toList();
        Set<String> moved = Moves.least(shared, order);
        List<QuestionDifference> all = new ArrayList<>();
        for (FormQuestion question : after) {
            FormQuestion was = old.get(question.path());
            if (was == null) {
                all.add(new QuestionDifference(question.path(), What.ADDED, List.of(), false));
                continue;
            }
            List<Field> fields = fields(was, question);
            boolean breaks = !Wording.of(was).equals(Wording.of(question));
            if (!fields.isEmpty()) {
                all.add(new QuestionDifference(question.path(), What.CHANGED, fields, breaks));
            } else if (moved.contains(question.path())) {
                all.add(new QuestionDifference(question.path(), What.MOVED, List.of(), false));
            }
        }
        before.stream()
                .filter(question -> !now.containsKey(question.path()))
                .forEach(question ->
                        all.add(new QuestionDifference(question.path(), What.REMOVED, List.of(), question.asked())));
        return all;
    }

    private static Map<String, FormQuestion> byPath(List<FormQuestion> questions) {
        return questions.stream()
                .collect(Collectors.toMap(FormQuestion::path, one -> one, (one, other) -> one, LinkedHashMap::new));
    }

    private static List<Field> fields(FormQuestion before, FormQuestion after) {
        List<Field> fields = new ArrayList<>();
        compare(fields, "type", before.type(), after.type());
        compare(fields, "dataType", before.dataType(), after.dataType());
        compare(fields, "label", before.label(), after.label());
        compare(fields, "hint", before.hint(), after.hint());
        compare(fields, "choices", text(before.choices()), text(after.choices()));
        compare(fields, "required", before.required(), after.required());
        compare(fields, "sensitive", "" + before.sensitive(), "" + after.sensitive());
        compare(fields, "series", before.series().orElse(""), after.series().orElse(""));
        return fields;
    }

    private static void compare(
            List<Field> fields, String name, Map<String, String> before, Map<String, String> after) {
        Set<String> languages = new TreeSet<>(before.keySet());
        languages.addAll(after.keySet());
        languages.forEach(language -> compare(
                fields,
                language.isEmpty() ? name : name + "::" + language,
                before.getOrDefault(language, ""),
                after.getOrDefault(language, "")));
    }

    private static void compare(List<Field> fields, String name, String before, String after) {
        if (!before.equals(after)) {
            fields.add(new Field(name, before, after));
        }
    }

    private static String text(List<FormChoice> choices) {
        return choices.stream()
                .map(choice -> choice.value() + "="
                        + choice.label().entrySet().stream()
                                .sorted(Map.Entry.comparingByKey())
                                .map(Map.Entry::getValue)
                                .collect(Collectors.joining(" / ")))
                .collect(Collectors.joining("; "));
    }
}

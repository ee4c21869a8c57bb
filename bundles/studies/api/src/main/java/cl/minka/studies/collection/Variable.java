package cl.minka.studies.collection;

import cl.minka.studies.questionnaire.FormQuestion;
import cl.minka.studies.questionnaire.FormVersion;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * A question as a column of data.
 *
 * @param name the question's own where no other of the form has it; else its path below the root, with points
 *     ({@code hogar.edad})
 */
public record Variable(String name, FormQuestion question) {
    public Variable {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(question, "question");
    }

    /** The variables of a version, in the order of the form. */
    public static List<Variable> of(FormVersion form) {
        Map<String, Long> uses =
                form.questions().stream().collect(Collectors.groupingBy(FormQuestion::name, Collectors.counting()));
        return form.questions().stream()
                .map(question -> new Variable(
                        uses.get(question.name()) == 1 ? question.name() : below(question.path()), question))
                .toList();
    }

    private static String below(String path) {
        return path.substring(path.indexOf('/', 1) + 1).replace('/', '.');
    }
}

package cl.minka.studies.core.collection.check;

import cl.minka.studies.questionnaire.FormQuestion;
import cl.minka.studies.questionnaire.FormVersion;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** What only the sheets say of questions: messages, computed values, and which one asks for consent. */
public final class FormTexts {
    private static final Pattern CHANGING =
            Pattern.compile("(?<![\\w.-])(now|today|random|uuid|once|pulldata|digest)\\s*\\(");
    private static final Set<String> YES =
            Set.of("yes", "si", "sí", "s", "y", "1", "true", "ok", "acepto", "acepta", "consiente", "agree");

    private final SheetRows rows;
    private final List<FormQuestion> consents;
    private final Map<String, Boolean> changing = new ConcurrentHashMap<>();

    public FormTexts(FormVersion form) {
        rows = new SheetRows(form);
        consents = form.questions().stream()
                .filter(question -> question.repeats().isEmpty())
                .filter(question -> rows.cellOf(question.path(), "consent").isPresent()
                        || rows.cellOf(question.path(), "role")
                                .filter("consent"::equals)
                                .isPresent())
                .toList();
    }

    /** The questions that ask for express consent (column {@code consent}, or {@code role} with {@code consent}). */
    public List<FormQuestion> consents() {
        return consents;
    }

    /** Whether that answer consents: the column {@code consent} may say which choice does; else any word of yes. */
    boolean isYes(FormQuestion question, String answer) {
        String folded = answer.toLowerCase(Locale.ROOT);
        Optional<String> wanted = rows.cellOf(question.path(), "consent")
                .map(cell -> cell.strip().toLowerCase(Locale.ROOT))
                .filter(cell -> !YES.contains(cell));
        return wanted.map(folded::equals).orElseGet(() -> YES.contains(folded));
    }

    Optional<String> constraintMessage(FormQuestion question) {
        return rows.textOf(question.path(), "constraint_message");
    }

    boolean isComputed(FormQuestion question) {
        return rows.cellOf(question.path(), "calculation").isPresent();
    }

    /** Whether it gives another value at another time. */
    boolean changesByItself(FormQuestion question) {
        return changing.computeIfAbsent(question.path(), path -> rows.cellOf(path, "calculation")
                .filter(text -> CHANGING.matcher(text).find())
                .isPresent());
    }
}

package cl.minka.studies.core.inference;

import cl.minka.kernel.Fault;
import cl.minka.studies.collection.Variable;
import cl.minka.studies.core.estimation.Column;
import cl.minka.studies.estimation.EstimateWish;
import cl.minka.studies.estimation.Statistic;
import cl.minka.studies.questionnaire.FormChoice;
import cl.minka.studies.questionnaire.FormQuestion;
import cl.minka.studies.questionnaire.FormVersion;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** The columns that a survey's answers have: its variables, and what is made of them. */
final class Catalog {
    private static final int DATE = 10;
    private static final Set<String> DATES = Set.of("date", "dateTime");
    private static final Set<String> NUMBERS = Set.of("int", "decimal");

    private final Map<String, FormQuestion> questions = new LinkedHashMap<>();
    private final Map<String, Derived> derived = new LinkedHashMap<>();

    /** A column that is made of the levels of another; null where a level has none. */
    private record Derived(String base, UnaryOperator<String> level) {}

    Catalog(FormVersion form) {
        Variable.of(form).forEach(variable -> questions.put(variable.name(), variable.question()));
        questions.forEach((name, question) -> {
            if (question.multiple()) {
                question.choices().forEach(choice -> choice(name, choice));
            } else if (DATES.contains(question.dataType())) {
                derive(name + ".year", name, date -> Integer.toString(date.getYear()));
                derive(name + ".month", name, date -> date.toString().substring(0, 7));
                derive(name + ".day", name, date -> Long.toString(date.toEpochDay()));
            }
        });
        derived.keySet().removeAll(questions.keySet());
    }

    private void choice(String name, FormChoice choice) {
        derived.put(
                name + "." + choice.value(),
                new Derived(name, text -> Arrays.asList(text.split(" ")).contains(choice.value()) ? "1" : "0"));
    }

    private interface OfDate {
        String of(LocalDate date);
    }

    private void derive(String name, String base, OfDate part) {
        derived.put(name, new Derived(base, text -> {
            try {
                return part.of(LocalDate.parse(text.substring(0, Math.min(DATE, text.length()))));
            } catch (DateTimeException e) {
                return null;
            }
        }));
    }

    /** Those that a unit has one of. */
    List<String> names() {
        List<String> names = new ArrayList<>();
        questions.forEach((name, question) -> {
            if (question.repeats().isEmpty()) {
                names.add(name);
            }
        });
        derived.forEach((name, one) -> {
            if (questions.get(one.base()).repeats().isEmpty()) {
                names.add(name);
            }
        });
        return names;
    }

    /** The variable that a column is made of. */
    String base(String name) {
        Derived one = derived.get(name);
        return one == null ? name : one.base();
    }

    /** Whether few levels are to be expected, so that the column is worth keeping. */
    List<String> closed() {
        return questions.entrySet().stream()
                .filter(entry -> entry.getValue().repeats().isEmpty())
                .filter(entry -> NUMBERS.contains(entry.getValue().dataType())
                        || DATES.contains(entry.getValue().dataType())
                        || !entry.getValue().choices().isEmpty())
                .map(Map.Entry::getKey)
                .toList();
    }

    /** The first of these that is a number. */
    Optional<String> number() {
        return closed().stream()
                .filter(name -> NUMBERS.contains(questions.get(name).dataType()))
                .findFirst();
    }

    /** The first of these with one choice of several. */
    Optional<String> choice() {
        return closed().stream()
                .filter(name -> !questions.get(name).choices().isEmpty()
                        && !questions.get(name).multiple())
                .findFirst();
    }

    Column column(String name, Column base) {
        Derived one = derived.get(name);
        if (one == null) {
            return base;
        }
        List<String> texts = new ArrayList<>();
        int[] now = new int[base.names().size()];
        for (int level = 0; level < now.length; level++) {
            String text = one.level().apply(base.names().get(level));
            int found = text == null ? Column.MISSING : texts.indexOf(text);
            if (text != null && found < 0) {
                found = texts.size();
                texts.add(text);
            }
            now[level] = found;
        }
        int[] levels = new int[base.levels().length];
        for (int row = 0; row < levels.length; row++) {
            levels[row] = base.isMissing(row) ? Column.MISSING : now[base.levels()[row]];
        }
        return Column.ofTexts(name, levels, List.copyOf(texts));
    }

    /** What is wrong with wanting this of these columns, beyond their being unknown. */
    List<Fault> faults(String pointer, EstimateWish wish) {
        List<Fault> faults = new ArrayList<>();
        repeat(faults, pointer + "/variable", wish.variable());
        wish.denominator().ifPresent(name -> repeat(faults, pointer + "/denominator", name));
        for (int n = 0; n < wish.by().size(); n++) {
            repeat(faults, pointer + "/by/" + n, wish.by().get(n));
        }
        new HashSet<>(wish.domain().keySet()).forEach(name -> repeat(faults, pointer + "/domain/" + name, name));
        FormQuestion question = questions.get(wish.variable());
        boolean number = wish.statistic() != Statistic.PROPORTION;
        if (question != null && number && DATES.contains(question.dataType())) {
            faults.add(Fault.at(pointer + "/variable", "studies.estimation.date", "column", wish.variable()));
        }
        return faults;
    }

    /** Whether the name is that of a variable in a repeat, or of the repeat. */
    void repeat(List<Fault> faults, String pointer, String name) {
        FormQuestion question = questions.get(base(name));
        boolean inside = question != null && !question.repeats().isEmpty();
        boolean itself = question == null
                && questions.values().stream()
                        .flatMap(one -> one.repeats().stream())
                        .anyMatch(path -> path.endsWith("/" + name));
        if (inside || itself) {
            faults.add(Fault.at(pointer, "studies.estimation.repeat", "column", name));
        }
    }
}

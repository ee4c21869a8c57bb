package cl.minka.contest.core.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads what stands behind the operator of a field: a value, a phrase, or several in parentheses. */
final class ValueReader {
    private final Reader reader;
    private final Faults faults;

    ValueReader(Reader reader, Faults faults) {
        this.reader = reader;
        this.faults = faults;
    }

    /** A value as it was written. */
    record Given(String text, boolean quoted, Span at) {}

    Node term(Field field, Quantifier quantifier, Operator operator) {
        int start = reader.at();
        List<Given> given = given();
        if (operator.compares() && given.size() > 1) {
            faults.add(new Span(start, reader.at()), "contest.search.one-value");
        }
        List<Operand> operands = new ArrayList<>();
        for (Given one : given) {
            Optional<Operand> read = Values.read(field, one.text(), one.quoted());
            if (read.isEmpty()) {
                bad(field, one);
            } else if (operator.compares() && isRange(read.get(), one)) {
                faults.add(one.at(), "contest.search.one-value");
            }
            read.ifPresent(operands::add);
        }
        String written = String.join(", ", given.stream().map(Given::text).toList());
        return new Node.Term(field, quantifier, operator, operands, written);
    }

    private static boolean isRange(Operand read, Given given) {
        return read instanceof Operand.Absent
                || read instanceof Operand.Present
                || given.text().contains("..");
    }

    private void bad(Field field, Given given) {
        String type = field.type().name().toLowerCase(Locale.ROOT);
        faults.add(
                given.at(),
                "contest.search.bad-value." + type,
                Map.of("field", field.name(), "found", given.text(), "values", listed(field)),
                FieldBook.nearest(given.text(), field.choices().codes().keySet()));
    }

    private static String listed(Field field) {
        return field.choices().listed() ? String.join(", ", field.choices().names()) : "…";
    }

    List<Given> given() {
        int start = reader.at();
        if (reader.peek() == '"') {
            return List.of(new Given(phrase(), true, new Span(start, reader.at())));
        }
        if (reader.peek() != '(') {
            String run = reader.takeRun();
            if (run.isEmpty()) {
                faults.add(here(0), "contest.search.missing-value");
                return List.of();
            }
            return List.of(new Given(run, false, new Span(start, reader.at())));
        }
        List<Given> values = new ArrayList<>();
        reader.skip();
        reader.skipSpaces();
        while (!reader.isAtEnd() && reader.peek() != ')') {
            int from = reader.at();
            if (reader.peek() == '"') {
                values.add(new Given(phrase(), true, new Span(from, reader.at())));
            } else if (reader.peek() == '(') {
                faults.add(here(1), "contest.search.no-group-here");
                reader.skip();
            } else if (!reader.takeKeyword("OR")) {
                values.add(new Given(reader.takeRun(), false, new Span(from, reader.at())));
            }
            reader.skipSpaces();
        }
        close(start);
        if (values.isEmpty()) {
            faults.add(new Span(start, reader.at()), "contest.search.missing-value");
        }
        return values;
    }

    String phrase() {
        int start = reader.at();
        String phrase = reader.takePhrase();
        if (!reader.wasClosed()) {
            faults.add(new Span(start, reader.at()), "contest.search.open-phrase");
        }
        return phrase;
    }

    void close(int start) {
        if (reader.peek() == ')') {
            reader.skip();
        } else {
            faults.add(new Span(start, start + 1), "contest.search.never-closed");
        }
    }

    private Span here(int length) {
        return new Span(reader.at(), reader.at() + length);
    }
}

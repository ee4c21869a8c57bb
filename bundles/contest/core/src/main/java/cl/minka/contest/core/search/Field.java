package cl.minka.contest.core.search;

import cl.minka.contest.SearchField;
import cl.minka.contest.SearchField.Type;
import cl.minka.contest.SearchScope;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A field of the language: how it is written, what its values are, and the condition that it becomes.
 *
 * @param label last part of the key of its name for people
 * @param choices of {@code CHOICE} and {@code FLAG}
 * @param optional whether {@code none} and {@code any} are values
 * @param part what must be up to date for it
 * @param inner what a search in its parentheses is over
 * @param sql the condition
 */
record Field(
        String name,
        Type type,
        List<String> synonyms,
        String label,
        Optional<String> subject,
        Choices choices,
        boolean optional,
        boolean quantified,
        Optional<Part> part,
        Optional<SearchScope> inner,
        List<String> examples,
        Condition sql) {
    private static final Choices FLAGS = Choices.of("yes si true", "no false");

    /** Makes the condition of a term over an alias. */
    interface Condition {
        String of(Scene scene, String alias, Node.Term term);
    }

    static Field of(String name, Type type, Condition sql) {
        return new Field(
                name,
                type,
                List.of(),
                name,
                Optional.empty(),
                type == Type.FLAG ? FLAGS : Choices.NONE,
                false,
                false,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                sql);
    }

    Field called(String... names) {
        return new Field(
                name, type, List.of(names), label, subject, choices, optional, quantified, part, inner, examples, sql);
    }

    Field about(String newLabel, String text) {
        return new Field(
                name,
                type,
                synonyms,
                newLabel,
                Optional.of(text),
                choices,
                optional,
                quantified,
                part,
                inner,
                examples,
                sql);
    }

    Field among(Choices some) {
        return new Field(name, type, synonyms, label, subject, some, optional, quantified, part, inner, examples, sql);
    }

    Field orNone() {
        return new Field(name, type, synonyms, label, subject, choices, true, quantified, part, inner, examples, sql);
    }

    Field perEvaluation() {
        return new Field(name, type, synonyms, label, subject, choices, optional, true, part, inner, examples, sql);
    }

    Field needs(Part needed) {
        return new Field(
                name,
                type,
                synonyms,
                label,
                subject,
                choices,
                optional,
                quantified,
                Optional.of(needed),
                inner,
                examples,
                sql);
    }

    Field over(SearchScope scope) {
        return new Field(
                name,
                type,
                synonyms,
                label,
                subject,
                choices,
                optional,
                quantified,
                part,
                Optional.of(scope),
                examples,
                sql);
    }

    Field example(String... some) {
        return new Field(
                name, type, synonyms, label, subject, choices, optional, quantified, part, inner, List.of(some), sql);
    }

    boolean isOrdered() {
        return type == Type.COUNT || type == Type.FIGURE || type == Type.DATE;
    }

    /** The operators that make sense of its values. */
    List<Operator> operators() {
        return isOrdered() ? Arrays.asList(Operator.values()) : List.of(Operator.HAS, Operator.EQUAL);
    }

    Stream<String> names() {
        return Stream.concat(Stream.of(name), synonyms.stream());
    }

    SearchField toRecord() {
        return new SearchField(
                name,
                type,
                synonyms,
                "contest.search.field." + label,
                subject,
                choices.listed() ? choices.names() : List.of(),
                operators().stream().map(Operator::sign).toList(),
                quantified,
                examples);
    }
}

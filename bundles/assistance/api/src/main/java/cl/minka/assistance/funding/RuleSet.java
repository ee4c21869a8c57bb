package cl.minka.assistance.funding;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The rules of a funding line while they are in force, as data.
 *
 * <p>What is absent is empty: a text, a list; {@code from}, a norm, a type and a condition are needed, which is told on keeping.
 *
 * @param line code of the line, the same over the years ({@code fril})
 * @param title as people know it
 * @param institution who grants
 * @param region code of the region that the rules are of; empty: all
 * @param from first day in force
 * @param until last day in force; empty: until others follow
 * @param norm what the set as a whole rests on
 * @param confirmed whether somebody has compared the rules with their norms; every answer tells when nobody has
 * @param open what is known to be missing
 * @param facts what has to be known of an application
 * @param rules all have to be met
 * @param documents the checklist
 * @param states how an application goes on; the first is where it begins
 * @param calls when applications are taken; none: always while in force
 * @param examples the set's own tests: it is only kept while all of them come out
 */
public record RuleSet(
        String line,
        String title,
        String institution,
        Optional<String> region,
        LocalDate from,
        Optional<LocalDate> until,
        Norm norm,
        boolean confirmed,
        List<String> open,
        List<Fact> facts,
        List<Rule> rules,
        List<Document> documents,
        List<State> states,
        List<CallDates> calls,
        List<Example> examples) {
    public RuleSet {
        line = given(line);
        title = given(title);
        institution = given(institution);
        Objects.requireNonNull(region, "region");
        Objects.requireNonNull(until, "until");
        open = given(open);
        facts = given(facts);
        rules = given(rules);
        documents = given(documents);
        states = given(states);
        calls = given(calls);
        examples = given(examples);
    }

    /**
     * Where a rule is written.
     *
     * @param title of the law, resolution or instruction
     * @param article within it; empty: the whole
     * @param year of the norm
     */
    public record Norm(String title, String article, int year) {
        public Norm {
            title = given(title);
            article = given(article);
        }
    }

    /** Where a number is from. */
    public enum Source {
        /** A wave of a study, which is cited and looked up. */
        STUDY,
        /** Elsewhere, told in words: a budget, a register. */
        OTHER
    }

    /** What a fact is. */
    public enum Type {
        NUMBER,
        TRUTH,
        TEXT
    }

    /**
     * What has to be known of an application.
     *
     * @param label as in a sentence: {@code el costo total}
     * @param unit {@code UTM}, {@code $}, {@code %}; empty: none
     * @param source where a number has to be from; absent: {@code STUDY}
     */
    public record Fact(String name, String label, Type type, String unit, Source source) {
        public Fact {
            source = source == null ? Source.STUDY : source;
            name = given(name);
            label = given(label);
            unit = given(unit);
        }
    }

    /** A rule, in words and as a condition. */
    public record Rule(String id, String text, Norm norm, Condition when) {
        public Rule {
            id = given(id);
            text = given(text);
        }
    }

    /** @param validDays for how many days from its issue it counts; empty: for ever */
    public record Document(String id, String title, Optional<Integer> validDays) {
        public Document {
            id = given(id);
            title = given(title);
            Objects.requireNonNull(validDays, "validDays");
        }
    }

    /**
     * A state of applications.
     *
     * @param next ids of those that may follow; none: the end
     * @param needsEligible whether all rules have to be met to come here
     * @param needsDocuments whether the checklist has to be complete and in date to come here
     */
    public record State(String id, String title, List<String> next, Boolean needsEligible, Boolean needsDocuments) {
        public State {
            id = given(id);
            title = given(title);
            next = given(next);
            needsEligible = Boolean.TRUE.equals(needsEligible);
            needsDocuments = Boolean.TRUE.equals(needsDocuments);
        }
    }

    /** Both days included. */
    public record CallDates(String title, LocalDate from, LocalDate to) {
        public CallDates {
            title = given(title);
        }
    }

    /** @param expected what comes out, by id of rule; rules that are not named may come out as they like */
    public record Example(String title, Map<String, Object> values, Map<String, Outcome> expected) {
        public Example {
            title = given(title);
            values = values == null ? Map.of() : Map.copyOf(values);
            expected = expected == null ? Map.of() : Map.copyOf(expected);
        }
    }

    /** What comes of a rule. */
    public enum Outcome {
        MET,
        UNMET,
        /** A fact that it needs is not known. */
        UNKNOWN
    }

    private static String given(String text) {
        return text == null ? "" : text;
    }

    private static <T> List<T> given(List<T> all) {
        return all == null ? List.of() : List.copyOf(all);
    }
}

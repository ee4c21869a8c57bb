package cl.minka.contest.core.search;

import cl.minka.contest.SearchScope;
import cl.minka.contest.Searches;
import cl.minka.kernel.jpa.Folded;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads a search by recursive descent:
 *
 * <pre>
 * or      = and { "OR" and }
 * and     = unary { ["AND"] unary }
 * unary   = ("NOT" | "-") unary | primary
 * primary = "(" or ")" | phrase | [quantifier] term | word
 * term    = field operator (value | phrase | "(" values or a search ")")
 * </pre>
 *
 * It goes on after a fault, so that all are told at once.
 */
final class Parser {
    static final int DEEPEST = 20;
    static final int MOST_TERMS = 100;
    private static final Pattern NAME = Pattern.compile("\\p{L}[\\p{L}\\p{N}._%-]*");
    private static final Set<String> SAVED = Set.of("saved", "set", "guardada");

    private final Books books;
    private final Faults faults;
    private final Set<String> saved;
    private final Count terms;
    private final Reader reader;
    private final ValueReader values;
    private FieldBook book;
    private int depth;
    private boolean stopped;

    private Parser(
            Books books, SearchScope scope, String text, Faults faults, Set<String> saved, Count terms, int depth) {
        this.books = books;
        this.book = books.fields(scope);
        this.faults = faults;
        this.saved = saved;
        this.terms = terms;
        this.depth = depth;
        this.reader = new Reader(text);
        this.values = new ValueReader(reader, faults);
    }

    /** How many terms there were, of nested searches too. */
    private static final class Count {
        private int number;
    }

    /** What comes back means nothing when there are faults. */
    static Node parse(Books books, SearchScope scope, String text, Faults faults) {
        if (text.length() > Searches.LONGEST) {
            faults.add(new Span(Searches.LONGEST, text.length()), "contest.search.too-long", "most", Searches.LONGEST);
            return new Node.All();
        }
        return new Parser(books, scope, text, faults, Set.of(), new Count(), 0).whole();
    }

    private Node whole() {
        reader.skipSpaces();
        if (reader.isAtEnd()) {
            return new Node.All();
        }
        List<Node> parts = new ArrayList<>();
        while (!reader.isAtEnd()) {
            parts.add(or());
            if (reader.peek() == ')') {
                faults.add(here(1), "contest.search.closed-too-often");
                reader.skip();
                reader.skipSpaces();
            }
        }
        return parts.size() == 1 ? parts.get(0) : new Node.And(parts);
    }

    private Node or() {
        List<Node> parts = new ArrayList<>(List.of(and()));
        while (reader.takeKeyword("OR")) {
            parts.add(and());
        }
        return parts.size() == 1 ? parts.get(0) : new Node.Or(parts);
    }

    private Node and() {
        List<Node> parts = new ArrayList<>();
        boolean open = true;
        reader.skipSpaces();
        while (!reader.isAtEnd() && reader.peek() != ')') {
            int start = reader.at();
            if (reader.takeKeyword("OR")) {
                reader.back(start);
                break;
            }
            if (reader.takeKeyword("AND")) {
                if (open) {
                    faults.add(new Span(start, reader.at()), "contest.search.nothing-before");
                }
                open = true;
            } else {
                parts.add(unary());
                open = false;
            }
            reader.skipSpaces();
        }
        if (open) {
            faults.add(here(0), "contest.search.nothing-here");
        }
        return parts.size() == 1 ? parts.get(0) : new Node.And(parts);
    }

    private Node unary() {
        int start = reader.at();
        boolean not = reader.takeKeyword("NOT");
        if (!not && reader.takeMinus()) {
            not = true;
        }
        if (!not) {
            return primary();
        }
        reader.skipSpaces();
        if (reader.isAtEnd() || reader.peek() == ')') {
            faults.add(new Span(start, reader.at()), "contest.search.nothing-here");
            return new Node.All();
        }
        return deeper(() -> new Node.Not(unary()));
    }

    private Node primary() {
        count();
        if (reader.peek() == '(') {
            return group(this::or);
        }
        if (reader.peek() == '"') {
            return words(values.phrase());
        }
        int start = reader.at();
        String run = reader.takeRun();
        int operator = Reader.operator(run);
        if (operator == 0) {
            faults.add(new Span(start, reader.at()), "contest.search.stray-operator", "found", run);
            return new Node.All();
        }
        if (operator > 0 && NAME.matcher(run.substring(0, operator)).matches()) {
            reader.back(start);
            return term(Quantifier.ANY);
        }
        return quantified(run).orElseGet(() -> words(run));
    }

    private void count() {
        if (++terms.number == MOST_TERMS + 1) {
            faults.add(here(0), "contest.search.too-many-terms", "most", MOST_TERMS);
        }
    }

    private static Node words(String text) {
        List<Node> words = Arrays.stream(Folded.of(text).strip().split("[ \\t\\r\\n]+"))
                .filter(word -> !word.isEmpty())
                .map(word -> (Node) new Node.Words(word))
                .toList();
        return words.size() == 1 ? words.get(0) : new Node.Words(Folded.of(text).strip());
    }

    /** A quantifier is one only before a field that has several values. */
    private Optional<Node> quantified(String run) {
        Optional<Quantifier> quantifier = Quantifier.of(run);
        int after = reader.at();
        reader.skipSpaces();
        int start = reader.at();
        String next = quantifier.isEmpty() ? "" : reader.takeRun();
        int operator = Reader.operator(next);
        boolean applies = operator > 0
                && book.find(next.substring(0, operator))
                        .filter(Field::quantified)
                        .isPresent();
        reader.back(applies ? start : after);
        return applies ? Optional.of(term(quantifier.orElseThrow())) : Optional.empty();
    }

    private Node term(Quantifier quantifier) {
        int start = reader.at();
        String run = reader.takeRun();
        int sign = Reader.operator(run);
        String name = run.substring(0, sign);
        String rest = run.substring(sign);
        boolean not = rest.startsWith("!=");
        Operator operator = not ? Operator.EQUAL : operator(rest);
        reader.back(start + sign + (not ? 2 : operator.sign().length()));
        Span named = new Span(start, start + sign);
        if (book.hasSaved() && SAVED.contains(Folded.of(name))) {
            return savedSearch(operator, not);
        }
        Optional<Field> field = book.find(name);
        if (field.isEmpty()) {
            faults.add(named, "contest.search.unknown-field", Map.of("field", name), book.nearest(name));
            values.given();
            return new Node.All();
        }
        if (!field.get().operators().contains(operator)) {
            faults.add(
                    new Span(named.end(), reader.at()),
                    "contest.search.wrong-operator",
                    Map.of("field", name, "operators", signs(field.get())),
                    Optional.empty());
        }
        Node term = value(field.get(), quantifier, operator);
        return not ? new Node.Not(term) : term;
    }

    private static Operator operator(String rest) {
        return Arrays.stream(Operator.values())
                .filter(one -> rest.startsWith(one.sign()))
                .max(java.util.Comparator.comparing(one -> one.sign().length()))
                .orElseThrow();
    }

    private static String signs(Field field) {
        return String.join(" ", field.operators().stream().map(Operator::sign).toList());
    }

    private Node value(Field field, Quantifier quantifier, Operator operator) {
        if (field.inner().isPresent() && reader.peek() == '(') {
            FieldBook outer = book;
            book = books.fields(field.inner().get());
            Node inner = group(this::or);
            book = outer;
            return new Node.Nested(field, inner);
        }
        return values.term(field, quantifier, operator);
    }

    private Node group(java.util.function.Supplier<Node> inside) {
        int start = reader.at();
        reader.skip();
        Node inner = deeper(inside);
        if (!stopped) {
            values.close(start);
        }
        return inner;
    }

    private Node deeper(java.util.function.Supplier<Node> inside) {
        if (depth == DEEPEST) {
            faults.add(new Span(reader.at() - 1, reader.at()), "contest.search.too-deep", "most", DEEPEST);
            stopped = true;
            while (!reader.isAtEnd()) {
                reader.skip();
            }
            return new Node.All();
        }
        depth++;
        Node inner = inside.get();
        depth--;
        return inner;
    }

    private Node savedSearch(Operator operator, boolean not) {
        int start = reader.at();
        if (operator.compares()) {
            faults.add(
                    new Span(start - operator.sign().length(), start),
                    "contest.search.wrong-operator",
                    Map.of("field", "saved", "operators", ":"),
                    Optional.empty());
        }
        List<Node> found = new ArrayList<>();
        for (ValueReader.Given given : values.given()) {
            found.add(savedSearch(given));
        }
        Node any = found.size() == 1 ? found.get(0) : new Node.Or(found);
        return not ? new Node.Not(any) : any;
    }

    private Node savedSearch(ValueReader.Given given) {
        String name = given.text();
        if (saved.contains(name)) {
            faults.add(given.at(), "contest.search.cycle", "name", name);
            return new Node.All();
        }
        Optional<String> text = books.saved(book.scope(), name);
        if (text.isEmpty() || depth == DEEPEST) {
            String code = text.isEmpty() ? "contest.search.unknown-saved" : "contest.search.too-deep";
            faults.add(given.at(), code, Map.of("name", name, "most", DEEPEST), Optional.empty());
            return new Node.All();
        }
        Set<String> names = new HashSet<>(saved);
        names.add(name);
        Faults within = new Faults();
        Node inner = new Parser(books, book.scope(), text.get(), within, names, terms, depth + 1).whole();
        if (!within.isEmpty()) {
            faults.add(given.at(), "contest.search.saved-broken", "name", name);
        }
        return new Node.Saved(name, inner);
    }

    private Span here(int length) {
        return new Span(reader.at(), reader.at() + length);
    }
}

package cl.minka.contest.core.search;

import cl.minka.contest.SearchScope;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Turns a search into a condition in JPQL. */
final class Compiler {
    private final Scene scene;
    private final Books books;

    Compiler(Scene scene, Books books) {
        this.scene = scene;
        this.books = books;
    }

    String compile(Node node, SearchScope scope, String alias) {
        if (node instanceof Node.And and) {
            return Clauses.and(parts(and.parts(), scope, alias).toArray(String[]::new));
        }
        if (node instanceof Node.Or or) {
            return Clauses.or(parts(or.parts(), scope, alias));
        }
        if (node instanceof Node.Not not) {
            return Clauses.not(compile(not.inner(), scope, alias));
        }
        if (node instanceof Node.Words words) {
            return books.fields(scope).words().of(scene, alias, words.folded());
        }
        if (node instanceof Node.Term term) {
            return term.field().sql().of(scene, alias, term);
        }
        if (node instanceof Node.Nested nested) {
            return nested(nested, scope, alias);
        }
        return node instanceof Node.Saved saved ? compile(saved.inner(), scope, alias) : Clauses.always(alias);
    }

    private List<String> parts(List<Node> nodes, SearchScope scope, String alias) {
        return nodes.stream().map(node -> compile(node, scope, alias)).collect(Collectors.toList());
    }

    private String nested(Node.Nested nested, SearchScope scope, String alias) {
        SearchScope over = nested.field().inner().orElseThrow();
        AssignmentFields.Inner inner = x -> compile(nested.inner(), over, x);
        if (over == SearchScope.EVALUATORS) {
            return AssignmentFields.evaluator(scene, alias, inner);
        }
        return scope == SearchScope.EVALUATORS
                ? AssignmentFields.having(
                        scene, alias, (apart, n) -> new Compiler(apart, books).compile(nested.inner(), over, n))
                : AssignmentFields.initiative(scene, alias, inner);
    }

    /** What must be up to date for a search. */
    static Set<Part> parts(Node node) {
        Set<Part> parts = EnumSet.noneOf(Part.class);
        collect(node, parts);
        return parts;
    }

    private static void collect(Node node, Set<Part> parts) {
        if (node instanceof Node.And and) {
            and.parts().forEach(part -> collect(part, parts));
        } else if (node instanceof Node.Or or) {
            or.parts().forEach(part -> collect(part, parts));
        } else if (node instanceof Node.Not not) {
            collect(not.inner(), parts);
        } else if (node instanceof Node.Nested nested) {
            collect(nested.inner(), parts);
        } else if (node instanceof Node.Saved saved) {
            collect(saved.inner(), parts);
        } else if (node instanceof Node.Term term) {
            term.field().part().ifPresent(parts::add);
        }
    }
}

package cl.minka.contest.core.search;

import cl.minka.contest.SearchScope;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    /**
     * Of evaluations: what is said of the initiative or the member of the panel is looked up from the evaluation, the rest
     * by its assignment; Derby runs through all assignments for what stands two steps away.
     */
    String evaluations(Node node, String alias) {
        if (isOfEnds(node)) {
            return compile(node, SearchScope.EVALUATIONS, alias);
        }
        if (node instanceof Node.And and && and.parts().stream().anyMatch(Compiler::isOfEnds)) {
            Map<Boolean, List<Node>> parts =
                    and.parts().stream().collect(Collectors.partitioningBy(Compiler::isOfEnds));
            return Clauses.and(
                    compile(new Node.And(parts.get(true)), SearchScope.EVALUATIONS, alias),
                    assignment(new Node.And(parts.get(false)), alias));
        }
        return assignment(node, alias);
    }

    private String assignment(Node node, String alias) {
        String x = scene.alias();
        return "EXISTS (SELECT " + x + ".id FROM AssignmentEntity " + x + " WHERE " + x + ".id = " + alias
                + ".assignment AND (" + compile(node, SearchScope.EVALUATIONS, x) + "))";
    }

    /** Whether a condition on an assignment is one on what it joins, and needs no column of its own. */
    private static boolean isOfEnds(Node node) {
        if (node instanceof Node.And and) {
            return and.parts().stream().allMatch(Compiler::isOfEnds);
        }
        if (node instanceof Node.Or or) {
            return or.parts().stream().allMatch(Compiler::isOfEnds);
        }
        if (node instanceof Node.Not not) {
            return isOfEnds(not.inner());
        }
        if (node instanceof Node.Saved saved) {
            return isOfEnds(saved.inner());
        }
        return node instanceof Node.Term term
                ? term.field().inner().equals(Optional.of(SearchScope.INITIATIVES))
                : node instanceof Node.Words || node instanceof Node.Nested;
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

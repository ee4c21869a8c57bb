package cl.minka.contest.core.search;

import java.util.List;

/** A search as it was understood. */
sealed interface Node {
    /** Finds everything: the empty search. */
    record All() implements Node {}

    record And(List<Node> parts) implements Node {
        public And {
            parts = List.copyOf(parts);
        }
    }

    record Or(List<Node> parts) implements Node {
        public Or {
            parts = List.copyOf(parts);
        }
    }

    record Not(Node inner) implements Node {}

    /** A word or phrase, folded, anywhere. */
    record Words(String folded) implements Node {}

    /**
     * One of the values fits.
     *
     * @param written the values as they were written
     */
    record Term(Field field, Quantifier quantifier, Operator operator, List<Operand> values, String written)
            implements Node {
        public Term {
            values = List.copyOf(values);
        }
    }

    /** What the field points to fits. */
    record Nested(Field field, Node inner) implements Node {}

    record Saved(String name, Node inner) implements Node {}
}

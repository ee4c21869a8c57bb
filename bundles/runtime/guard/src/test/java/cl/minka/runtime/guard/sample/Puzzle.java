package cl.minka.runtime.guard.sample;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/** A contract of the tests' own: the guard knows no other. */
public interface Puzzle {
    Solution solve(Riddle riddle);

    record Riddle(String text, List<Piece> pieces, Map<String, Object> parameters, long seed) {}

    record Piece(String id, Map<String, Double> sizes) {}

    enum Reason {
        TOO_HARD,
        TOO_EASY {
            @Override
            public String toString() {
                return "a constant of a class of its own";
            }
        }
    }

    sealed interface Solution permits Solved, Declined {}

    record Solved(List<Mark> marks, Map<String, Double> figures) implements Solution {
        public Solved {
            marks = List.copyOf(marks);
            figures = Map.copyOf(figures);
        }
    }

    record Declined(Reason reason, String detail) implements Solution {}

    record Mark(String id, double value, OptionalDouble error) {}
}

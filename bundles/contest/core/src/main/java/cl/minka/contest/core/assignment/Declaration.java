package cl.minka.contest.core.assignment;

import cl.minka.contest.Employment;
import java.util.List;
import java.util.Set;

/** What a member of the panel said from which conflicts of interest follow. */
record Declaration(long account, String username, Set<String> conflicts, List<Employment> employments) {
    Declaration {
        conflicts = Set.copyOf(conflicts);
        employments = List.copyOf(employments);
    }

    /** @param row account, user name, and the columns of conflicts and employments */
    static Declaration of(Object[] row) {
        return new Declaration(
                (Long) row[0],
                (String) row[1],
                EvaluatorEntity.texts((String) row[2]),
                EvaluatorEntity.employments((String) row[3]));
    }
}

package cl.minka.contest.core.assignment;

import cl.minka.contest.Employment;
import cl.minka.contest.Evaluator;
import cl.minka.kernel.people.Account;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A row of a table of evaluators that is right. */
record EvaluatorLine(Account account, int maxLoad, Set<String> categories, Set<String> conflicts, More more) {
    /** What may stand in further columns; empty where the column is not there, and what was before stays. */
    record More(
            Optional<Integer> minLoad,
            Optional<List<Employment>> employments,
            Optional<Set<String>> topics,
            Optional<String> expertise) {}

    /** What is stored, where this was before; a least load gives way to a smaller maximum. */
    EvaluatorWriting writing(EvaluatorWriting before) {
        return new EvaluatorWriting(
                Math.min(maxLoad, more.minLoad().orElse(before.minLoad())),
                maxLoad,
                categories,
                conflicts,
                more.employments().orElse(before.employments()),
                new Evaluator.Profile(
                        more.expertise().orElse(before.profile().expertise()),
                        more.topics().orElse(before.profile().topics())));
    }
}

package cl.minka.contest;

import cl.minka.kernel.Caller;
import cl.minka.kernel.Expected;
import cl.minka.kernel.Page;
import cl.minka.kernel.Slice;
import cl.minka.kernel.table.ImportReport;
import cl.minka.kernel.table.Table;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.DoubleConsumer;
import org.osgi.annotation.versioning.ProviderType;

/** Who evaluates what, and the evaluations themselves. */
@ProviderType
public interface Assignments {
    /** Computes and stores an optimal assignment; in {@code screening} and {@code evaluation}. */
    AssignmentPlan assign(Caller caller, String contest, Order order, DoubleConsumer progress);

    /** For organisers. Sort fields: {@code createdAt} (default), {@code evaluator}. */
    Page<Assignment> list(Caller caller, String contest, Filter filter, Slice slice);

    Assignment get(Caller caller, String contest, String id);

    /** Adds a pair by hand; checked like a computed one. */
    Assignment add(Caller caller, String contest, String initiative, String evaluator);

    /** Gives an assignment that was not begun to another evaluator. */
    Assignment reassign(Caller caller, String contest, String id, String evaluator, Expected expected);

    /** Removes an assignment that was not begun. */
    void delete(Caller caller, String contest, String id, Expected expected);

    /** The caller's own assignments, finished ones too. */
    Page<BlindAssignment> mine(Caller caller, Optional<String> contest, Slice slice);

    /** @throws AssignmentNotFound for everybody but its evaluator, administrators included */
    BlindAssignment blind(Caller caller, String id);

    Evaluation evaluation(Caller caller, String id);

    Evaluation evaluate(Caller caller, String id, Evaluation.Draft draft, Expected expected);

    /** The evaluator withdraws from an assignment. */
    BlindAssignment recuse(Caller caller, String id, String reason);

    /** Columns {@code initiative,evaluator,criterion,score}: finished evaluations made elsewhere; in {@code evaluation}. */
    ImportReport importEvaluations(Caller caller, String contest, Table table, boolean dryRun, DoubleConsumer progress);

    /**
     * Columns {@code initiative,evaluator,action}, the action {@code add} (also when absent) or {@code remove}; removals come
     * first. All rows are checked like changes by hand and stored together or not at all: created counts what was added,
     * updated what was removed.
     */
    ImportReport importAssignments(Caller caller, String contest, Table table, boolean dryRun, DoubleConsumer progress);

    /**
     * Evaluations, for organisers: who scored what; for exports.
     *
     * @param search in the language of {@link Searches}
     */
    Page<ScoreLine> scores(Caller caller, String contest, Optional<String> search, Slice slice);

    /** All of them. */
    default Page<ScoreLine> scores(Caller caller, String contest, Slice slice) {
        return scores(caller, contest, Optional.empty(), slice);
    }

    /**
     * How to assign.
     *
     * @param perInitiative the contest's own number when absent
     * @param keepExisting false discards assignments that were not begun
     * @param seed same input and seed give the same answer
     * @param wishes what else is wanted
     * @param cap the assignment is drawn at random, no pair that is not certain with a greater probability than this, above
     *     0 up to 1; with {@code TOTAL} only
     * @param among to whom and to what the order is restricted
     */
    record Order(
            OptionalInt perInitiative,
            Objective objective,
            boolean keepExisting,
            long seed,
            AssignmentWishes wishes,
            Optional<BigDecimal> cap,
            Among among) {
        /** Without chance, over all initiatives and evaluators. */
        public Order(
                OptionalInt perInitiative,
                Objective objective,
                boolean keepExisting,
                long seed,
                AssignmentWishes wishes) {
            this(perInitiative, objective, keepExisting, seed, wishes, Optional.empty(), Among.ALL);
        }

        /** Without further wishes. */
        public Order(OptionalInt perInitiative, Objective objective, boolean keepExisting, long seed) {
            this(perInitiative, objective, keepExisting, seed, AssignmentWishes.NONE);
        }
    }

    /**
     * Searches, in the language of {@link Searches}, for the initiatives and evaluators of an order. What stands for
     * others stays and counts; pairs that are forced are made anyhow.
     */
    record Among(Optional<String> initiatives, Optional<String> evaluators) {
        /** No restriction. */
        public static final Among ALL = new Among(Optional.empty(), Optional.empty());
    }

    /** What is maximised. */
    enum Objective {
        /** The sum of affinities, exactly. */
        TOTAL,
        /**
         * The smallest sum of affinities of one initiative, then the next smallest, and so on; what stands counts. It
         * stops at a counted limit and tells how far the minimum might still be from the best.
         */
        FAIR
    }

    /**
     * Which assignments are wanted.
     *
     * @param search in the language of {@link Searches}
     */
    record Filter(
            Optional<String> evaluator,
            Optional<String> initiative,
            Optional<Assignment.State> state,
            Optional<String> search) {
        /** Without a search. */
        public Filter(Optional<String> evaluator, Optional<String> initiative, Optional<Assignment.State> state) {
            this(evaluator, initiative, state, Optional.empty());
        }
    }

    /** One score of one evaluation. */
    record ScoreLine(
            String initiative,
            Optional<String> externalId,
            String evaluator,
            String criterion,
            BigDecimal score,
            Evaluation.State state) {}
}

package cl.minka.contest;

import cl.minka.kernel.Caller;
import cl.minka.kernel.Page;
import cl.minka.kernel.Slice;
import java.util.OptionalInt;
import org.osgi.annotation.versioning.ProviderType;

/**
 * What evaluators saved before. Every save is a version, the newest 100 of an evaluation are kept; drafts that are saved
 * within five minutes of each other are one.
 */
@ProviderType
public interface EvaluationVersions {
    /**
     * The caller's own, newest first.
     *
     * @throws AssignmentNotFound for everybody but its evaluator, administrators included
     */
    Page<EvaluationVersion> mine(Caller caller, String assignment, Slice slice);

    EvaluationVersion mine(Caller caller, String assignment, int number);

    /** @param to the newest when absent */
    EvaluationDifference difference(Caller caller, String assignment, int from, OptionalInt to);

    /** Those that were final, newest first; for organisers. */
    Page<EvaluationVersion> finished(Caller caller, String contest, String assignment, Slice slice);

    EvaluationVersion finished(Caller caller, String contest, String assignment, int number);

    /** @param to the newest final one when absent */
    EvaluationDifference finishedDifference(Caller caller, String contest, String assignment, int from, OptionalInt to);
}

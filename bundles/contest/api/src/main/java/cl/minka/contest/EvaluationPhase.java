package cl.minka.contest;

/** Who scores by a criterion. */
public enum EvaluationPhase {
    /** Evaluators, who do not know who presents. */
    BLIND,
    /** The expert committee. */
    COMMITTEE
}

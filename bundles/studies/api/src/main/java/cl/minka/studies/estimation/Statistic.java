package cl.minka.studies.estimation;

/** What is estimated. */
public enum Statistic {
    MEAN,
    TOTAL,
    /** The share of each level of a column, or of one. */
    PROPORTION,
    /** The total of a column over that of another. */
    RATIO,
    /** The smallest value at or above which the share of the weights reaches the probability (Hyndman and Fan's rule 1). */
    QUANTILE
}

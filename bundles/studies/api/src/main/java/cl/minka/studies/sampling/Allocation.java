package cl.minka.studies.sampling;

/** How a sample is shared out among strata. */
public enum Allocation {
    /** As many as the stratum is large. */
    PROPORTIONAL,
    /** By size times spread (Neyman 1934). */
    NEYMAN,
    /** By size times spread over the root of what a unit costs. */
    COST,
    /** The same number in each. */
    EQUAL
}

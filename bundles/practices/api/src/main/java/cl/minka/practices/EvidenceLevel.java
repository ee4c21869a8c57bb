package cl.minka.practices;

/**
 * How well it is known that a practice works, apart from any prize: the five levels of Nesta's Standards of Evidence (Puttick and
 * Ludlow, 2012). In JSON in lower case.
 */
public enum EvidenceLevel {
    /** Level 1: what is done and why it should work can be told. */
    DESCRIBED,
    /** Level 2: data show a change among those who take part, without proving its cause. */
    MEASURED,
    /** Level 3: the change is shown to come from the practice, by comparison with others. */
    COMPARED,
    /** Level 4: somebody independent confirmed it. */
    CONFIRMED,
    /** Level 5: it was done elsewhere by its manuals, with the same effect. */
    REPLICATED
}

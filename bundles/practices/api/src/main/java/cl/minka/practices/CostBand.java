package cl.minka.practices;

/** What a practice costs to begin with, in pesos of the year of the sheet; in JSON in lower case with hyphens. */
public enum CostBand {
    /** Own staff and means only. */
    NONE,
    /** Up to 5 million. */
    UP_TO_5_MILLION,
    /** Above 5 and up to 20 million. */
    UP_TO_20_MILLION,
    /** Above 20 and up to 100 million. */
    UP_TO_100_MILLION,
    /** Above 100 million. */
    ABOVE_100_MILLION;

    private static final long MILLION = 1_000_000;

    /** @param pesos what it costs to begin with */
    public static CostBand of(long pesos) {
        if (pesos <= 0) {
            return NONE;
        }
        if (pesos <= 5 * MILLION) {
            return UP_TO_5_MILLION;
        }
        if (pesos <= 20 * MILLION) {
            return UP_TO_20_MILLION;
        }
        return pesos <= 100 * MILLION ? UP_TO_100_MILLION : ABOVE_100_MILLION;
    }
}

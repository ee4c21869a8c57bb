package cl.minka.kernel.territory;

/** Population bands of a contest: up to 10,000, up to 100,000, above (census of 2024, else of 2017). */
public enum SizeBand {
    SMALL,
    MEDIUM,
    LARGE;

    public static SizeBand of(long population) {
        return population <= 10_000 ? SMALL : population <= 100_000 ? MEDIUM : LARGE;
    }
}

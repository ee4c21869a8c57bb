package cl.minka.demo;

import java.util.Objects;

/** Seeds of what looks random, so that every demonstration is the same. */
final class Seed {
    private Seed() {}

    static long of(Object... parts) {
        long seed = 2_027;
        for (Object part : parts) {
            seed = seed * 6_364_136_223_846_793_005L + Objects.hashCode(part) + 1_442_695_040_888_963_407L;
        }
        return seed;
    }
}

package cl.minka.contest.core;

import cl.minka.kernel.jpa.CanonicalJson;

/** Values compared as what they say: 0.50 is 0.5. */
final class Plain {
    private Plain() {}

    static String of(Object value) {
        return CanonicalJson.write(value);
    }
}

package cl.minka.studies.core.result;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The licences under which data is given out, by their SPDX names. */
final class Licences {
    private static final Map<String, String> ADDRESSES = Map.of(
            "CC-BY-4.0", "https://creativecommons.org/licenses/by/4.0/",
            "CC0-1.0", "https://creativecommons.org/publicdomain/zero/1.0/",
            "ODbL-1.0", "https://opendatacommons.org/licenses/odbl/1-0/",
            "ODC-By-1.0", "https://opendatacommons.org/licenses/by/1-0/");

    private Licences() {}

    static Set<String> names() {
        return new TreeSet<>(ADDRESSES.keySet());
    }

    static String address(String name) {
        return ADDRESSES.get(name);
    }
}

package cl.minka.kernel.core.territory;

import cl.minka.kernel.territory.Municipality;
import cl.minka.kernel.territory.Region;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** All of the territory, read once. */
record Territory(
        List<Region> regions,
        List<Municipality> municipalities,
        Map<String, Municipality> byCut,
        Map<String, String> former) {

    Territory(List<Region> regions, List<Municipality> municipalities, Map<String, String> former) {
        this(
                List.copyOf(regions),
                List.copyOf(municipalities),
                municipalities.stream().collect(Collectors.toUnmodifiableMap(Municipality::cut, Function.identity())),
                Map.copyOf(former));
    }
}

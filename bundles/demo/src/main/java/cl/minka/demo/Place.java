package cl.minka.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** A municipality that takes part. */
record Place(String cut, String name, String region) {
    private static final Set<String> MORE = Set.of("04102", "05109", "08110", "13119");

    /** The first municipality of each of the 56 provinces, and four of the most populous. */
    static List<Place> sixty(Session anyone) {
        List<JsonNode> all = new ArrayList<>(anyone.all("/municipalities"));
        all.sort(Comparator.comparing(node -> node.path("cut").asText()));
        Set<String> provinces = new LinkedHashSet<>();
        return all.stream()
                .filter(node -> provinces.add(node.at("/province/code").asText())
                        || MORE.contains(node.path("cut").asText()))
                .map(node -> new Place(
                        node.path("cut").asText(),
                        node.path("name").asText(),
                        node.at("/region/code").asText()))
                .toList();
    }

    String username() {
        return "municipio-" + cut;
    }
}

package cl.minka.itests.scenario.crawl;

import cl.minka.itests.scenario.Cast;
import cl.minka.itests.scenario.Edition;
import cl.minka.itests.scenario.User;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Many initiatives, whose order of submission must not be seen in what evaluators are shown. */
public final class NeutralOrder {
    public static final int COUNT = 200;

    private final Cast cast;
    private final Edition edition;
    private final List<JsonNode> submitted = new ArrayList<>();
    private final List<JsonNode> shown = new ArrayList<>();
    private final Map<String, Integer> places = new HashMap<>();

    public NeutralOrder(Cast cast, String contest) {
        this.cast = cast;
        this.edition = new Edition(cast, contest);
    }

    public NeutralOrder prepare() {
        edition.open();
        edition.admit(COUNT).moveTo("screening").is(200);
        User organizer = cast.organizer();
        organizer.post(edition.path("/redactions/acceptance"), Map.of()).is(200);
        String judge = Cast.EVALUATORS.get(0);
        organizer
                .put(edition.path("/evaluators/" + judge), Map.of("maxLoad", COUNT))
                .isDone();
        Map<String, Object> order = Map.of("perInitiative", 1, "objective", "total", "keepExisting", true, "seed", 1);
        organizer.post(edition.path("/assignments"), order).is(200);
        edition.moveTo("evaluation").is(200);
        submitted.addAll(organizer
                .get(edition.path("/initiatives?limit=500&sort=number"))
                .is(200)
                .items());
        for (int i = 0; i < submitted.size(); i++) {
            places.put(submitted.get(i).path("code").asText(), i);
        }
        shown.addAll(cast.direct(judge)
                .get("/me/assignments?limit=500&contest=" + edition.id())
                .is(200)
                .items());
        return this;
    }

    public int submitted() {
        return submitted.size();
    }

    public int shown() {
        return shown.size();
    }

    /** Spearman's ρ of the order of submission and the alphabetical order of a text that initiatives have. */
    public double correlation(String pointer) {
        return correlation(ranks(submitted, node -> node.at(pointer).asText()));
    }

    /** ρ of the order of submission and the order in which an evaluator is shown his assignments. */
    public double correlationOfList() {
        double[] ranks = new double[shown.size()];
        for (int i = 0; i < ranks.length; i++) {
            ranks[places.get(shown.get(i).at("/initiative/code").asText())] = i;
        }
        return correlation(ranks);
    }

    /** Instants of creation that an evaluator can find in what is held of him. */
    public Set<String> instants() {
        Set<String> instants = new HashSet<>();
        cast.direct(Cast.EVALUATORS.get(0))
                .get("/me/personal-data")
                .is(200)
                .at("/data/contest/assignments")
                .forEach(one -> {
                    if (one.path("contest").asText().equals(edition.id())) {
                        instants.add(one.path("created_at").asText());
                    }
                });
        return instants;
    }

    /** ρ of the order of submission and the order of assignments in what is held of the evaluator. */
    public double correlationOfHoldings() {
        Map<String, Integer> byAssignment = new HashMap<>();
        shown.forEach(one -> byAssignment.put(
                one.path("id").asText(), places.get(one.at("/initiative/code").asText())));
        double[] ranks = new double[byAssignment.size()];
        int place = 0;
        for (JsonNode one : cast.direct(Cast.EVALUATORS.get(0))
                .get("/me/personal-data")
                .is(200)
                .at("/data/contest/assignments")) {
            if (byAssignment.containsKey(one.path("id").asText())) {
                ranks[byAssignment.get(one.path("id").asText())] = place++;
            }
        }
        return correlation(ranks);
    }

    private static double[] ranks(List<JsonNode> nodes, Function<JsonNode, String> text) {
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < nodes.size(); i++) {
            order.add(i);
        }
        order.sort(Comparator.comparing(i -> text.apply(nodes.get(i))));
        double[] ranks = new double[nodes.size()];
        for (int place = 0; place < ranks.length; place++) {
            ranks[order.get(place)] = place;
        }
        return ranks;
    }

    /** 1 − 6 Σd² / (n(n² − 1)), with d the difference of rank and place. */
    static double correlation(double[] ranks) {
        double sum = 0;
        for (int i = 0; i < ranks.length; i++) {
            sum += (ranks[i] - i) * (ranks[i] - i);
        }
        double n = ranks.length;
        return 1 - 6 * sum / (n * (n * n - 1));
    }
}

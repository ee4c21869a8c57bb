package cl.minka.practices.core.matching;

import cl.minka.kernel.territory.Indicator;
import cl.minka.kernel.territory.Municipalities;
import cl.minka.plugin.transfer.Municipality;
import cl.minka.plugin.transfer.Subject;
import cl.minka.plugin.transfer.TransferRequest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;

/** One request for each purpose, among every eighth municipality with its latest indicators; needs and practices are made up. */
final class SampleTransfers {
    private static final int STEP = 8;
    private static final int LIMIT = 10;
    private static final List<String> TOPICS = List.of("agua", "residuos", "seguridad", "cultura");

    private SampleTransfers() {}

    static List<TransferRequest> of(Municipalities territory) {
        List<Municipality> some = new ArrayList<>();
        List<cl.minka.kernel.territory.Municipality> all = territory.all();
        for (int n = 0; n < all.size(); n += STEP) {
            some.add(municipality(territory, all.get(n), some.size()));
        }
        Municipality origin = some.remove(0);
        int half = some.size() / 2;
        Subject practice = subject(Subject.Kind.PRACTICE, "practice-0", 0);
        return List.of(
                TransferRequest.solve(
                        subject(Subject.Kind.NEED, "need-0", 0), Optional.of(origin), some, LIMIT, Map.of()),
                TransferRequest.spread(practice, Optional.of(origin), some, LIMIT, Map.of()),
                TransferRequest.assign(
                        Optional.of(practice), some.subList(0, half), some.subList(half, some.size()), Map.of()));
    }

    private static Municipality municipality(
            Municipalities territory, cl.minka.kernel.territory.Municipality one, int number) {
        Map<String, Double> indicators = new TreeMap<>();
        for (Indicator indicator : territory.indicators(one.cut())) {
            indicator.values().entrySet().stream()
                    .max(Comparator.comparing(Map.Entry::getKey))
                    .ifPresent(latest ->
                            indicators.put(indicator.id(), latest.getValue().doubleValue()));
        }
        return new Municipality(
                one.cut(),
                one.region().code(),
                List.of(),
                one.sizeBand().name().toLowerCase(Locale.ROOT),
                one.territoryClass()
                        .map(known -> known.name().toLowerCase(Locale.ROOT))
                        .orElse(""),
                Optional.empty(),
                OptionalDouble.empty(),
                indicators,
                number % (Municipality.MOST_RECEIVERS + 1),
                number % 3 == 0,
                number % 2 == 0 ? List.of(subject(Subject.Kind.PRACTICE, "practice-" + number, number)) : List.of(),
                number % 2 == 1 ? List.of(subject(Subject.Kind.NEED, "need-" + number, number)) : List.of());
    }

    private static Subject subject(Subject.Kind kind, String id, int number) {
        String topic = TOPICS.get(number % TOPICS.size());
        return new Subject(
                kind,
                id,
                List.of(topic),
                Map.of("title", "Gestión de " + topic, "problem", "Faltan recursos para " + topic + " en los barrios."),
                Map.of());
    }
}

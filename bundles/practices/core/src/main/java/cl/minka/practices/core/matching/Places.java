package cl.minka.practices.core.matching;

import cl.minka.kernel.territory.Indicator;
import cl.minka.kernel.territory.Municipalities;
import cl.minka.kernel.territory.Municipality;
import cl.minka.plugin.transfer.Municipality.Point;
import cl.minka.plugin.transfer.Subject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;

/** The municipalities as strategies may know them, without what changes from day to day; read when first asked for, then kept. */
final class Places {
    private final Municipalities territory;
    private volatile Map<String, Place> places;

    Places(Municipalities territory) {
        this.territory = territory;
    }

    /** By CUT code, in its order. */
    Map<String, Place> all() {
        Map<String, Place> known = places;
        if (known == null) {
            known = read();
            places = known;
        }
        return known;
    }

    private Map<String, Place> read() {
        Map<String, Point> points = new HashMap<>();
        lines("municipality-point.csv")
                .forEach(cells ->
                        points.put(cells[0], new Point(Double.parseDouble(cells[1]), Double.parseDouble(cells[2]))));
        Map<String, List<String>> borders = new HashMap<>();
        lines("region-border.csv").forEach(cells -> {
            borders.computeIfAbsent(cells[0], region -> new ArrayList<>()).add(cells[1]);
            borders.computeIfAbsent(cells[1], region -> new ArrayList<>()).add(cells[0]);
        });
        Map<String, Place> all = new LinkedHashMap<>();
        territory.all().stream()
                .sorted(Comparator.comparing(Municipality::cut))
                .forEach(one -> all.put(
                        one.cut(),
                        new Place(
                                one.cut(),
                                one.region().code(),
                                borders.getOrDefault(one.region().code(), List.of()),
                                word(one.sizeBand()),
                                one.territoryClass().map(Places::word).orElse(""),
                                Optional.ofNullable(points.get(one.cut())),
                                latest(territory.indicators(one.cut())))));
        return all;
    }

    private static Map<String, Double> latest(List<Indicator> indicators) {
        Map<String, Double> latest = new TreeMap<>();
        for (Indicator indicator : indicators) {
            indicator.values().entrySet().stream()
                    .max(Map.Entry.comparingByKey())
                    .ifPresent(
                            value -> latest.put(indicator.id(), value.getValue().doubleValue()));
        }
        return latest;
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static List<String[]> lines(String name) {
        try (BufferedReader in = new BufferedReader(
                new InputStreamReader(Places.class.getResourceAsStream(name), StandardCharsets.UTF_8))) {
            return in.lines().skip(1).map(line -> line.split(",")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What does not change of a municipality; indicators of the latest year that was reported. */
    record Place(
            String cut,
            String region,
            List<String> borders,
            String sizeBand,
            String territory,
            Optional<Point> point,
            Map<String, Double> indicators) {
        cl.minka.plugin.transfer.Municipality with(
                int capacity, boolean solved, List<Subject> practices, List<Subject> needs) {
            return new cl.minka.plugin.transfer.Municipality(
                    cut,
                    region,
                    borders,
                    sizeBand,
                    territory,
                    point,
                    OptionalDouble.empty(),
                    indicators,
                    capacity,
                    solved,
                    practices,
                    needs);
        }
    }
}

package cl.minka.schools.core.indicator;

import cl.minka.kernel.territory.Municipalities;
import cl.minka.schools.indicator.Indicators.Grouping;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Counts every group of every grouping at once, and all of them. */
final class Tallies implements FactReader.Taker {
    private static final Set<Grouping> OF_EDITIONS = Set.of(
            Grouping.CONTENT_AREA,
            Grouping.SCHOOL,
            Grouping.PROGRAMME,
            Grouping.COURSE,
            Grouping.EDITION,
            Grouping.MONTH);

    private final Map<Grouping, Map<String, Tally>> groups = new EnumMap<>(Grouping.class);
    private final Tally total = new Tally();
    private final Map<String, String> regions = new HashMap<>();
    private final Municipalities municipalities;

    Tallies(List<Grouping> by, Municipalities municipalities) {
        by.forEach(one -> groups.put(one, new HashMap<>()));
        this.municipalities = municipalities;
    }

    /** Editions count even without anybody in them. */
    void editions(Collection<EditionFact> all) {
        for (EditionFact edition : all) {
            total.add(edition);
            groups.forEach((by, of) -> {
                if (OF_EDITIONS.contains(by)) {
                    tally(of, key(by, edition)).add(edition);
                }
            });
        }
    }

    @Override
    public void take(Tally.Taking one, String commune, String sex, String organization) {
        total.add(one);
        for (Map.Entry<Grouping, Map<String, Tally>> group : groups.entrySet()) {
            String key =
                    switch (group.getKey()) {
                        case COMMUNE -> commune;
                        case REGION -> regions.computeIfAbsent(commune, this::region);
                        case SEX -> sex.toLowerCase(Locale.ROOT);
                        case ORGANIZATION -> organization;
                        default -> key(group.getKey(), one.edition());
                    };
            tally(group.getValue(), key).add(one);
        }
    }

    private static String key(Grouping by, EditionFact edition) {
        return switch (by) {
            case CONTENT_AREA -> edition.area();
            case SCHOOL -> edition.school();
            case PROGRAMME -> edition.programme();
            case COURSE -> edition.course();
            case EDITION -> edition.id();
            case MONTH -> edition.month();
            case COMMUNE, REGION, SEX, ORGANIZATION -> throw new IllegalArgumentException(by.name());
        };
    }

    private String region(String commune) {
        return municipalities.find(commune).map(found -> found.region().code()).orElse("");
    }

    private static Tally tally(Map<String, Tally> of, String key) {
        return of.computeIfAbsent(key, any -> new Tally());
    }

    Tally total() {
        return total;
    }

    Map<String, Tally> of(Grouping by) {
        return groups.get(by);
    }
}

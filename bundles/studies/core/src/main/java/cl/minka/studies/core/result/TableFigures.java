package cl.minka.studies.core.result;

import cl.minka.studies.core.inference.WeighedSurvey;
import cl.minka.studies.estimation.Estimate;
import cl.minka.studies.estimation.EstimateWish;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The figures of tables, computed together: some thousand rows times figures at once, so that they take bounded memory. */
final class TableFigures {
    private static final int MOST_AT_ONCE = 10_000_000;

    private final Map<Key, Estimate> known = new HashMap<>();

    /** What tells figures apart; of a variable there are shares or means, never both. */
    private record Key(String column, Optional<String> level, Map<String, String> groups) {}

    /** A wish with how many figures may come of it. */
    record Wanted(EstimateWish wish, int figures) {}

    TableFigures(WeighedSurvey survey, int rows, List<Wanted> wanted) {
        Set<Wanted> all = new LinkedHashSet<>(wanted);
        List<EstimateWish> some = new java.util.ArrayList<>();
        int figures = 0;
        for (Wanted one : all) {
            if (!some.isEmpty() && (long) (figures + one.figures()) * rows > MOST_AT_ONCE) {
                take(survey.estimates(some));
                some.clear();
                figures = 0;
            }
            some.add(one.wish());
            figures += one.figures();
        }
        if (!some.isEmpty()) {
            take(survey.estimates(some));
        }
    }

    private void take(List<Estimate> estimates) {
        estimates.forEach(one -> known.put(new Key(one.variable(), one.level(), one.groups()), one));
    }

    Optional<Estimate> mean(String column, Map<String, String> groups) {
        return Optional.ofNullable(known.get(new Key(column, Optional.empty(), groups)));
    }

    Optional<Estimate> share(String column, String level, Map<String, String> groups) {
        return Optional.ofNullable(known.get(new Key(column, Optional.of(level), groups)));
    }
}

package cl.minka.studies.core.inference;

import cl.minka.studies.estimation.Calibration;
import cl.minka.studies.estimation.EstimateWish;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Which variables must be read. */
final class Wants {
    private final Set<String> names = new HashSet<>();

    Wants add(List<EstimateWish> wishes) {
        wishes.forEach(wish -> {
            names.add(wish.variable());
            wish.denominator().ifPresent(names::add);
            names.addAll(wish.by());
            names.addAll(wish.domain().keySet());
        });
        return this;
    }

    Wants add(Calibration calibration) {
        calibration.margins().forEach(margin -> {
            names.add(margin.column());
            names.addAll(Arrays.asList(margin.column().split("\\+")));
        });
        return this;
    }

    Wants columns(List<String> more) {
        names.addAll(more);
        return this;
    }

    /** Those of the catalogue that they are made of. */
    Set<String> variables(Catalog catalog) {
        Set<String> known = new HashSet<>(catalog.names());
        List<String> bases = new ArrayList<>();
        names.stream().filter(known::contains).map(catalog::base).forEach(bases::add);
        return Set.copyOf(new HashSet<>(bases));
    }
}

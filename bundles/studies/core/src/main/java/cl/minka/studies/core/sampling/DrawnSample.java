package cl.minka.studies.core.sampling;

import cl.minka.studies.core.estimation.Column;
import cl.minka.studies.sampling.SampleOrder;
import cl.minka.studies.sampling.SampledUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javax.persistence.EntityManager;

/**
 * A sample as those read it who count its answers.
 *
 * @param places of the units in the list, by their id
 * @param strata of the units, as a column of them
 * @param clusters of the units
 */
public record DrawnSample(
        String id,
        int number,
        SampleOrder order,
        List<SampledUnit> units,
        Map<String, Integer> places,
        Column strata,
        Column clusters) {

    public static DrawnSample read(EntityManager manager, SampleEntity sample) {
        List<SampledUnit> units = List.copyOf(new SampleRows(manager).units(sample.id()));
        Map<String, Integer> places = new HashMap<>();
        units.forEach(one -> places.put(one.unit().unit(), places.size()));
        return new DrawnSample(
                sample.id(), sample.number(), sample.order(), units, places, strata(units), clusters(units));
    }

    static Column strata(List<SampledUnit> units) {
        return column("stratum", units, one -> one.unit().stratum());
    }

    static Column clusters(List<SampledUnit> units) {
        return column("cluster", units, one -> one.unit().cluster());
    }

    private static Column column(String name, List<SampledUnit> units, Function<SampledUnit, String> text) {
        Map<String, Integer> known = new HashMap<>();
        List<String> names = new ArrayList<>();
        int[] levels = new int[units.size()];
        for (int i = 0; i < levels.length; i++) {
            String one = text.apply(units.get(i));
            Integer level = known.putIfAbsent(one, names.size());
            if (level == null) {
                names.add(one);
            }
            levels[i] = level == null ? names.size() - 1 : level;
        }
        return Column.ofTexts(name, levels, List.copyOf(names));
    }

    /** Whether the design was applied in each stratum by itself. */
    public boolean apart() {
        return order.stratified() || order.design() == SampleOrder.Design.STRATIFIED;
    }

    /** Whether whole clusters were drawn. */
    public boolean clustered() {
        return Selection.needsClusters(order.design());
    }
}

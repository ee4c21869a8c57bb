package cl.minka.studies.core.fieldwork;

import cl.minka.studies.core.sampling.DrawnSample;
import cl.minka.studies.fieldwork.OutcomeGroup;
import cl.minka.studies.sampling.SampledUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.persistence.EntityManager;

/**
 * A unit that was to be asked, and what became of it. A response says more than an outcome.
 *
 * @param place in the list of the sample
 * @param recorded whether there is an outcome or a response
 * @param answered whether there is a complete response
 * @param replaced whether another took its place
 */
public record FieldCase(
        int place, SampledUnit unit, OutcomeGroup group, boolean recorded, boolean answered, boolean replaced) {

    /** Those drawn, and those that took a place, in the order of the sample. */
    public static List<FieldCase> of(EntityManager manager, String survey, DrawnSample sample) {
        FieldRows rows = new FieldRows(manager, survey);
        Map<String, FieldRows.Latest> latest = rows.latest();
        Map<String, Boolean> answered = rows.answered();
        Map<String, FieldRows.Swap> swaps = rows.swaps();
        Set<String> replaced = new HashSet<>();
        swaps.values().forEach(swap -> replaced.add(swap.replaced()));
        List<FieldCase> cases = new ArrayList<>();
        for (int place = 0; place < sample.units().size(); place++) {
            SampledUnit one = sample.units().get(place);
            String id = one.unit().unit();
            if (!one.replacement() || swaps.containsKey(id)) {
                Boolean complete = answered.get(id);
                FieldRows.Latest last = latest.get(id);
                cases.add(new FieldCase(
                        place,
                        one,
                        group(complete, last),
                        complete != null || last != null,
                        Boolean.TRUE.equals(complete),
                        replaced.contains(id)));
            }
        }
        return cases;
    }

    /** Units that stood by and took a place. */
    public static Set<String> released(EntityManager manager, String survey) {
        return Set.copyOf(new FieldRows(manager, survey).swaps().keySet());
    }

    private static OutcomeGroup group(Boolean complete, FieldRows.Latest last) {
        if (Boolean.TRUE.equals(complete)) {
            return OutcomeGroup.I;
        }
        if (last != null) {
            return OutcomeTable.group(last.code());
        }
        return OutcomeTable.group(complete == null ? OutcomeTable.NOT_TRIED : OutcomeTable.PARTIAL);
    }
}

package cl.minka.studies.core.result;

import cl.minka.kernel.territory.Municipalities;
import cl.minka.studies.collection.Variable;
import cl.minka.studies.result.Disclosure;
import cl.minka.studies.result.Disclosure.Outcome;
import cl.minka.studies.result.Disclosure.Treatment;
import cl.minka.studies.result.ReleasePlan;
import cl.minka.studies.result.ReleasePlan.QuasiIdentifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;

/** Makes data without persons of a wave: leaves out, makes coarser, blanks, and puts the records in an order that tells nothing. */
final class Anonymizer {
    private final ReleasePlan plan;
    private final Municipalities municipalities;
    private final Random random;

    /** @param random gives the new order of the records */
    Anonymizer(ReleasePlan plan, Municipalities municipalities, Random random) {
        this.plan = plan;
        this.municipalities = municipalities;
        this.random = random;
    }

    Released of(WaveData data) {
        VariableRules rules = new VariableRules(plan);
        Coarsening coarsening = new Coarsening(municipalities);
        LinkedHashMap<String, String[]> columns = new LinkedHashMap<>();
        Map<String, String> recoded = new HashMap<>();
        Map<String, Outcome> outcomes = new LinkedHashMap<>();
        List<String[]> before = new ArrayList<>();
        List<String[]> quasi = new ArrayList<>();
        List<String> quasiNames = new ArrayList<>();
        for (Variable variable : data.variables()) {
            Outcome outcome = rules.of(variable);
            outcomes.put(variable.name(), outcome);
            if (outcome.name().startsWith("LEFT_OUT")) {
                continue;
            }
            String[] values = data.columns().get(variable.name());
            QuasiIdentifier how = rules.quasi(variable).orElse(null);
            String[] given = Arrays.stream(values)
                    .map(value ->
                            how == null ? Coarsening.chosen(value, variable.question()) : coarsening.quasi(value, how))
                    .toArray(String[]::new);
            columns.put(variable.name(), given);
            if (outcome == Outcome.RECODED) {
                recoded.put(
                        variable.name(), how == null ? "chosen" : how.recoding().name());
            }
            if (how != null) {
                before.add(values);
                quasi.add(given);
                quasiNames.add(variable.name());
            }
        }
        long smallestBefore = LocalSuppression.smallest(before, data.rows(), new BitSet());
        long smallestRecoded = LocalSuppression.smallest(quasi, data.rows(), new BitSet());
        List<String[]> kept = quasi.stream().map(String[]::clone).toList();
        LocalSuppression suppression = new LocalSuppression(quasi, data.rows(), plan.k());
        suppression.run();
        List<Treatment> treatments = new ArrayList<>();
        long cells = 0;
        for (Map.Entry<String, Outcome> one : outcomes.entrySet()) {
            int place = quasiNames.indexOf(one.getKey());
            long blanked = place < 0 ? 0 : blanked(kept.get(place), quasi.get(place));
            cells += blanked;
            treatments.add(new Treatment(one.getKey(), one.getValue(), blanked));
        }
        repeated(data, outcomes).forEach(name -> treatments.add(new Treatment(name, Outcome.LEFT_OUT_REPEATED, 0)));
        int[] order = order(data.rows(), suppression.dropped());
        Disclosure disclosure = new Disclosure(
                data.survey().wave(),
                plan.k(),
                plan.threshold(),
                data.rows(),
                order.length,
                smallestBefore,
                smallestRecoded,
                LocalSuppression.smallest(quasi, data.rows(), suppression.dropped()),
                cells,
                treatments);
        return released(data, columns, recoded, order, disclosure);
    }

    private static List<String> repeated(WaveData data, Map<String, Outcome> known) {
        return Variable.of(data.form()).stream()
                .filter(one -> !one.question().repeats().isEmpty())
                .map(Variable::name)
                .filter(name -> !known.containsKey(name))
                .toList();
    }

    private static long blanked(String[] before, String[] after) {
        return IntStream.range(0, before.length)
                .filter(row -> before[row] != null && after[row] == null)
                .count();
    }

    private int[] order(int rows, BitSet dropped) {
        List<Integer> order = new ArrayList<>(IntStream.range(0, rows)
                .filter(row -> !dropped.get(row))
                .boxed()
                .toList());
        Collections.shuffle(order, random);
        return order.stream().mapToInt(row -> row).toArray();
    }

    private Released released(
            WaveData data,
            LinkedHashMap<String, String[]> columns,
            Map<String, String> recoded,
            int[] order,
            Disclosure disclosure) {
        columns.replaceAll((name, values) ->
                Arrays.stream(order).mapToObj(row -> values[row]).toArray(String[]::new));
        boolean design = data.units() != null && plan.design();
        return new Released(
                data.variables().stream()
                        .filter(one -> columns.containsKey(one.name()))
                        .toList(),
                columns,
                recoded,
                data.isWeighted()
                        ? Arrays.stream(order)
                                .mapToDouble(row -> data.weights()[row])
                                .toArray()
                        : new double[0],
                design ? numbers(order, data, false) : new int[0],
                design ? numbers(order, data, true) : new int[0],
                order.length,
                disclosure);
    }

    /** Strata and clusters under numbers in an order that tells nothing. */
    private int[] numbers(int[] order, WaveData data, boolean clusters) {
        List<String> names = new ArrayList<>(Arrays.stream(data.units())
                .filter(Objects::nonNull)
                .map(unit -> unit.stratum() + (clusters ? '\n' + unit.cluster() : ""))
                .distinct()
                .sorted()
                .toList());
        Collections.shuffle(names, random);
        Map<String, Integer> numbers = new HashMap<>();
        names.forEach(name -> numbers.put(name, numbers.size() + 1));
        return Arrays.stream(order)
                .map(row ->
                        numbers.get(data.units()[row].stratum() + (clusters ? '\n' + data.units()[row].cluster() : "")))
                .toArray();
    }
}

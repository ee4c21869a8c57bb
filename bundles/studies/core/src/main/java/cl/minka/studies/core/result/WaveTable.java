package cl.minka.studies.core.result;

import cl.minka.kernel.table.Row;
import cl.minka.kernel.table.Table;
import cl.minka.studies.core.result.WaveData.DrawnUnit;
import cl.minka.studies.estimation.SurveyDesign;
import cl.minka.studies.estimation.SurveyDesign.LonelyPsu;
import cl.minka.studies.sampling.SampleOrder;
import cl.minka.studies.sampling.SampleOrder.Design;
import cl.minka.studies.sampling.SampleOrder.FirstStage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Columns of a wave with those of its design, for the estimator. */
final class WaveTable implements Table {
    private static final String STRATUM = "_stratum";
    private static final String CLUSTER = "_cluster";
    private static final String WEIGHT = "_weight";
    private static final String FIRST = "_fpc1";
    private static final String SECOND = "_fpc2";

    private final WaveData data;
    private final SurveyDesign design;
    private final Map<String, String[]> columns = new LinkedHashMap<>();

    WaveTable(WaveData data) {
        this.data = data;
        this.design = design(data);
    }

    /** Adds a column of the caller's making. */
    WaveTable with(String name, String[] values) {
        columns.put(name, values);
        return this;
    }

    SurveyDesign design() {
        return design;
    }

    private static SurveyDesign design(WaveData data) {
        if (data.sample().isEmpty()) {
            return new SurveyDesign(Optional.empty(), List.of(), Optional.empty(), List.of(), LonelyPsu.AVERAGE);
        }
        SampleOrder order = data.sample().get().order();
        boolean strata = order.stratified() || order.design() == Design.STRATIFIED;
        boolean clusters = order.design() == Design.CLUSTER || order.design() == Design.TWO_STAGE;
        List<String> fpc = new ArrayList<>();
        boolean bySize = order.design() == Design.PPS
                || order.design() == Design.TWO_STAGE && order.firstStage() == FirstStage.PPS;
        if (!bySize) {
            fpc.add(FIRST);
        }
        if (!bySize && order.design() == Design.TWO_STAGE) {
            fpc.add(SECOND);
        }
        return new SurveyDesign(
                strata ? Optional.of(STRATUM) : Optional.empty(),
                clusters ? List.of(CLUSTER) : List.of(),
                Optional.of(WEIGHT),
                fpc,
                LonelyPsu.AVERAGE);
    }

    @Override
    public List<String> columns() {
        List<String> all = new ArrayList<>(columns.keySet());
        if (data.units() != null) {
            all.addAll(List.of(STRATUM, CLUSTER, WEIGHT, FIRST, SECOND));
        }
        return all;
    }

    @Override
    public Stream<Row> rows() {
        return rows(Set.copyOf(columns()));
    }

    @Override
    public Stream<Row> rows(Set<String> wanted) {
        return IntStream.range(0, data.rows()).mapToObj(row -> row(row, wanted));
    }

    private Row row(int row, Set<String> wanted) {
        Map<String, String> cells = new HashMap<>();
        columns.forEach((name, values) -> {
            if (wanted.contains(name) && values[row] != null) {
                cells.put(name, values[row]);
            }
        });
        if (data.units() != null) {
            DrawnUnit unit = data.units()[row];
            cells.put(STRATUM, unit.stratum().isEmpty() ? "-" : unit.stratum());
            cells.put(CLUSTER, unit.cluster().isEmpty() ? "-" : unit.cluster());
            cells.put(WEIGHT, Double.toString(unit.weight()));
            cells.put(FIRST, Long.toString(unit.strataSize()));
            cells.put(SECOND, Long.toString(unit.clusterSize()));
        }
        return new Row(row + 2L, cells);
    }

    @Override
    public boolean decimalComma() {
        return false;
    }
}

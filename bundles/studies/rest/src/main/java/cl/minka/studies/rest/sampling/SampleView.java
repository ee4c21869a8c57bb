package cl.minka.studies.rest.sampling;

import cl.minka.kernel.rest.TableShape;
import cl.minka.studies.sampling.Sample;
import cl.minka.studies.sampling.SampleOrder;
import cl.minka.studies.sampling.SampledUnit;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A sample as it was drawn, {@code from} another one where that is so; in lists without its units. */
public record SampleView(
        int number,
        int frame,
        SampleOrder order,
        long seed,
        long n,
        long standingBy,
        String sha256,
        Instant drawnAt,
        Optional<Integer> from,
        List<UnitView> units,
        List<UnitView> replacements) {
    static final TableShape<SampledUnit> UNITS = TableShape.<SampledUnit>named("sample")
            .column("place", SampledUnit::place)
            .column("unit", one -> one.unit().unit())
            .column("stratum", one -> one.unit().stratum())
            .column("cluster", one -> one.unit().cluster())
            .column("size", one -> one.unit().size())
            .column("replacement", SampledUnit::replacement)
            .column("inclusionProbability", SampledUnit::probability)
            .column("weight", SampledUnit::weight)
            .column("fpc1", SampledUnit::strataSize)
            .column("fpc2", SampledUnit::clusterSize);

    static SampleView of(Sample sample) {
        return new SampleView(
                sample.number(),
                sample.frame(),
                sample.order(),
                sample.order().seed(),
                sample.drawn(),
                sample.standingBy(),
                sample.sha256(),
                sample.drawnAt(),
                sample.from(),
                units(sample, false),
                units(sample, true));
    }

    private static List<UnitView> units(Sample sample, boolean replacements) {
        return sample.units().stream()
                .filter(one -> one.replacement() == replacements)
                .map(UnitView::of)
                .toList();
    }

    /**
     * A unit; {@code fpc1} counts what was drawn from at the first stage, {@code fpc2} the units of the cluster, as estimates take them.
     */
    public record UnitView(
            int place,
            String unit,
            String stratum,
            String cluster,
            double size,
            double inclusionProbability,
            double weight,
            long fpc1,
            Optional<Long> fpc2) {
        static UnitView of(SampledUnit one) {
            return new UnitView(
                    one.place(),
                    one.unit().unit(),
                    one.unit().stratum(),
                    one.unit().cluster(),
                    one.unit().size(),
                    one.probability(),
                    one.weight(),
                    one.strataSize(),
                    one.clusterSize());
        }
    }
}

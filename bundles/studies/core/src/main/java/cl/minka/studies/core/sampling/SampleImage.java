package cl.minka.studies.core.sampling;

import cl.minka.studies.core.estimation.Column;
import cl.minka.studies.core.estimation.PackedReader;
import cl.minka.studies.core.estimation.PackedWriter;
import cl.minka.studies.sampling.FrameUnit;
import cl.minka.studies.sampling.SampledUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;

/** The units of a sample packed as bytes; the very same units come out. */
final class SampleImage {
    private static final int FORMAT = 0x4d4b5331;

    private SampleImage() {}

    static byte[] write(List<SampledUnit> units) {
        return PackedWriter.pack(FORMAT, writer -> {
            writer.texts(units.stream().map(one -> one.unit().unit()).toList());
            writer.column(DrawnSample.strata(units));
            writer.column(DrawnSample.clusters(units));
            writer.numbers(longs(units, one -> one.unit().position()));
            writer.numbers(doubles(units, one -> one.unit().size()));
            writer.numbers(longs(units, SampledUnit::place));
            writer.numbers(longs(units, one -> one.replacement() ? 1 : 0));
            writer.numbers(doubles(units, SampledUnit::probability));
            writer.numbers(doubles(units, SampledUnit::weight));
            writer.numbers(longs(units, SampledUnit::strataSize));
            writer.numbers(longs(units, one -> one.clusterSize().orElse(0L)));
        });
    }

    private static long[] longs(List<SampledUnit> units, ToLongFunction<SampledUnit> number) {
        return units.stream().mapToLong(number).toArray();
    }

    private static double[] doubles(List<SampledUnit> units, ToDoubleFunction<SampledUnit> number) {
        return units.stream().mapToDouble(number).toArray();
    }

    /** Empty when it is of another format, or broken. */
    static Optional<List<SampledUnit>> read(byte[] bytes) {
        return PackedReader.unpack(FORMAT, bytes, reader -> {
            List<String> ids = reader.texts();
            Column strata = reader.column(ids.size());
            Column clusters = reader.column(ids.size());
            long[] positions = reader.longs(ids.size());
            double[] sizes = reader.doubles(ids.size());
            long[] places = reader.longs(ids.size());
            long[] replacements = reader.longs(ids.size());
            double[] probabilities = reader.doubles(ids.size());
            double[] weights = reader.doubles(ids.size());
            long[] strataSizes = reader.longs(ids.size());
            List<Optional<Long>> clusterSizes = sizes(reader.longs(ids.size()));
            List<SampledUnit> units = new ArrayList<>(ids.size());
            for (int i = 0; i < ids.size(); i++) {
                FrameUnit unit =
                        new FrameUnit((int) positions[i], ids.get(i), name(strata, i), name(clusters, i), sizes[i]);
                units.add(new SampledUnit(
                        (int) places[i],
                        unit,
                        replacements[i] == 1,
                        probabilities[i],
                        weights[i],
                        strataSizes[i],
                        clusterSizes.get(i)));
            }
            return units;
        });
    }

    private static List<Optional<Long>> sizes(long[] sizes) {
        return Arrays.stream(sizes)
                .mapToObj(size -> Optional.of(size).filter(any -> any > 0))
                .toList();
    }

    private static String name(Column column, int row) {
        return column.names().get(column.levels()[row]);
    }
}

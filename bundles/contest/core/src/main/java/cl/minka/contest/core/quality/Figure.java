package cl.minka.contest.core.quality;

import cl.minka.kernel.Fault;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.DoubleSupplier;

/** A figure, or why the data cannot carry it. */
record Figure(OptionalDouble value, Optional<Fault> lack) {
    static Figure lacking(String reason) {
        return lacking(Fault.at("", reason));
    }

    static Figure lacking(Fault reason) {
        return new Figure(OptionalDouble.empty(), Optional.of(reason));
    }

    /** A quotient that is no number comes from scores without variation. */
    static Figure of(double value) {
        return Double.isFinite(value)
                ? new Figure(OptionalDouble.of(value), Optional.empty())
                : lacking("contest.quality.no-variation");
    }

    /** The figure, unless something is lacking. */
    static Figure unless(Optional<Fault> lack, DoubleSupplier value) {
        return lack.map(Figure::lacking).orElseGet(() -> of(value.getAsDouble()));
    }
}

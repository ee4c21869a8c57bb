package cl.minka.studies.sampling;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a sample is to show.
 *
 * @param margin half the width of the interval, in the units of the parameter; empty only where {@code n} is given
 * @param confidence of the interval, between 0 and 1
 * @param p the share that is expected
 * @param sd standard deviation of the units of the population
 * @param population how many units there are; empty: endless, or what the strata add up to
 * @param deff variance under the design over that of a simple sample
 * @param responseRate share of the units asked that answer
 * @param strata among which it is shared out
 * @param n the size, where it is given and only to be shared out
 */
public record SizeOrder(
        Parameter parameter,
        Optional<Double> margin,
        double confidence,
        Optional<Double> p,
        Optional<Double> sd,
        Optional<Double> population,
        double deff,
        double responseRate,
        List<Stratum> strata,
        Allocation allocation,
        Optional<Double> n) {
    public SizeOrder {
        Objects.requireNonNull(parameter, "parameter");
        Objects.requireNonNull(margin, "margin");
        Objects.requireNonNull(p, "p");
        Objects.requireNonNull(sd, "sd");
        Objects.requireNonNull(population, "population");
        strata = List.copyOf(strata);
        Objects.requireNonNull(allocation, "allocation");
        Objects.requireNonNull(n, "n");
    }

    /** What is to be estimated. */
    public enum Parameter {
        PROPORTION,
        MEAN
    }

    /**
     * A stratum.
     *
     * @param population how many units it has
     * @param p the share that is expected in it; empty: as in the whole
     * @param sd standard deviation of its units; empty: as in the whole
     * @param cost of a unit, in any unit
     */
    public record Stratum(
            String name, Optional<Double> population, Optional<Double> p, Optional<Double> sd, double cost) {
        public Stratum {
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(population, "population");
            Objects.requireNonNull(p, "p");
            Objects.requireNonNull(sd, "sd");
        }
    }
}

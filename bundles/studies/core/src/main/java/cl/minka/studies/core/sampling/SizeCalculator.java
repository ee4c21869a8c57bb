package cl.minka.studies.core.sampling;

import cl.minka.studies.sampling.SampleSize;
import cl.minka.studies.sampling.SampleSize.Share;
import cl.minka.studies.sampling.SampleSize.Step;
import cl.minka.studies.sampling.SampleSizes;
import cl.minka.studies.sampling.SizeOrder;
import cl.minka.studies.sampling.SizeOrder.Parameter;
import cl.minka.studies.sampling.SizeOrder.Stratum;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.numbers.gamma.InverseErf;
import org.osgi.service.component.annotations.Component;

/** Computes sizes of samples. */
@Component(service = SampleSizes.class)
public final class SizeCalculator implements SampleSizes {
    /** A size that is whole but for rounding errors is not rounded up. */
    private static final double WHOLE = 1e-9;

    @Override
    public SampleSize compute(SizeOrder order) {
        SizeCheck.of(order);
        List<Step> steps = new ArrayList<>();
        Optional<Double> population = population(order);
        double exact = order.n().orElseGet(() -> size(order, population, steps));
        long n = up(exact);
        double contacts = exact / order.responseRate();
        if (order.n().isPresent()) {
            steps.add(step("n", exact, "n", "studies.size.given"));
        }
        steps.add(new Step("rounded", n, "⌈n⌉", "studies.size.rounded", Map.of("n", n)));
        steps.add(new Step(
                "contacts", up(contacts), "⌈n/r⌉", "studies.size.contacts", Map.of("rate", order.responseRate())));
        return new SampleSize(n, up(contacts), steps, shares(order, exact, n));
    }

    private static Optional<Double> population(SizeOrder order) {
        boolean known = !order.strata().isEmpty()
                && order.strata().stream().allMatch(one -> one.population().isPresent());
        Optional<Double> sum = known
                ? Optional.of(order.strata().stream()
                        .mapToDouble(one -> one.population().orElseThrow())
                        .sum())
                : Optional.empty();
        return order.population().or(() -> sum);
    }

    private static double size(SizeOrder order, Optional<Double> population, List<Step> steps) {
        double z = Math.sqrt(2) * InverseErf.value(order.confidence());
        double e = order.margin().orElseThrow();
        steps.add(new Step("z", z, "Φ⁻¹((1+c)/2)", "studies.size.z", Map.of("confidence", order.confidence())));
        double size = order.strata().stream().anyMatch(SizeCalculator::hasOwnSpread)
                ? stratified(order, z, e, steps)
                : simple(order, population, z, e, steps);
        if (order.deff() != 1) {
            size *= order.deff();
            steps.add(new Step("deff", size, "n·deff", "studies.size.deff", Map.of("deff", order.deff())));
        }
        if (population.isPresent() && size > population.get()) {
            size = population.get();
            steps.add(step("census", size, "min(n, N)", "studies.size.census"));
        }
        return size;
    }

    private static double simple(SizeOrder order, Optional<Double> population, double z, double e, List<Step> steps) {
        double variance = variance(order.parameter(), order.p(), order.sd(), population);
        String formula =
                order.parameter() == Parameter.MEAN ? "sd²" : population.isPresent() ? "N·p(1−p)/(N−1)" : "p(1−p)";
        steps.add(step("S2", variance, formula, "studies.size.variance"));
        double endless = z * z * variance / (e * e);
        steps.add(step("n0", endless, "z²S²/e²", "studies.size.endless"));
        if (population.isEmpty()) {
            return endless;
        }
        double size = z * z * variance / (e * e + z * z * variance / population.get());
        steps.add(
                new Step("n", size, "z²S²/(e²+z²S²/N)", "studies.size.finite", Map.of("population", population.get())));
        return size;
    }

    /** Cochran 1977, 5.25: the variance of the stratified mean under the allocation equals (e/z)². */
    private static double stratified(SizeOrder order, double z, double e, List<Step> steps) {
        double whole = order.strata().stream()
                .mapToDouble(one -> one.population().orElseThrow())
                .sum();
        List<Double> shares = StrataAllocation.shares(order);
        double within = 0;
        double finite = 0;
        for (int h = 0; h < shares.size(); h++) {
            Stratum stratum = order.strata().get(h);
            double weight = stratum.population().orElseThrow() / whole;
            double spread = Math.pow(StrataAllocation.spread(order, stratum), 2);
            within += shares.get(h) == 0 ? 0 : weight * weight * spread / shares.get(h);
            finite += weight * spread / whole;
        }
        double wanted = e * e / (z * z);
        steps.add(step("V", wanted, "e²/z²", "studies.size.wanted"));
        double size = within / (wanted + finite);
        steps.add(step("n", size, "Σ(W²S²/a)/(V+ΣWS²/N)", "studies.size.stratified"));
        return size;
    }

    private static boolean hasOwnSpread(Stratum stratum) {
        return stratum.sd().isPresent() || stratum.p().isPresent();
    }

    /** Variance of the units, with N − 1 below for a finite population. */
    static double variance(Parameter parameter, Optional<Double> p, Optional<Double> sd, Optional<Double> population) {
        if (parameter == Parameter.MEAN) {
            return sd.orElse(1.0) * sd.orElse(1.0);
        }
        double share = p.orElse(0.5);
        double endless = share * (1 - share);
        return population
                .filter(size -> size > 1)
                .map(size -> size / (size - 1) * endless)
                .orElse(endless);
    }

    private static List<Share> shares(SizeOrder order, double exact, long n) {
        if (order.strata().isEmpty()) {
            return List.of();
        }
        double[] parts = StrataAllocation.parts(order, exact);
        long[] whole = StrataAllocation.whole(order, parts, n);
        List<Share> shares = new ArrayList<>();
        for (int h = 0; h < parts.length; h++) {
            shares.add(
                    new Share(order.strata().get(h).name(), parts[h], whole[h], up(whole[h] / order.responseRate())));
        }
        return shares;
    }

    private static Step step(String name, double value, String formula, String code) {
        return new Step(name, value, formula, code, Map.of());
    }

    private static long up(double size) {
        return (long) Math.ceil(size - WHOLE * Math.max(1, size));
    }
}

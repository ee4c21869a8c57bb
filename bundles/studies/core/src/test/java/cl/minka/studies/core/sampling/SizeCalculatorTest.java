package cl.minka.studies.core.sampling;

import static org.junit.Assert.assertEquals;

import cl.minka.kernel.jpa.Refused;
import cl.minka.studies.sampling.Allocation;
import cl.minka.studies.sampling.SampleSize;
import cl.minka.studies.sampling.SizeOrder;
import cl.minka.studies.sampling.SizeOrder.Parameter;
import cl.minka.studies.sampling.SizeOrder.Stratum;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.Test;

public class SizeCalculatorTest {
    private static final double Z95 = 1.959963984540054;

    private final SizeCalculator calculator = new SizeCalculator();

    /** {@code nProp} of PracTools (Valliant, Dever and Kreuter): p = 0.5, 95 %, margins of 1 to 8 %. */
    @Test
    public void sharesNeedWhatPracToolsSays() {
        List<Long> sizes = new ArrayList<>();
        for (int percent = 1; percent <= 8; percent++) {
            sizes.add(calculator
                    .compute(share(percent / 100.0, Optional.empty(), 1))
                    .n());
        }
        assertEquals(List.of(9604L, 2401L, 1068L, 601L, 385L, 267L, 196L, 151L), sizes);
    }

    /** {@code nCont(CV0 = 0.05, CVpop = 2)} of PracTools: 1600, and 381 of N = 500. */
    @Test
    public void meansNeedWhatPracToolsSays() {
        assertEquals(1600, calculator.compute(mean(Optional.empty())).n());
        SampleSize finite = calculator.compute(mean(Optional.of(500.0)));
        assertEquals(381, finite.n());
        assertEquals(380.952380952, finite.steps().get(3).value(), 1e-8);
    }

    /** Cochran 1977, 4.1: contacts are rounded once, from the size before rounding. */
    @Test
    public void contactsAreRoundedOnce() {
        SampleSize size = calculator.compute(share(0.05, Optional.of(1000.0), 0.6));
        double variance = 1000 * 0.25 / 999;
        double exact = Z95 * Z95 * variance / (0.0025 + Z95 * Z95 * variance / 1000);
        assertEquals((long) Math.ceil(exact), size.n());
        assertEquals((long) Math.ceil(exact / 0.6), size.contacts());
    }

    /** Neyman allocation of six strata, n = 100, as published with PracTools' {@code smho} strata. */
    @Test
    public void neymanSharesAreThosePublished() {
        double[] sizes = {215, 65, 252, 50, 149, 144};
        double[] spreads = {26787207, 10645109, 6909676, 11085034, 9817762, 44553355};
        List<Stratum> strata = new ArrayList<>();
        for (int h = 0; h < sizes.length; h++) {
            strata.add(new Stratum("h" + h, Optional.of(sizes[h]), Optional.empty(), Optional.of(spreads[h]), 1));
        }
        SampleSize size = calculator.compute(order(strata, Allocation.NEYMAN, Optional.of(100.0)));
        double[] published = {34.641683, 4.161947, 10.473487, 3.333804, 8.798970, 38.590108};
        for (int h = 0; h < published.length; h++) {
            assertEquals(published[h], size.strata().get(h).allocation(), 5e-7);
        }
        assertEquals(100, size.strata().stream().mapToLong(SampleSize.Share::n).sum());
        // The size that gives the published standard error of 1,727,173 under this allocation is that of the
        // allocation.
        SizeOrder back = new SizeOrder(
                Parameter.MEAN,
                Optional.of(1_727_173 * Z95),
                0.95,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                1,
                1,
                strata,
                Allocation.NEYMAN,
                Optional.empty());
        double exact = calculator.compute(back).steps().stream()
                .filter(step -> step.name().equals("n"))
                .findFirst()
                .orElseThrow()
                .value();
        assertEquals(100, exact, 1e-4);
    }

    @Test
    public void noStratumGivesMoreThanItHas() {
        List<Stratum> strata = List.of(
                new Stratum("a", Optional.of(10.0), Optional.empty(), Optional.of(100.0), 1),
                new Stratum("b", Optional.of(90.0), Optional.empty(), Optional.of(1.0), 1));
        SampleSize size = calculator.compute(order(strata, Allocation.NEYMAN, Optional.of(20.0)));
        assertEquals(10, size.strata().get(0).n());
        assertEquals(10, size.strata().get(1).n());
    }

    @Test
    public void everythingThatIsWrongIsNamed() {
        SizeOrder bad = new SizeOrder(
                Parameter.MEAN,
                Optional.empty(),
                95,
                Optional.of(2.0),
                Optional.empty(),
                Optional.of(0.0),
                0,
                1.5,
                List.of(),
                Allocation.PROPORTIONAL,
                Optional.empty());
        assertEquals(
                Set.of(
                        "/margin kernel.required",
                        "/confidence studies.not-between",
                        "/p studies.not-between",
                        "/sd kernel.required",
                        "/population studies.out-of-range",
                        "/deff studies.not-above",
                        "/responseRate studies.not-above"),
                Refused.faults(() -> calculator.compute(bad)));
    }

    @Test
    public void ofStrataThoseAreNamedThatLackSomething() {
        Stratum complete = new Stratum("a", Optional.of(500.0), Optional.empty(), Optional.of(3.0), 1);
        Stratum lacking = new Stratum("a", Optional.of(200.0), Optional.empty(), Optional.empty(), 1);
        assertEquals(
                Set.of("/strata/1/name studies.size.stratum-twice", "/strata/1/sd kernel.required"),
                Refused.faults(() ->
                        calculator.compute(order(List.of(complete, lacking), Allocation.NEYMAN, Optional.of(100.0)))));
    }

    private static SizeOrder share(double margin, Optional<Double> population, double rate) {
        return new SizeOrder(
                Parameter.PROPORTION,
                Optional.of(margin),
                0.95,
                Optional.of(0.5),
                Optional.empty(),
                population,
                1,
                rate,
                List.of(),
                Allocation.PROPORTIONAL,
                Optional.empty());
    }

    /** A coefficient of variation of 0.05 is a margin of 0.05 z in units of the mean. */
    private static SizeOrder mean(Optional<Double> population) {
        return new SizeOrder(
                Parameter.MEAN,
                Optional.of(0.05 * Z95),
                0.95,
                Optional.empty(),
                Optional.of(2.0),
                population,
                1,
                1,
                List.of(),
                Allocation.PROPORTIONAL,
                Optional.empty());
    }

    private static SizeOrder order(List<Stratum> strata, Allocation allocation, Optional<Double> n) {
        return new SizeOrder(
                Parameter.MEAN,
                Optional.empty(),
                0.95,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                1,
                1,
                strata,
                allocation,
                n);
    }
}

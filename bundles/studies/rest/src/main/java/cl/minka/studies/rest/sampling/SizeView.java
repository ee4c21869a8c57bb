package cl.minka.studies.rest.sampling;

import cl.minka.kernel.rest.Texts;
import cl.minka.studies.sampling.SampleSize;
import java.util.List;
import java.util.Locale;

/** How many units to sample, step by step; {@code allocation} of a stratum is exact, its {@code n} whole. */
public record SizeView(long n, long contacts, List<StepView> steps, List<SampleSize.Share> strata) {
    /** A step of the computation. */
    public record StepView(String name, double value, String formula, String text) {}

    static SizeView of(SampleSize size, Texts texts, Locale locale) {
        return new SizeView(
                size.n(),
                size.contacts(),
                size.steps().stream()
                        .map(step -> new StepView(
                                step.name(),
                                step.value(),
                                step.formula(),
                                texts.fault(step.code(), locale, step.arguments())))
                        .toList(),
                size.strata());
    }
}

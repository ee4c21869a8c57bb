package cl.minka.studies.rest;

import cl.minka.studies.sampling.SampleSize;
import cl.minka.studies.sampling.SampleSize.Share;
import cl.minka.studies.sampling.SampleSize.Step;
import cl.minka.studies.sampling.SampleSizes;
import cl.minka.studies.sampling.SizeOrder;
import java.util.List;
import java.util.Map;

/** Answers with what it was asked. */
final class FakeSizes implements SampleSizes {
    @Override
    public SampleSize compute(SizeOrder order) {
        Step step =
                new Step("z", order.confidence(), "Φ⁻¹", "studies.size.z", Map.of("confidence", order.confidence()));
        List<Share> strata = order.strata().stream()
                .map(one -> new Share(one.name(), one.population().orElse(0.0), 1, 2))
                .toList();
        return new SampleSize(385, 642, List.of(step), strata);
    }
}

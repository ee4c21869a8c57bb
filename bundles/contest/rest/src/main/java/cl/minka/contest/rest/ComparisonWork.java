package cl.minka.contest.rest;

import cl.minka.contest.Comparison;
import cl.minka.contest.Comparisons;
import cl.minka.kernel.Caller;
import cl.minka.kernel.jobs.JobHandler;
import cl.minka.kernel.rest.Answer;
import cl.minka.kernel.rest.Body;
import cl.minka.kernel.rest.Creations;
import cl.minka.kernel.rest.DeferredWork;
import cl.minka.kernel.rest.Texts;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.DoubleConsumer;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Compares strategies, at once or as a job. */
@Component(service = {ComparisonWork.class, JobHandler.class})
public final class ComparisonWork extends DeferredWork<Comparison, ComparisonView> {
    private static final String CONTEST = "contest";
    private static final String STRATEGIES = "strategies";
    private static final String SEED = "seed";
    private static final String RESAMPLES = "resamples";

    private final Comparisons comparisons;
    private final Texts texts;

    @Activate
    public ComparisonWork(@Reference Creations creations, @Reference Texts texts, @Reference Comparisons comparisons) {
        super(creations);
        this.comparisons = comparisons;
        this.texts = texts;
    }

    static Map<String, String> parameters(String contest, Comparisons.Order order) {
        return Map.of(
                CONTEST,
                contest,
                STRATEGIES,
                String.join(",", order.strategies()),
                SEED,
                Long.toString(order.seed()),
                RESAMPLES,
                Integer.toString(order.resamples()));
    }

    /** @param strategies ids with commas between them; null or blank for all */
    static Comparisons.Order order(String strategies, long seed, int resamples) {
        List<String> ids = strategies == null
                ? List.of()
                : Arrays.stream(strategies.split(","))
                        .map(String::strip)
                        .filter(id -> !id.isEmpty())
                        .distinct()
                        .toList();
        return new Comparisons.Order(ids, seed, resamples);
    }

    @Override
    public String kind() {
        return "contest.comparison";
    }

    @Override
    protected Comparison perform(Caller caller, Map<String, String> parameters, Body body, DoubleConsumer progress) {
        Comparisons.Order order = order(
                parameters.get(STRATEGIES),
                Long.parseLong(parameters.get(SEED)),
                Integer.parseInt(parameters.get(RESAMPLES)));
        return comparisons.compare(caller, parameters.get(CONTEST), order, progress);
    }

    @Override
    protected Answer<ComparisonView> answer(Comparison comparison, Locale locale) {
        return Answer.of(ComparisonView.of(comparison, texts, locale));
    }
}

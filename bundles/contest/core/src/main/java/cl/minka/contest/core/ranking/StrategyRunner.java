package cl.minka.contest.core.ranking;

import cl.minka.kernel.Kind;
import cl.minka.kernel.Refusal;
import cl.minka.plugin.scoring.Refused;
import cl.minka.plugin.scoring.Scored;
import cl.minka.plugin.scoring.Scoring;
import cl.minka.plugin.scoring.ScoringRequest;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Calls strategies on threads of their own, with a limit of time. Whatever a strategy does (throw, hang, answer
 * nonsense), the caller gets a refusal that names the strategy, and nothing else is hurt.
 */
@Component(service = StrategyRunner.class, configurationPid = "cl.minka.contest.strategies")
@Designate(ocd = StrategyRunner.Config.class)
public final class StrategyRunner {
    private static final Logger LOG = LoggerFactory.getLogger(StrategyRunner.class);

    private final ExecutorService threads;
    private final int seconds;

    /** What an operator sets. */
    @ObjectClassDefinition(
            localization = "OSGI-INF/l10n/ranking",
            name = "%strategies.name",
            description = "%strategies.description")
    public @interface Config {
        @AttributeDefinition(
                name = "%strategies.seconds.name",
                description = "%strategies.seconds.description",
                min = "1")
        int seconds() default 60;

        @AttributeDefinition(
                name = "%strategies.threads.name",
                description = "%strategies.threads.description",
                min = "1")
        int threads() default 4;
    }

    @Activate
    public StrategyRunner(Config config) {
        this(config.seconds(), config.threads());
    }

    StrategyRunner(int seconds, int most) {
        this.seconds = seconds;
        this.threads = new ThreadPoolExecutor(0, most, 30, TimeUnit.SECONDS, new SynchronousQueue<>(), work -> {
            Thread thread = new Thread(work, "minka-strategy");
            thread.setDaemon(true);
            return thread;
        });
    }

    @Deactivate
    void stop() {
        threads.shutdownNow();
    }

    /** @throws Refusal when the strategy refuses, fails, is too slow or answers what can not be right */
    Scored run(StrategyDirectory.Installed strategy, ScoringRequest request) {
        Scoring scoring = await(strategy, request);
        if (scoring instanceof Refused refused) {
            throw new Refusal(
                    Kind.CONFLICT,
                    "contest.strategy-refused",
                    Map.of(
                            "strategy", strategy.id(),
                            "reason",
                                    refused.reason()
                                            .name()
                                            .toLowerCase(java.util.Locale.ROOT)
                                            .replace('_', '-'),
                            "detail", refused.detail()));
        }
        if (!(scoring instanceof Scored scored)) {
            throw failed(strategy, "no-answer");
        }
        AnswerCheck.firstDefect(request, scored).ifPresent(defect -> {
            LOG.warn("Strategy {} of {} answered what can not be right: {}", strategy.id(), strategy.bundle(), defect);
            throw failed(strategy, defect);
        });
        return scored;
    }

    private Scoring await(StrategyDirectory.Installed strategy, ScoringRequest request) {
        Future<Scoring> answer = submit(strategy, request);
        try {
            return answer.get(seconds, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            answer.cancel(true);
            throw new Refusal(
                    Kind.UNAVAILABLE,
                    "contest.strategy-timeout",
                    Map.of("strategy", strategy.id(), "seconds", seconds));
        } catch (ExecutionException e) {
            LOG.warn("Strategy {} of {} failed", strategy.id(), strategy.bundle(), e.getCause());
            throw failed(strategy, "exception");
        } catch (InterruptedException e) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw failed(strategy, "interrupted");
        }
    }

    private Future<Scoring> submit(StrategyDirectory.Installed strategy, ScoringRequest request) {
        try {
            return threads.submit(() -> strategy.strategy().score(request));
        } catch (RejectedExecutionException e) {
            throw new Refusal(Kind.UNAVAILABLE, "contest.strategies-busy", Map.of("strategy", strategy.id()));
        }
    }

    private static Refusal failed(StrategyDirectory.Installed strategy, String why) {
        return new Refusal(Kind.UNAVAILABLE, "contest.strategy-failed", Map.of("strategy", strategy.id(), "why", why));
    }
}

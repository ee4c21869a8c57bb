package cl.minka.kernel.core.jobs;

import cl.minka.kernel.Caller;
import cl.minka.kernel.Forbidden;
import cl.minka.kernel.Receipt;
import cl.minka.kernel.Refusal;
import cl.minka.kernel.StoredAnswer;
import cl.minka.kernel.jobs.Job;
import cl.minka.kernel.jobs.JobCancelled;
import cl.minka.kernel.jobs.JobHandler;
import cl.minka.kernel.journal.Journal;
import cl.minka.kernel.journal.KeyTaken;
import cl.minka.kernel.people.Account;
import cl.minka.kernel.people.Accounts;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs one job to its end. The receipt of its caller is keyed by the job, so work that was committed before a crash is
 * found again and not done twice.
 */
final class JobRunner {
    private static final Logger LOG = LoggerFactory.getLogger(JobRunner.class);
    private static final String FINGERPRINT = "job";
    private static final int MOST_ATTEMPTS = 5;

    private final JobRows rows;
    private final Journal journal;
    private final Accounts accounts;
    private final Clock clock;

    JobRunner(JobRows rows, Journal journal, Accounts accounts, Clock clock) {
        this.rows = rows;
        this.journal = journal;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** The end of a job. */
    private record End(Job.State state, Optional<String> result, Optional<String> problem) {
        static End succeeded(String result) {
            return new End(Job.State.SUCCEEDED, Optional.of(result), Optional.empty());
        }

        static End failed(String problem) {
            return new End(Job.State.FAILED, Optional.empty(), Optional.of(problem));
        }

        static End cancelled() {
            return new End(Job.State.CANCELLED, Optional.empty(), Optional.empty());
        }
    }

    /**
     * Answers the state in which the job is now.
     *
     * @param stopping whether the node is going down, so that a failure is none of the job's
     */
    Job.State run(JobRows.Stored stored, JobHandler handler, BooleanSupplier stopping) {
        String id = stored.job().id();
        rows.started(id, now());
        End end = stored.cancelAsked() ? End.cancelled() : outcome(stored, handler, stopping);
        rows.ended(id, end.state(), end.result(), end.problem(), now());
        return end.state();
    }

    private End outcome(JobRows.Stored stored, JobHandler handler, BooleanSupplier stopping) {
        if (stored.attempts() >= MOST_ATTEMPTS) {
            return incident(stored.job(), new IllegalStateException("the node died in each of its runs"));
        }
        try {
            Caller caller = caller(stored.job());
            Optional<String> done = done(caller);
            return End.succeeded(done.orElseGet(() -> handler.run(new JobRun(rows, clock, stored, caller))));
        } catch (JobCancelled e) {
            return End.cancelled();
        } catch (KeyTaken e) {
            return End.succeeded(done(caller(stored.job())).orElse("{}"));
        } catch (Refusal e) {
            return End.failed(JobProblem.of(e));
        } catch (RuntimeException e) {
            if (stopping.getAsBoolean()) {
                throw e;
            }
            return incident(stored.job(), e);
        }
    }

    /** The result of a run whose work was committed, though nobody noted its end. */
    private Optional<String> done(Caller caller) {
        return journal.kept(caller, caller.receipt().orElseThrow().key(), FINGERPRINT)
                .map(answer -> new String(answer.body(), StandardCharsets.UTF_8))
                .map(text -> text.isEmpty() ? "{}" : text);
    }

    private Caller caller(Job job) {
        String requestId = "job-" + job.id();
        Receipt receipt =
                new Receipt("job:" + job.id(), FINGERPRINT, result -> new StoredAnswer(200, Map.of(), new byte[0]));
        Caller system = Caller.system(requestId);
        if (job.account() == system.account()) {
            return system.with(receipt);
        }
        Account account = Optional.ofNullable(
                        accounts.byId(List.of(job.account())).get(job.account()))
                .filter(found -> !found.blocked())
                .orElseThrow(Forbidden::new);
        return new Caller(
                account.id(), account.username(), Set.copyOf(account.grants()), requestId, Optional.of(receipt));
    }

    private static End incident(Job job, RuntimeException cause) {
        String incident = UUID.randomUUID().toString();
        LOG.error("Incident {}: job {} of kind {} failed", incident, job.id(), job.kind(), cause);
        return End.failed(JobProblem.internal(incident));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}

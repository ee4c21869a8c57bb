package cl.minka.contest.core.redaction;

import cl.minka.contest.core.persistence.ContestStore;
import cl.minka.contest.core.persistence.ContestTransactions;
import cl.minka.kernel.Caller;
import cl.minka.kernel.document.Documents;
import cl.minka.kernel.jobs.PeriodicTask;
import cl.minka.kernel.territory.Municipalities;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks at files in a thread of its own, one after the other; whoever accepts findings waits a while for it. */
@Component(service = {FileDesk.class, PeriodicTask.class})
public final class FileDesk implements PeriodicTask {
    private static final Logger LOG = LoggerFactory.getLogger(FileDesk.class);
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final ContestTransactions transactions;
    private final FileReview review;
    private final AtomicReference<Documents> documents = new AtomicReference<>();
    private final ExecutorService worker = Executors.newSingleThreadExecutor(FileDesk::thread);

    @Activate
    public FileDesk(
            @Reference ContestTransactions transactions,
            @Reference Municipalities municipalities,
            @Reference Clock clock) {
        this.transactions = transactions;
        this.review = new FileReview(
                transactions, new Redactor(municipalities), clock, () -> Optional.ofNullable(documents.get()));
    }

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    void addDocuments(Documents service) {
        documents.set(service);
    }

    void removeDocuments(Documents service) {
        documents.compareAndSet(service, null);
    }

    @Deactivate
    void stop() {
        worker.shutdownNow();
    }

    @Override
    public String name() {
        return "contest.blind-files";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(5);
    }

    @Override
    public void run() {
        review.contests().forEach(contest -> await(contest, Duration.ofHours(1)));
    }

    /** Looks at the files of a contest that the caller runs; what takes long goes on when this returns. */
    void hurry(Caller caller, String contest) {
        transactions.read(
                manager -> ContestStore.organized(manager, caller, contest).id());
        await(contest, PATIENCE);
    }

    private void await(String contest, Duration patience) {
        Future<?> work = worker.submit(() -> review.review(contest));
        try {
            work.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            LOG.debug("Files of {} take longer", contest);
        } catch (ExecutionException e) {
            LOG.warn("Files of {} could not all be looked at", contest, e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "minka-blind-files");
        thread.setDaemon(true);
        return thread;
    }
}

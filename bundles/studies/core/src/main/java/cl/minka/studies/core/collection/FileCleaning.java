package cl.minka.studies.core.collection;

import cl.minka.kernel.jobs.PeriodicTask;
import cl.minka.studies.core.persistence.StudyTransactions;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Removes contents that no response and no form points to: sent twice, or left by a node that died while storing. */
@Component(service = PeriodicTask.class)
public final class FileCleaning implements PeriodicTask {
    private final StudyTransactions transactions;
    private final Clock clock;

    @Activate
    public FileCleaning(@Reference StudyTransactions transactions, @Reference Clock clock) {
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "studies.file-cleaning";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(10);
    }

    @Override
    public void run() {
        ResponseFiles.contents(transactions, clock).clean(List.of("survey_response_file", "questionnaire_file"));
    }
}

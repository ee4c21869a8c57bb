package cl.minka.studies.core.inference;

import cl.minka.kernel.jobs.PeriodicTask;
import cl.minka.studies.core.collection.SurveyEntity;
import cl.minka.studies.core.persistence.StudyTransactions;
import cl.minka.studies.core.sampling.SampleRows;
import cl.minka.studies.questionnaire.Questionnaires;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import javax.persistence.LockModeType;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Packs the answers of large surveys, and large samples that are not yet, so that the first figure after a start does not read each of them. */
@Component(service = PeriodicTask.class)
public final class ImageTask implements PeriodicTask {
    static final int LEAST = 5_000;

    private final StudyTransactions transactions;
    private final SurveyData data;
    private final Forms forms;

    @Activate
    public ImageTask(
            @Reference StudyTransactions transactions,
            @Reference SurveyData data,
            @Reference Questionnaires questionnaires) {
        this.transactions = transactions;
        this.data = data;
        this.forms = new Forms(transactions, questionnaires);
    }

    @Override
    public String name() {
        return "studies.answer-images";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(1);
    }

    @Override
    public void run() {
        List<String> wanted = transactions.read(manager -> new ImageRows(manager).wanted(LEAST));
        wanted.forEach(this::pack);
        List<String> samples = transactions.read(manager -> new SampleRows(manager).unpacked());
        samples.forEach(sample -> transactions.quietly(manager -> {
            new SampleRows(manager).pack(sample);
            return null;
        }));
    }

    /** Reads while others go on, then once more with the survey held, which takes what came meanwhile only. */
    private void pack(String id) {
        Catalog catalog = forms.of(transactions.read(manager -> manager.find(SurveyEntity.class, id)));
        Set<String> wanted = Set.copyOf(catalog.closed());
        transactions.read(manager -> data.answers(manager, id, wanted, List.of()));
        transactions.quietly(manager -> {
            manager.refresh(manager.find(SurveyEntity.class, id), LockModeType.PESSIMISTIC_WRITE);
            new ImageRows(manager).write(id, data.answers(manager, id, wanted, List.of()));
            return null;
        });
    }
}

package cl.minka.studies.core.inference;

import cl.minka.studies.StudyStatus;
import cl.minka.studies.core.collection.SurveyEntity;
import cl.minka.studies.core.persistence.StudyTransactions;
import cl.minka.studies.questionnaire.Questionnaires;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has the large surveys that are in the field or being analysed in the memory of this node before somebody asks about them, and up to date:
 * a periodic task of the platform runs on one node only.
 */
@Component(service = ReadAhead.class, immediate = true)
public final class ReadAhead {
    private static final Logger LOG = LoggerFactory.getLogger(ReadAhead.class);
    private static final long FIRST_SECONDS = 5;
    private static final long SECONDS = 60;
    /** Complete responses of all surveys together: about as many as stay in memory. */
    private static final long MOST_RESPONSES = 300_000;

    private final StudyTransactions transactions;
    private final SurveyData data;
    private final Forms forms;
    private final ScheduledExecutorService clockwork;

    @Activate
    public ReadAhead(
            @Reference StudyTransactions transactions,
            @Reference SurveyData data,
            @Reference Questionnaires questionnaires) {
        this.transactions = transactions;
        this.data = data;
        this.forms = new Forms(transactions, questionnaires);
        this.clockwork = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread thread = new Thread(work, "minka-answers-ahead");
            thread.setDaemon(true);
            return thread;
        });
        clockwork.scheduleWithFixedDelay(this::attempt, FIRST_SECONDS, SECONDS, TimeUnit.SECONDS);
    }

    @Deactivate
    public void close() {
        clockwork.shutdownNow();
    }

    private void attempt() {
        try {
            run();
        } catch (RuntimeException e) {
            LOG.warn("Answers could not be read ahead", e);
        }
    }

    /** Reads them once. */
    void run() {
        long all = 0;
        for (SurveyEntity survey : large()) {
            all += survey.complete();
            if (all <= MOST_RESPONSES) {
                Catalog catalog = forms.of(survey);
                Wants wants = new Wants().columns(catalog.closed());
                transactions.read(manager -> data.rows(manager, survey, wants, catalog));
            }
        }
    }

    /** The newest first. */
    private List<SurveyEntity> large() {
        return transactions.read(manager -> new ArrayList<>(manager.createQuery(
                        "SELECT s FROM SurveyEntity s, StudyEntity t WHERE t.id = s.study AND s.complete >= :least"
                                + " AND t.status IN (:fielded, :analysed)"
                                + " ORDER BY s.createdAt DESC",
                        SurveyEntity.class)
                .setParameter("least", (long) ImageTask.LEAST)
                .setParameter("fielded", StudyStatus.FIELDED)
                .setParameter("analysed", StudyStatus.ANALYSED)
                .getResultList()));
    }
}

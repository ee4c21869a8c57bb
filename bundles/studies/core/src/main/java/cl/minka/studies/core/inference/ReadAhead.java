package cl.minka.studies.core.inference;

import cl.minka.kernel.InvalidInput;
import cl.minka.studies.StudyStatus;
import cl.minka.studies.core.collection.SurveyEntity;
import cl.minka.studies.core.persistence.StudyTransactions;
import cl.minka.studies.estimation.EstimateWish;
import cl.minka.studies.estimation.Statistic;
import cl.minka.studies.questionnaire.Questionnaires;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    private static final long SECONDS = 10;
    /** So often the same figures are made until the virtual machine has compiled what makes them. */
    private static final int ROUNDS = 6;
    /** Complete responses of all surveys together: about as many as stay in memory. */
    private static final long MOST_RESPONSES = 300_000;

    private final StudyTransactions transactions;
    private final SurveyData data;
    private final Forms forms;
    private final ScheduledExecutorService clockwork;
    private boolean practised;

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
        clockwork.scheduleWithFixedDelay(this::attempt, SECONDS, SECONDS, TimeUnit.SECONDS);
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
                transactions.read(manager -> data.prepared(manager, survey, catalog));
                if (!practised) {
                    practised = true;
                    practise(transactions.read(manager -> data.newest(manager, survey, catalog)), catalog);
                }
            }
        }
    }

    /** The first figures after a start take many times what later ones do. */
    private static void practise(WeighedSurvey survey, Catalog catalog) {
        List<EstimateWish> wishes = new ArrayList<>();
        List<String> by = catalog.choice().stream().toList();
        catalog.number().ifPresent(name -> {
            wishes.add(wish(name, Statistic.MEAN, by));
            wishes.add(wish(name, Statistic.TOTAL, by));
            wishes.add(wish(name, Statistic.QUANTILE, List.of()));
        });
        by.forEach(name -> wishes.add(wish(name, Statistic.PROPORTION, List.of())));
        try {
            for (int round = 0; round < ROUNDS && !wishes.isEmpty(); round++) {
                survey.estimates(wishes);
            }
        } catch (InvalidInput e) {
            LOG.debug("Nothing to practise on", e);
        }
    }

    private static EstimateWish wish(String name, Statistic statistic, List<String> by) {
        return new EstimateWish(name, statistic, Optional.empty(), Optional.empty(), 0.5, by, Map.of());
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

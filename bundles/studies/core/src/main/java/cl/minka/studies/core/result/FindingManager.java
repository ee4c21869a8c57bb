package cl.minka.studies.core.result;

import cl.minka.studies.Study;
import cl.minka.studies.StudyStatus;
import cl.minka.studies.collection.SurveyStatus;
import cl.minka.studies.core.collection.SurveyEntity;
import cl.minka.studies.core.persistence.StudyTransactions;
import cl.minka.studies.core.study.StudyEntity;
import cl.minka.studies.estimation.Estimate;
import cl.minka.studies.finding.Citation;
import cl.minka.studies.finding.Figure;
import cl.minka.studies.finding.Finding;
import cl.minka.studies.finding.Findings;
import cl.minka.studies.finding.PublishedStudy;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.persistence.EntityManager;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Tells what published studies found, as their reports do. */
@Component(service = Findings.class)
public final class FindingManager implements Findings {
    private static final int MOST_STUDIES = 50;
    private static final int MOST_WAVES = 64;

    private final StudyTransactions transactions;
    private final ResultMaker maker;
    private final ResultManager results;
    /** Of published waves, which do not change. */
    private final Map<String, List<Figure>> known = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, List<Figure>> eldest) {
            return size() > MOST_WAVES;
        }
    };

    @Activate
    public FindingManager(
            @Reference StudyTransactions transactions, @Reference ResultMaker maker, @Reference ResultManager results) {
        this.transactions = transactions;
        this.maker = maker;
        this.results = results;
    }

    @Override
    public Finding look(Citation citation, String organization) {
        Optional<Study> study = study(citation.study())
                .filter(one -> isPublished(one) || one.draft().organization().equals(organization));
        if (study.isEmpty()) {
            return new Finding.Unknown(Finding.Part.STUDY);
        }
        if (maker.reader().waves(citation.study()).stream().noneMatch(one -> one.wave() == citation.wave())) {
            return new Finding.Unknown(Finding.Part.WAVE);
        }
        if (!isPublished(study.get())) {
            return new Finding.Unpublished();
        }
        Optional<Figure> figure = citation.variable()
                .flatMap(name -> figures(citation.study(), citation.wave()).stream()
                        .filter(one -> one.citation().equals(citation))
                        .findFirst());
        return citation.variable().isPresent() && figure.isEmpty()
                ? new Finding.Unknown(Finding.Part.FIGURE)
                : new Finding.Published(
                        study.get().draft().title(), study.get().publishedAt().orElseThrow(), figure);
    }

    @Override
    public List<Figure> figures(String id, int wave) {
        String key = id + '/' + wave;
        synchronized (known) {
            if (known.containsKey(key)) {
                return known.get(key);
            }
        }
        List<Figure> figures = study(id)
                .filter(FindingManager::isPublished)
                .map(study -> read(study, wave))
                .orElse(List.of());
        if (!figures.isEmpty()) {
            synchronized (known) {
                known.put(key, figures);
            }
        }
        return figures;
    }

    private List<Figure> read(Study study, int wave) {
        return maker.tables(results.order(study), wave).stream()
                .filter(table -> table.by().isEmpty())
                .flatMap(table -> figures(table, study.id(), wave))
                .toList();
    }

    private static Stream<Figure> figures(ResultTable table, String study, int wave) {
        return table.lines().stream()
                .filter(line -> !line.hidden()
                        && line.figure().flatMap(Estimate::estimate).isPresent())
                .map(line -> {
                    Estimate estimate = line.figure().orElseThrow();
                    return new Figure(
                            new Citation(
                                    study,
                                    wave,
                                    Optional.of(table.variable().name()),
                                    Optional.of(line.level()).filter(level -> !level.isEmpty())),
                            table.label(),
                            line.level().isEmpty() ? "" : line.label(),
                            estimate.statistic(),
                            estimate.estimate().orElseThrow(),
                            estimate.low(),
                            estimate.high(),
                            line.n().orElse(0),
                            estimate.quality());
                });
    }

    @Override
    public List<PublishedStudy> published(Set<String> organizations) {
        if (organizations.isEmpty()) {
            return List.of();
        }
        return transactions.read(manager -> {
            List<Study> studies = manager.createQuery(
                            "SELECT s FROM StudyEntity s WHERE s.status = :status AND s.organization IN :organizations"
                                    + " ORDER BY s.publishedAt DESC, s.id",
                            StudyEntity.class)
                    .setParameter("status", StudyStatus.PUBLISHED)
                    .setParameter("organizations", organizations)
                    .setMaxResults(MOST_STUDIES)
                    .getResultStream()
                    .map(StudyEntity::toRecord)
                    .toList();
            Map<String, List<Integer>> waves = waves(manager, studies);
            return studies.stream()
                    .map(study -> new PublishedStudy(
                            study.id(),
                            study.draft().title(),
                            study.draft().organization(),
                            study.publishedAt().orElseThrow(),
                            waves.getOrDefault(study.id(), List.of())))
                    .toList();
        });
    }

    private static Map<String, List<Integer>> waves(EntityManager manager, List<Study> studies) {
        if (studies.isEmpty()) {
            return Map.of();
        }
        return manager.createQuery(
                        "SELECT s FROM SurveyEntity s WHERE s.study IN :studies AND s.status <> :dropped"
                                + " ORDER BY s.study, s.wave",
                        SurveyEntity.class)
                .setParameter("dropped", SurveyStatus.DROPPED)
                .setParameter("studies", studies.stream().map(Study::id).toList())
                .getResultStream()
                .collect(Collectors.groupingBy(
                        SurveyEntity::study,
                        TreeMap::new,
                        Collectors.mapping(SurveyEntity::wave, Collectors.toList())));
    }

    private Optional<Study> study(String id) {
        return transactions.read(manager ->
                Optional.ofNullable(manager.find(StudyEntity.class, id)).map(StudyEntity::toRecord));
    }

    private static boolean isPublished(Study study) {
        return study.status() == StudyStatus.PUBLISHED;
    }
}

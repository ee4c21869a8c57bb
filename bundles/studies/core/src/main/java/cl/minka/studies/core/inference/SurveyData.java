package cl.minka.studies.core.inference;

import cl.minka.studies.core.collection.SurveyEntity;
import cl.minka.studies.core.fieldwork.FieldCase;
import cl.minka.studies.core.sampling.DrawnSample;
import cl.minka.studies.core.sampling.SampleEntity;
import cl.minka.studies.core.sampling.SampleManager;
import cl.minka.studies.questionnaire.FormVersion;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.persistence.EntityManager;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/**
 * The answers and samples of surveys as columns. Those of the last surveys that somebody asked about stay in memory, where only what came or
 * changed since is read for the next figure.
 */
@Component(service = SurveyData.class)
public final class SurveyData {
    /** Cells of four bytes, about. */
    private static final long MOST_CELLS = 24_000_000;

    private static final long MOST_UNITS = 600_000;

    private final KeptFew<String, Answers> answers = new KeptFew<>(Answers::cells, MOST_CELLS);
    private final KeptFew<String, DrawnSample> samples =
            new KeptFew<>(sample -> sample.units().size(), MOST_UNITS);
    private final KeptFew<String, Weightings.Kept> weights = new KeptFew<>(kept -> kept.places().length, MOST_UNITS);

    @Activate
    public SurveyData() {}

    /**
     * The complete responses with these variables: as they are in memory, or packed in the database, brought up to date; else all are read.
     *
     * @param also variables that somebody will ask for next
     */
    Answers answers(EntityManager manager, String survey, Set<String> wanted, Collection<String> also) {
        Optional<Answers> before = answers.get(survey).or(() -> new ImageRows(manager).read(survey));
        AnswerRows rows = new AnswerRows(manager, survey);
        AnswerRows.State state = rows.state();
        if (before.filter(known -> known.columns().keySet().containsAll(wanted)).isPresent()) {
            Answers present = before.get().revision() == state.revision()
                    ? before.get()
                    : rows.since(before.get(), state.revision());
            answers.put(survey, present);
            return present;
        }
        Set<String> all = new HashSet<>(wanted);
        before.ifPresent(known -> all.addAll(known.columns().keySet()));
        if (state.complete() * (also.size() + 2L) <= MOST_CELLS) {
            all.addAll(also);
        }
        Answers read = rows.all(all, state.revision());
        answers.put(survey, read);
        return read;
    }

    /** The sample that the survey visits. */
    public Optional<DrawnSample> sample(EntityManager manager, SurveyEntity survey) {
        Optional<SampleEntity> found =
                survey.sample().flatMap(number -> SampleManager.find(manager, survey.study(), number));
        return found.map(sample -> samples.get(sample.id()).orElseGet(() -> {
            DrawnSample read = DrawnSample.read(manager, sample);
            samples.put(sample.id(), read);
            return read;
        }));
    }

    /** With its newest weights and all that figures can be made of; who asks has been checked. */
    public WeighedSurvey newest(EntityManager manager, SurveyEntity survey, FormVersion form) {
        return newest(manager, survey, new Catalog(form));
    }

    WeighedSurvey newest(EntityManager manager, SurveyEntity survey, Catalog catalog) {
        Optional<Integer> number = Weightings.newest(manager, survey.id()).map(WeightingEntity::number);
        Wants wants = new Wants().columns(catalog.closed());
        return new WeighedSurvey(weighed(manager, survey, number, wants, catalog), catalog, number);
    }

    /** Reads what its figures need, as far as it is not in memory; how many complete responses it has. */
    int prepared(EntityManager manager, SurveyEntity survey, Catalog catalog) {
        Weightings.newest(manager, survey.id()).ifPresent(one -> kept(manager, one));
        sample(manager, survey);
        return answers(manager, survey.id(), Set.copyOf(catalog.closed()), List.of())
                .rows();
    }

    /** The responses that count, with the wanted weights: by number, the newest where nothing is said, those of the design for 0. */
    Weighed weighed(
            EntityManager manager, SurveyEntity survey, Optional<Integer> weights, Wants wants, Catalog catalog) {
        Optional<WeightingEntity> weighting = Weightings.wanted(manager, survey.id(), weights);
        weighting.flatMap(one -> one.order().calibration()).ifPresent(wants::add);
        SurveyRows rows = rows(manager, survey, wants, catalog);
        return weighting.map(one -> Weighed.of(rows, one, kept(manager, one))).orElseGet(() -> Weighed.of(rows));
    }

    SurveyRows rows(EntityManager manager, SurveyEntity survey, Wants wants, Catalog catalog) {
        Answers read = answers(manager, survey.id(), wants.variables(catalog), catalog.closed());
        Optional<DrawnSample> sample = sample(manager, survey);
        Set<String> released = sample.isEmpty() ? Set.of() : FieldCase.released(manager, survey.id());
        return SurveyRows.of(read, sample, released);
    }

    private Weightings.Kept kept(EntityManager manager, WeightingEntity one) {
        return weights.get(one.id()).orElseGet(() -> {
            Weightings.Kept read = Weightings.Kept.of(new WeightRows(manager).of(one.id()));
            weights.put(one.id(), read);
            return read;
        });
    }
}

package cl.minka.studies.core.inference;

import cl.minka.kernel.jpa.UnitTransactions;
import cl.minka.studies.core.collection.SurveyEntity;
import cl.minka.studies.core.fieldwork.FieldCase;
import cl.minka.studies.core.sampling.DrawnSample;
import cl.minka.studies.core.sampling.SampleEntity;
import cl.minka.studies.core.sampling.SampleManager;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import javax.persistence.EntityManager;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * The answers and samples of surveys as columns. Those of the last surveys that somebody asked about stay in memory for as long as no response
 * comes or changes, so that the next figure costs no reading.
 */
@Component(service = SurveyData.class)
public final class SurveyData {
    /** Cells of four bytes, about. */
    private static final long MOST_CELLS = 24_000_000;

    private static final long MOST_UNITS = 600_000;
    /** What changed so lately may change again within the same millisecond. */
    private static final long SETTLED = 50;

    private static final int AT_ONCE = 2_000;
    private static final String STATE = "SELECT responses, complete, last_place FROM survey WHERE id = ?";
    private static final String NEWEST = "SELECT changed_at FROM survey_response WHERE survey = ?"
            + " ORDER BY survey DESC, changed_at DESC FETCH FIRST 1 ROWS ONLY";
    private static final String COMPLETE =
            "SELECT place, unit_id, answers FROM survey_response" + " WHERE survey = ? AND complete = 1 ORDER BY place";

    private final KeptFew<String, Kept> answers =
            new KeptFew<>(kept -> kept.answers().cells(), MOST_CELLS);
    private final KeptFew<String, DrawnSample> samples =
            new KeptFew<>(sample -> sample.units().size(), MOST_UNITS);
    private final KeptFew<String, Weightings.Kept> weights = new KeptFew<>(kept -> kept.places().length, MOST_UNITS);
    private final Clock clock;

    @Activate
    public SurveyData(@Reference Clock clock) {
        this.clock = clock;
    }

    /** What tells whether a survey has changed. */
    private record State(long responses, long complete, long last, long changed) {}

    private record Kept(State state, Answers answers) {}

    /**
     * The complete responses with these variables.
     *
     * @param also variables that somebody will ask for next
     */
    Answers answers(EntityManager manager, String survey, Set<String> wanted, Collection<String> also) {
        Connection connection = UnitTransactions.connection(manager);
        State state = state(connection, survey);
        Optional<Kept> before = answers.get(survey).filter(kept -> kept.state().equals(state));
        if (before.isPresent() && before.get().answers().columns().keySet().containsAll(wanted)) {
            return before.get().answers();
        }
        Set<String> all = new HashSet<>(wanted);
        before.ifPresent(kept -> all.addAll(kept.answers().columns().keySet()));
        if (state.complete() * (also.size() + 2L) <= MOST_CELLS) {
            all.addAll(also);
        }
        Answers read = read(connection, survey, all);
        if (state.changed() + SETTLED < clock.millis()) {
            answers.put(survey, new Kept(state, read));
        }
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

    private static State state(Connection connection, String survey) {
        try (PreparedStatement statement = connection.prepareStatement(STATE);
                PreparedStatement newest = connection.prepareStatement(NEWEST)) {
            statement.setString(1, survey);
            newest.setString(1, survey);
            newest.setMaxRows(1);
            try (ResultSet row = statement.executeQuery();
                    ResultSet last = newest.executeQuery()) {
                row.next();
                return new State(row.getLong(1), row.getLong(2), row.getLong(3), last.next() ? last.getLong(1) : 0);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Answers read(Connection connection, String survey, Set<String> variables) {
        AnswerParser parser = new AnswerParser(variables);
        try (PreparedStatement statement = connection.prepareStatement(COMPLETE)) {
            statement.setFetchSize(AT_ONCE);
            statement.setString(1, survey);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    parser.add(rows.getLong(1), rows.getString(2), rows.getString(3));
                }
            }
            return parser.answers();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}

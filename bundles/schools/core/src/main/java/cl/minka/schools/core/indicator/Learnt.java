package cl.minka.schools.core.indicator;

import cl.minka.kernel.Caller;
import cl.minka.kernel.time.WorkingDays;
import cl.minka.schools.EditionDraft;
import cl.minka.schools.core.persistence.SchoolTransactions;
import cl.minka.schools.enrolment.Enrolment.State;
import cl.minka.schools.indicator.IndicatorFigures;
import cl.minka.schools.indicator.Indicators.Question;
import cl.minka.schools.record.PersonRecord.Entry;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.persistence.EntityManager;
import javax.persistence.PersistenceException;

/** What people and organizations have learnt, by the same facts as the indicators. */
public final class Learnt {
    private static final String OF_PERSON =
            "SELECT f.enrolment, f.state, f.organization, f.came, f.minutes, i.edition, i.title, i.course, i.course_title,"
                    + " i.area, i.organizer, i.starts_at, i.course_hours, i.held FROM indicator_enrolment f"
                    + " JOIN indicator_edition i ON i.edition = f.edition WHERE f.person = ? AND i.state <> '"
                    + EditionDraft.State.DRAFT + "' AND i.state <> '" + EditionDraft.State.CANCELLED
                    + "' ORDER BY i.starts_at, i.edition, f.enrolment";

    private Learnt() {}

    /** By enrolment, in the order in which the editions begin; without grade and certificate. */
    public static Map<String, Entry> ofPerson(EntityManager manager, String person) {
        Map<String, Entry> all = new LinkedHashMap<>();
        Connection connection = SchoolTransactions.connection(manager);
        try (PreparedStatement query = connection.prepareStatement(OF_PERSON)) {
            query.setString(1, person);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    State state = State.valueOf(row.getString(2));
                    if (Tally.Taking.counts(state, row.getInt(4))) {
                        all.put(row.getString(1), entry(row, state));
                    }
                }
            }
        } catch (SQLException e) {
            throw new PersistenceException(e);
        }
        return all;
    }

    private static Entry entry(ResultSet row, State state) throws SQLException {
        return new Entry(
                row.getString(6),
                row.getString(7),
                row.getString(8),
                row.getString(9),
                row.getString(10),
                row.getString(11),
                day(row.getLong(12)),
                state,
                Optional.of(row.getString(3)).filter(text -> !text.isEmpty()),
                hours(row.getBigDecimal(13)),
                IndicatorFigures.hours(row.getLong(5)),
                row.getInt(14),
                row.getInt(4),
                IndicatorFigures.share(row.getInt(4), row.getInt(14)),
                Optional.empty(),
                false,
                Optional.empty());
    }

    private static BigDecimal hours(BigDecimal stored) {
        BigDecimal plain = stored.stripTrailingZeros();
        return plain.scale() < 0 ? plain.setScale(0) : plain;
    }

    private static Optional<LocalDate> day(long startsAt) {
        return startsAt == 0
                ? Optional.empty()
                : Optional.of(LocalDate.ofInstant(Instant.ofEpochMilli(startsAt), WorkingDays.ZONE));
    }

    /**
     * What those who came for an organization have learnt.
     *
     * @param smallest a group of fewer people is without figures
     * @param total of all
     * @param editions in the order in which they begin
     */
    public record Group(int smallest, Optional<IndicatorFigures> total, List<Taught> editions) {}

    /** One edition of it. */
    public record Taught(
            String edition,
            String title,
            String area,
            String organizer,
            Optional<LocalDate> startsOn,
            Optional<IndicatorFigures> figures) {}

    /** @param municipality of the organization, CUT code */
    public static Group ofOrganization(EntityManager manager, Caller caller, String organization, String municipality) {
        int smallest = Scope.smallest(caller, municipality);
        Question question = new Question(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(organization),
                List.of());
        FactReader reader =
                new FactReader(SchoolTransactions.connection(manager), new RecentFacts(), question, Scope.everything());
        Tally total = new Tally();
        Map<EditionFact, Tally> editions = new LinkedHashMap<>();
        try {
            reader.enrolments(reader.editions(), (taking, commune, sex, of) -> {
                total.add(taking);
                editions.computeIfAbsent(taking.edition(), any -> new Tally()).add(taking);
            });
        } catch (SQLException e) {
            throw new PersistenceException(e);
        }
        Set<Tally> small = SmallGroups.of(editions.values(), smallest);
        return new Group(
                smallest,
                Optional.of(total)
                        .filter(all -> !SmallGroups.isSmall(all, smallest))
                        .map(Tally::figures),
                editions.entrySet().stream()
                        .sorted(Map.Entry.comparingByKey(EditionFact.BY_START))
                        .map(one -> taught(
                                one.getKey(), Optional.of(one.getValue()).filter(tally -> !small.contains(tally))))
                        .toList());
    }

    private static Taught taught(EditionFact edition, Optional<Tally> tally) {
        return new Taught(
                edition.id(),
                edition.title(),
                edition.area(),
                edition.organizer(),
                day(edition.startsAt()),
                tally.map(Tally::figures));
    }
}

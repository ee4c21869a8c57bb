package cl.minka.schools.core.indicator;

import cl.minka.kernel.Caller;
import cl.minka.kernel.jpa.Times;
import cl.minka.kernel.territory.Municipalities;
import cl.minka.schools.core.persistence.SchoolTransactions;
import cl.minka.schools.indicator.IndicatorTable;
import cl.minka.schools.indicator.IndicatorTable.Breakdown;
import cl.minka.schools.indicator.IndicatorTable.Group;
import cl.minka.schools.indicator.Indicators;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.persistence.EntityManager;
import javax.persistence.PersistenceException;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Computes indicators from facts that are brought up to date first. */
@Component(service = Indicators.class)
public final class IndicatorManager implements Indicators {
    private static final Comparator<Map.Entry<String, Tally>> MOST_PEOPLE = Comparator.comparing(
            (Map.Entry<String, Tally> one) -> -one.getValue().people());

    private final SchoolTransactions transactions;
    private final Ledger ledger;
    private final Municipalities municipalities;
    private final Clock clock;
    private final RecentFacts recent = new RecentFacts();

    @Activate
    public IndicatorManager(
            @Reference SchoolTransactions transactions,
            @Reference Ledger ledger,
            @Reference Municipalities municipalities,
            @Reference Clock clock) {
        this.transactions = transactions;
        this.ledger = ledger;
        this.municipalities = municipalities;
        this.clock = clock;
    }

    @Override
    public IndicatorTable of(Caller caller, Question question) {
        Scope scope = Scope.of(caller);
        ledger.follow();
        return transactions.read(manager -> {
            try {
                return of(manager, question, scope);
            } catch (SQLException e) {
                throw new PersistenceException(e);
            }
        });
    }

    private IndicatorTable of(EntityManager manager, Question question, Scope scope) throws SQLException {
        FactReader reader = new FactReader(SchoolTransactions.connection(manager), recent, question, scope);
        Map<String, EditionFact> editions = reader.editions();
        Tallies tallies = new Tallies(question.by(), municipalities);
        if (question.commune().isEmpty() && question.organization().isEmpty()) {
            tallies.editions(editions.values().stream().filter(scope::sees).toList());
        }
        reader.enrolments(editions, tallies);
        GroupNames names = new GroupNames(manager, municipalities);
        List<Breakdown> breakdowns = question.by().stream()
                .distinct()
                .map(by -> breakdown(by, tallies.of(by), names, editions.values(), scope))
                .toList();
        return new IndicatorTable(
                Times.now(clock),
                scope.smallest(),
                Optional.of(tallies.total())
                        .filter(total -> !SmallGroups.isSmall(total, scope.smallest()))
                        .map(Tally::figures),
                breakdowns);
    }

    private static Breakdown breakdown(
            Grouping by, Map<String, Tally> tallies, GroupNames names, Collection<EditionFact> editions, Scope scope) {
        Map<String, String> called = names.of(by, tallies.keySet(), editions);
        Set<Tally> small = SmallGroups.of(tallies.values(), scope.smallest());
        Comparator<Map.Entry<String, Tally>> byKey = Map.Entry.comparingByKey();
        return new Breakdown(
                by,
                tallies.entrySet().stream()
                        .sorted(by == Grouping.MONTH ? byKey : MOST_PEOPLE.thenComparing(byKey))
                        .map(one -> new Group(
                                one.getKey(),
                                called.getOrDefault(one.getKey(), one.getKey()),
                                Optional.of(one.getValue())
                                        .filter(tally -> !small.contains(tally))
                                        .map(Tally::figures)))
                        .toList());
    }
}

package cl.minka.contest.core;

import cl.minka.contest.BlindTwin;
import cl.minka.contest.ContestDefinition;
import cl.minka.contest.ContestStatus;
import cl.minka.contest.Evaluation;
import cl.minka.contest.Evaluator;
import cl.minka.contest.InitiativeDraft;
import cl.minka.contest.InitiativeStatus;
import cl.minka.contest.PublicationRules;
import cl.minka.contest.Ranking;
import cl.minka.contest.Rankings;
import cl.minka.contest.Schedule;
import cl.minka.contest.core.assignment.AffinityManager;
import cl.minka.contest.core.assignment.AssignmentManager;
import cl.minka.contest.core.assignment.ConflictManager;
import cl.minka.contest.core.assignment.ConsensusManager;
import cl.minka.contest.core.assignment.EvaluatorManager;
import cl.minka.contest.core.committee.CommitteeManager;
import cl.minka.contest.core.persistence.ContestEntity;
import cl.minka.contest.core.persistence.ContestStore;
import cl.minka.contest.core.persistence.ContestTransactions;
import cl.minka.contest.core.persistence.InitiativeEntity;
import cl.minka.contest.core.persistence.InitiativeStore;
import cl.minka.contest.core.persistence.RedactionEntity;
import cl.minka.contest.core.ranking.RankingManager;
import cl.minka.contest.core.ranking.SomeStrategies;
import cl.minka.contest.core.ranking.StrategyDirectory;
import cl.minka.contest.core.selection.SelectionManager;
import cl.minka.kernel.Caller;
import cl.minka.kernel.Expected;
import cl.minka.kernel.Grant;
import cl.minka.kernel.Role;
import cl.minka.kernel.jpa.AllAllowed;
import cl.minka.kernel.jpa.RandomIds;
import cl.minka.kernel.jpa.RecordedJournal;
import cl.minka.kernel.jpa.SetClock;
import cl.minka.kernel.jpa.SomeAccounts;
import cl.minka.kernel.jpa.SomeMunicipalities;
import cl.minka.kernel.jpa.TextTable;
import cl.minka.kernel.table.ImportReport;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** A contest from screening on, with admitted and cleared initiatives, on one database. */
public final class Stage {
    public static final String CONTEST = "ejemplo-2027";

    public final RecordedJournal journal = new RecordedJournal();
    public final SetClock clock = new SetClock();
    public final SomeAccounts accounts = new SomeAccounts();
    public final SomeMunicipalities territory = new SomeMunicipalities();
    public final ContestTransactions transactions;
    public final EvaluatorManager evaluators;
    public final AssignmentManager assignments;
    public final ConflictManager conflicts;
    public final AffinityManager affinities;
    public final StrategyDirectory strategies = SomeStrategies.directory();
    public final RankingManager rankings;
    public final ConsensusManager consensuses;
    public final CommitteeManager committees;
    public final SelectionManager selections;
    public final Caller organizer = accounts.caller("organizadora", Grant.of(Role.ORGANIZER, "amuch"));
    public final AllAllowed allowed = new AllAllowed();
    public final Caller admin = accounts.caller("admin", Grant.of(Role.ADMIN));

    private int filed;

    public Stage(Databases database, ContestDefinition definition, ContestStatus status) {
        database.clear();
        transactions = ContestTransactions.on(database.factory(), journal);
        evaluators = new EvaluatorManager(transactions, accounts, territory);
        assignments = new AssignmentManager(transactions, accounts, territory, clock);
        conflicts = new ConflictManager(transactions, accounts, territory, clock);
        affinities = new AffinityManager(transactions, clock);
        rankings = new RankingManager(transactions, strategies, SomeStrategies.runner(), allowed, territory, clock);
        consensuses = new ConsensusManager(transactions, accounts, territory, clock);
        committees = new CommitteeManager(transactions, accounts, territory, clock);
        selections = new SelectionManager(transactions, territory, clock);
        transactions.quietly(manager -> {
            ContestEntity contest = ContestEntity.of(definition, clock.instant());
            contest.move(status, clock.instant());
            ContestStore.persist(manager, contest);
            return contest;
        });
    }

    /** Saves the date at which the evaluation closes, as an organiser does. */
    public void closes(Optional<Instant> date) {
        transactions.quietly(manager -> {
            ContestEntity contest = ContestStore.find(manager, CONTEST).orElseThrow();
            Schedule schedule = new Schedule(Optional.empty(), Optional.empty(), date, Optional.empty());
            contest.write(
                    Samples.contest(CONTEST, schedule, contest.definition().eligibility()), clock.instant());
            return date;
        });
    }

    public void tieBreak(String... rules) {
        transactions.quietly(manager -> {
            ContestEntity contest = ContestStore.find(manager, CONTEST).orElseThrow();
            contest.write(Samples.tieBreak(contest.definition(), List.of(rules)), clock.instant());
            return rules;
        });
    }

    public void publish(PublicationRules rules) {
        transactions.quietly(manager -> {
            ContestEntity contest = ContestStore.find(manager, CONTEST).orElseThrow();
            contest.write(Samples.publication(contest.definition(), rules), clock.instant());
            return rules;
        });
    }

    public void move(ContestStatus to) {
        transactions.quietly(manager -> {
            ContestStore.find(manager, CONTEST).orElseThrow().move(to, clock.instant());
            return to;
        });
    }

    /** An evaluator on the panel, of an organisation when one is named. */
    public Caller evaluator(String username, int load, String... organizations) {
        Caller caller = accounts.caller(
                username,
                organizations.length == 0
                        ? Grant.of(Role.EVALUATOR, "amuch")
                        : Grant.of(Role.EVALUATOR, organizations[0]));
        evaluators.put(
                organizer,
                CONTEST,
                username,
                new Evaluator.Draft(OptionalInt.of(load), List.of(), List.of()),
                Expected.nothing());
        return caller;
    }

    /** An admitted initiative whose blind view is cleared; answers its id. */
    public String initiative(String externalId, String category, String... municipalities) {
        return transactions.quietly(manager -> {
            InitiativeEntity initiative = new InitiativeEntity(CONTEST, RandomIds.code(), 7, clock.instant());
            initiative.write(
                    new InitiativeDraft(
                            "Iniciativa " + externalId,
                            Optional.of(category),
                            List.of(municipalities),
                            Map.of("resumen", "Texto de ejemplo " + externalId, "quien", "Municipalidad"),
                            Optional.empty(),
                            List.of(),
                            Optional.of(externalId)),
                    territory.find(municipalities[0]).orElseThrow().region().code(),
                    clock.instant());
            initiative.submit(++filed, "00", 1, clock.instant());
            initiative.move(InitiativeStatus.ADMITTED, clock.instant());
            manager.persist(initiative);
            manager.flush();
            InitiativeStore.municipalities(manager, initiative);
            RedactionEntity redaction = new RedactionEntity(initiative.id(), CONTEST);
            redaction.write(List.of(), Map.of(), "00", clock.instant());
            manager.persist(redaction);
            InitiativeStore.blindState(manager, initiative.id(), BlindTwin.State.CLEARED);
            return initiative.id();
        });
    }

    /** An admitted initiative with this text, cleared or not; answers its id. */
    public String initiative(String externalId, String category, String municipality, String text, boolean cleared) {
        String id = initiative(externalId, category, municipality);
        return transactions.quietly(manager -> {
            InitiativeEntity initiative = InitiativeStore.get(manager, CONTEST, id);
            initiative.write(
                    new InitiativeDraft(
                            "Iniciativa",
                            Optional.of(category),
                            List.of(municipality),
                            Map.of("resumen", text, "quien", "Sismología volcánica"),
                            Optional.empty(),
                            List.of(),
                            Optional.of(externalId)),
                    territory.find(municipality).orElseThrow().region().code(),
                    clock.instant());
            manager.flush();
            InitiativeStore.blindState(manager, id, cleared ? BlindTwin.State.CLEARED : BlindTwin.State.PENDING);
            return id;
        });
    }

    /** Finished evaluations, as lines {@code externalId,evaluator,INN,RES}. */
    public void evaluated(String... lines) {
        List<String> table = new ArrayList<>(List.of("initiative,evaluator,criterion,score"));
        for (String line : lines) {
            String[] cells = line.split(",");
            accounts.caller(cells[1], Grant.of(Role.EVALUATOR, "amuch"));
            table.add(cells[0] + "," + cells[1] + ",INN," + cells[2]);
            table.add(cells[0] + "," + cells[1] + ",RES," + cells[3]);
        }
        ImportReport report =
                assignments.importEvaluations(organizer, CONTEST, new TextTable(table), false, fraction -> {});
        if (!report.isClean()) {
            throw new AssertionError(report.toString());
        }
    }

    public Ranking ranked() {
        clock.advance(Duration.ofSeconds(1));
        return rankings.compute(
                organizer, CONTEST, new Rankings.Order(Optional.empty(), Optional.empty()), fraction -> {});
    }

    public static Evaluation.Draft complete(int innovation, int results) {
        return new Evaluation.Draft(
                scores(innovation, results),
                Map.of("INN", "Por esto", "RES", "Por aquello"),
                "Comentario",
                Evaluation.State.FINAL);
    }

    public static Map<String, BigDecimal> scores(int innovation, int results) {
        return Map.of("INN", BigDecimal.valueOf(innovation), "RES", BigDecimal.valueOf(results));
    }
}

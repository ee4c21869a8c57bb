package cl.minka.contest.core;

import static org.junit.Assert.assertEquals;

import cl.minka.contest.ContestDefinition;
import cl.minka.contest.core.persistence.ContestEntity;
import cl.minka.contest.core.persistence.ContestStore;
import cl.minka.contest.core.persistence.ContestTransactions;
import cl.minka.contest.core.persistence.InitiativeEntity;
import cl.minka.contest.core.persistence.InitiativeStore;
import cl.minka.kernel.Caller;
import cl.minka.kernel.journal.Change;
import cl.minka.kernel.jpa.Done;
import cl.minka.kernel.jpa.RecordedJournal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;

@RunWith(Parameterized.class)
public class PersistenceTest {
    private static final Instant NOW = Instant.parse("2027-03-01T12:00:00Z");

    private final Databases database;
    private final RecordedJournal journal = new RecordedJournal();
    private final Caller system = Caller.system("test");

    public PersistenceTest(Databases database) {
        this.database = database;
    }

    @Parameterized.Parameters(name = "{0}")
    public static List<Object[]> databases() {
        return Databases.parameters();
    }

    @Before
    public void clear() {
        database.clear();
    }

    @Test
    public void whatIsStoredComesBackEqual() {
        ContestTransactions transactions = ContestTransactions.on(database.factory(), journal);
        ContestDefinition definition = Samples.contest("ejemplo-2027");
        transactions.change(system, manager -> {
            manager.persist(ContestEntity.of(definition, NOW));
            return Done.of(1, Change.of("contest.created", "contests/ejemplo-2027", "amuch"));
        });
        String id = transactions.change(system, manager -> {
            ContestEntity contest = ContestStore.organizedForChange(manager, system, "ejemplo-2027");
            InitiativeEntity initiative = new InitiativeEntity(contest.id(), "K7QF2M", 7, NOW);
            initiative.write(Samples.initiative("Una Acción", "05101", "05109"), "05", NOW);
            manager.persist(initiative);
            manager.flush();
            InitiativeStore.municipalities(manager, initiative);
            return Done.of(initiative.id(), Change.of("contest.initiative-created", "x", "05101"));
        });
        transactions.read(manager -> {
            assertEquals(
                    definition,
                    ContestStore.find(manager, "ejemplo-2027").orElseThrow().definition());
            InitiativeEntity stored = InitiativeStore.get(manager, "ejemplo-2027", id);
            assertEquals(Samples.initiative("Una Acción", "05101", "05109"), stored.draft());
            assertEquals(1, stored.version());
            assertEquals(Map.of(id, id), InitiativeStore.references(manager, "ejemplo-2027"));
            return null;
        });
        assertEquals(List.of("contest.created", "contest.initiative-created"), journal.actions());
    }
}

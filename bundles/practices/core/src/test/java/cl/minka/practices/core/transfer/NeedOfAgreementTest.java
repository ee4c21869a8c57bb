package cl.minka.practices.core.transfer;

import static org.junit.Assert.assertEquals;

import cl.minka.kernel.jpa.PostedNotices;
import cl.minka.kernel.jpa.Refused;
import cl.minka.practices.core.Databases;
import cl.minka.practices.core.need.NeedFollowUp;
import cl.minka.practices.core.need.NeedManager;
import cl.minka.practices.core.need.NeedNotices;
import cl.minka.practices.core.need.NeedWorld;
import cl.minka.practices.need.NeedState;
import cl.minka.practices.transfer.Transfer;
import cl.minka.practices.transfer.TransferDraft;
import cl.minka.practices.transfer.TransferMove.GivenVerdict;
import cl.minka.practices.transfer.TransferStage;
import cl.minka.practices.transfer.Verdict;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;

@RunWith(Parameterized.class)
public class NeedOfAgreementTest {
    private final Databases database;
    private final RunningTransfers facts = new RunningTransfers();
    private TransferWorld world;
    private NeedManager needs;

    public NeedOfAgreementTest(Databases database) {
        this.database = database;
    }

    @Parameterized.Parameters(name = "{0}")
    public static List<Object[]> databases() {
        return Databases.parameters();
    }

    @Before
    public void clear() {
        world = new TransferWorld(database);
        NeedNotices told = new NeedNotices(new PostedNotices(), world.world.accounts, world.world.municipalities);
        needs = new NeedManager(
                world.world.transactions, world.world.practices, told, world.world.municipalities, world.world.clock);
    }

    @Test
    public void aNeedIsWorkedOnAndSolvedByItsAgreement() {
        String need = need();
        Transfer transfer = agreement(need);
        assertEquals(NeedState.IN_PROGRESS, state(need));
        assertEquals(Map.of("05101", 2), busy());
        assertEquals(Set.of("09101", "15101"), adopters(transfer));
        world.moveTo(world.association, transfer, TransferStage.SHARING);
        judged(transfer, Verdict.PARTLY, Verdict.DID_NOT_WORK);
        assertEquals(NeedState.SOLVED, state(need));
        assertEquals(Map.of(), busy());
        assertEquals(Set.of("09101"), adopters(transfer));
    }

    @Test
    public void aNeedIsOpenAgainWhereItDidNotWorkForItsOwnMunicipality() {
        String need = need();
        Transfer transfer = agreement(need);
        world.moveTo(world.association, transfer, TransferStage.SHARING);
        judged(transfer, Verdict.DID_NOT_WORK, Verdict.WORKED);
        assertEquals(NeedState.OPEN, state(need));
    }

    @Test
    public void aNeedIsOpenAgainWhereItsMunicipalityLeaves() {
        String need = need();
        Transfer transfer = agreement(need);
        world.sign(world.temuco, transfer, "09101");
        world.steps.leave(world.temuco, transfer.id(), "09101", "Cambió el equipo.");
        assertEquals(NeedState.OPEN, state(need));
    }

    @Test
    public void anAgreementThatDoesNotServeTheNeedIsRefused() {
        String need = need();
        TransferDraft other = draft(need, "15101");
        assertEquals(
                Set.of("/need practices.need-of-no-receiver"),
                Refused.faults(() -> world.transfers.create(world.association, other)));
        assertEquals(NeedState.OPEN, state(need));
    }

    @Test
    public void whoBeganToLearnAfterItWasToldIsCounted() {
        Transfer transfer = agreement(need());
        TransferFollowUp after = new TransferFollowUp(world.world.transactions);
        List<String> practices = List.of(transfer.practice());
        List<String> told = List.of("09101", "12101");
        assertEquals(Map.of("09101", 1L), after.since(practices, told, world.world.clock.instant()));
        assertEquals(
                Map.of(),
                after.since(practices, told, world.world.clock.instant().plusSeconds(1)));
    }

    @Test
    public void needsOnATopicOfThePracticeAreCountedUnlessTheyAreAnonymous() {
        need();
        needs.create(world.temuco, NeedWorld.sheet("Otra noche", "salud", false));
        needs.create(world.temuco, NeedWorld.sheet("Secreto", "Salud", true));
        needs.create(world.temuco, NeedWorld.sheet("Basura", "Residuos", false));
        NeedFollowUp after = new NeedFollowUp(world.world.transactions);
        List<String> practices = List.of(world.practice());
        List<String> told = List.of("09101", "12101");
        assertEquals(Map.of("09101", 2L), after.since(practices, told, world.world.clock.instant()));
        assertEquals(
                Map.of(),
                after.since(practices, told, world.world.clock.instant().plusSeconds(1)));
    }

    private void judged(Transfer transfer, Verdict temuco, Verdict arica) {
        world.move(
                world.association,
                transfer,
                TransferStage.EVALUATED,
                new GivenVerdict(Optional.of("09101"), temuco, "Así fue."),
                new GivenVerdict(Optional.of("15101"), arica, "Así fue."));
    }

    private String need() {
        return needs.create(world.temuco, NeedWorld.sheet("Falta atención de noche", "Salud", false))
                .id();
    }

    private Transfer agreement(String need) {
        return world.transfers.create(world.temuco, draft(need, "09101", "15101"));
    }

    private TransferDraft draft(String need, String... receivers) {
        return new TransferDraft(
                world.practice(),
                Optional.empty(),
                List.of(receivers),
                Optional.of(need),
                Optional.empty(),
                "",
                "",
                Optional.empty());
    }

    private NeedState state(String need) {
        return needs.get(world.temuco, need).state();
    }

    private Map<String, Integer> busy() {
        return world.world.transactions.read(facts::receivers);
    }

    private Set<String> adopters(Transfer transfer) {
        return world.world.transactions.read(manager -> facts.adopters(manager, transfer.practice()));
    }
}

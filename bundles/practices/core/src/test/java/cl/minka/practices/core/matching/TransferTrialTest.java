package cl.minka.practices.core.matching;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import cl.minka.kernel.Expected;
import cl.minka.kernel.jpa.AllAllowed;
import cl.minka.kernel.jpa.DirectGuard;
import cl.minka.kernel.jpa.strategy.ParameterSchema;
import cl.minka.kernel.jpa.strategy.StrategyShelf.Installed;
import cl.minka.kernel.plugin.PluginTrial.Outcome;
import cl.minka.kernel.plugin.PluginVersion;
import cl.minka.plugin.transfer.Match;
import cl.minka.plugin.transfer.Matched;
import cl.minka.plugin.transfer.Matching;
import cl.minka.plugin.transfer.StagePlan;
import cl.minka.plugin.transfer.TransferRequest;
import cl.minka.plugin.transfer.TransferStrategy;
import cl.minka.plugin.transfer.Unmatched;
import cl.minka.practices.core.Databases;
import cl.minka.practices.core.need.NeedWorld;
import cl.minka.practices.matching.TransferChoice;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.Before;
import org.junit.Test;
import org.osgi.framework.Version;

public final class TransferTrialTest {
    private static final PluginVersion PLUGIN = new PluginVersion("org.ejemplo.calce", "1.0.0");

    private NeedWorld world;
    private TransferDirectory directory;
    private TransferTrial trial;

    @Before
    public void open() {
        world = new NeedWorld(Databases.DERBY);
        DirectGuard guard = new DirectGuard();
        directory = new TransferDirectory(guard);
        trial = new TransferTrial(
                world.transactions, new IndicatedMunicipalities(), directory, new TransferRunner(guard));
    }

    @Test
    public void everyPurposeIsTriedOnTheRealMunicipalities() {
        List<TransferRequest> seen = new ArrayList<>();
        List<Outcome> outcomes = run(request -> {
            seen.add(request);
            return all(request, List.of());
        });
        assertEquals(
                List.of("sample-solve-need", "sample-spread-practice", "sample-assign-mentors"),
                outcomes.stream().map(Outcome::data).toList());
        assertTrue(outcomes.toString(), outcomes.stream().allMatch(Outcome::passed));
        assertEquals(43, seen.get(0).candidates().size());
        assertTrue(seen.get(0).candidates().get(0).indicators().size() > 2);
        assertEquals(List.of(), trial.tryOut(new PluginVersion("org.ejemplo.otro", "1.0.0"), fraction -> {}));
    }

    @Test
    public void aTypedRefusalIsAnAnswer() {
        assertEquals("", defect(request -> new Unmatched(Unmatched.Reason.values()[0], "Faltan datos.")));
    }

    @Test
    public void whatDoesNotKeepItsPromisesIsTold() {
        assertEquals("threw", defect(request -> {
            throw new IllegalStateException("bug");
        }));
        assertEquals("no-answer", defect(request -> null));
        assertEquals("unknown-municipality", defect(request -> matched(List.of(match("99999", 1)))));
        assertEquals(
                "unknown-receiver",
                defect(request -> matched(List.of(new Match(
                        request.candidates().get(0).id(),
                        Optional.empty(),
                        Optional.of("13101"),
                        1,
                        match("x", 1).reasons())))));
        assertEquals("match-twice", defect(request -> {
            String id = request.candidates().get(0).id();
            return matched(List.of(match(id, 2), match(id, 1)));
        }));
        assertEquals("not-in-order", defect(request -> {
            List<Match> matches = new ArrayList<>(((Matched) all(request, List.of())).matches());
            Collections.reverse(matches);
            return matched(matches);
        }));
        AtomicInteger calls = new AtomicInteger();
        assertEquals("answers-differ", defect(request -> all(request, List.of("Vez " + calls.incrementAndGet()))));
    }

    @Test
    public void whoChoseItIsToldAndItIsTriedAsTheyChose() {
        put(PLUGIN, request -> new Unmatched(Unmatched.Reason.TOO_FEW_DATA, "Faltan datos."));
        assertEquals(List.of(), trial.users(PLUGIN));
        new TransferChoiceManager(world.transactions, directory, new AllAllowed(), world.municipalities)
                .put(
                        world.valparaiso,
                        "05101",
                        new TransferChoice(Optional.of("calce"), Optional.of("[1,2)"), Map.of("peso", 3), 0),
                        Expected.nothing());
        assertEquals(List.of("05101"), trial.users(PLUGIN));
        List<TransferRequest> seen = new ArrayList<>();
        List<Outcome> outcomes = run(request -> {
            seen.add(request);
            return all(request, List.of());
        });
        assertEquals("05101", outcomes.get(3).data());
        assertEquals(Map.of("peso", 3.0), seen.get(seen.size() - 1).parameters());
        PluginVersion later = new PluginVersion("org.ejemplo.calce", "1.1.0");
        put(later, request -> all(request, List.of()));
        assertEquals("another offers it too", List.of(), trial.users(PLUGIN));
        PluginVersion second = new PluginVersion("org.ejemplo.calce", "2.0.0");
        put(second, request -> all(request, List.of()));
        assertEquals("nobody accepts that version", List.of(), trial.users(second));
    }

    private void put(PluginVersion plugin, TransferStrategy strategy) {
        directory.put(
                plugin,
                new Installed<>(
                        "calce",
                        plugin,
                        "calce",
                        () -> strategy,
                        Version.parseVersion(plugin.version()),
                        0,
                        ParameterSchema.of("calce", "{}")));
    }

    private String defect(TransferStrategy strategy) {
        return run(strategy).get(0).defect();
    }

    private List<Outcome> run(TransferStrategy strategy) {
        put(PLUGIN, strategy);
        return trial.tryOut(PLUGIN, fraction -> {});
    }

    /** As many candidates as are wanted, each better than the next; for mentors nobody. */
    private static Matching all(TransferRequest request, List<String> warnings) {
        List<Match> matches = new ArrayList<>();
        boolean mentoring = request.purpose() == TransferRequest.Purpose.ASSIGN_MENTORS;
        for (int n = 0; !mentoring && n < request.limit(); n++) {
            matches.add(match(request.candidates().get(n).id(), 10 - n));
        }
        return new Matched(matches, StagePlan.usual(), Map.of(), warnings);
    }

    private static Matched matched(List<Match> matches) {
        return new Matched(matches, StagePlan.usual(), Map.of(), List.of());
    }

    private static Match match(String municipality, double score) {
        return Match.with(municipality, List.of(new Match.Reason("todo", 1, score, score, "Ejemplo.")));
    }
}

package cl.minka.kernel.core.plugin;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import cl.minka.kernel.core.Engine;
import cl.minka.kernel.core.Platform;
import cl.minka.kernel.core.territory.MunicipalityDirectory;
import cl.minka.kernel.plugin.PluginTrial.Outcome;
import cl.minka.kernel.plugin.PluginVersion;
import cl.minka.plugin.transfer.Match;
import cl.minka.plugin.transfer.Matched;
import cl.minka.plugin.transfer.Matching;
import cl.minka.plugin.transfer.StagePlan;
import cl.minka.plugin.transfer.TransferRequest;
import cl.minka.plugin.transfer.TransferStrategy;
import cl.minka.plugin.transfer.Unmatched;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.Before;
import org.junit.Test;

public final class TransferTrialTest {
    private static final PluginVersion PLUGIN = new PluginVersion("org.ejemplo.calce", "1.0.0");

    private TransferTrial trial;

    @Before
    public void open() {
        MunicipalityDirectory territory =
                new MunicipalityDirectory(Platform.clean(Engine.DERBY).database());
        trial = new TransferTrial(territory, new DirectCalls());
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
        assertTrue(seen.get(0).candidates().get(0).indicators().size() > 10);
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

    private String defect(TransferStrategy strategy) {
        return run(strategy).get(0).defect();
    }

    private List<Outcome> run(TransferStrategy strategy) {
        trial.put(PLUGIN, new TransferTrial.Installed("calce", PLUGIN, "calce", () -> strategy));
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

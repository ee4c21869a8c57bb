package cl.minka.contest.rest;

import cl.minka.contest.Consensus;
import cl.minka.contest.ConsensusNotFound;
import cl.minka.contest.Consensuses;
import cl.minka.kernel.Caller;
import cl.minka.kernel.Page;
import cl.minka.kernel.Slice;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/** One exchange, under the code {@code K7}. */
final class FakeConsensuses implements Consensuses {
    final List<Act> acts = new ArrayList<>();
    List<Waiting> waiting = List.of();

    @Override
    public Consensus get(Caller caller, String contest, String initiative) {
        if (!initiative.equals("K7")) {
            throw new ConsensusNotFound();
        }
        return new Consensus(
                contest,
                Optional.empty(),
                "K7",
                Optional.empty(),
                Consensus.State.OPEN,
                new BigDecimal("20"),
                OptionalDouble.of(37.5),
                List.of(voice("A", 25, true), voice("B", 62.5, false)),
                List.of(new Consensus.Note(
                        "n1",
                        "B",
                        false,
                        LocalDate.of(2027, 5, 3),
                        Optional.empty(),
                        Optional.of("Lo vi de otro modo"),
                        Optional.empty(),
                        OptionalDouble.empty())),
                Optional.empty());
    }

    @Override
    public Page<Consensus> list(Caller caller, String contest, Slice slice) {
        return new Page<>(List.of(get(caller, contest, "K7")), Optional.empty(), OptionalLong.of(1));
    }

    @Override
    public Consensus act(Caller caller, String contest, String initiative, Act act) {
        Consensus now = get(caller, contest, initiative);
        acts.add(act);
        return now;
    }

    @Override
    public List<Waiting> waiting(Caller caller) {
        return waiting;
    }

    private static Consensus.Voice voice(String label, double total, boolean own) {
        Map<String, BigDecimal> scores = Map.of("impacto", new BigDecimal(own ? "2" : "3.5"));
        return new Consensus.Voice(
                label,
                own,
                Optional.empty(),
                scores,
                OptionalDouble.of(total),
                scores,
                OptionalDouble.of(total),
                Optional.empty());
    }
}

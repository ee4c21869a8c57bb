package cl.minka.practices.rest;

import cl.minka.kernel.Caller;
import cl.minka.kernel.Expected;
import cl.minka.plugin.transfer.Match.Reason;
import cl.minka.plugin.transfer.StagePlan;
import cl.minka.practices.matching.MatchList;
import cl.minka.practices.matching.MatchOrder;
import cl.minka.practices.matching.Matches;
import cl.minka.practices.matching.StrategyAbsent;
import cl.minka.practices.matching.TransferChoice;
import cl.minka.practices.matching.TransferChoices;
import java.util.List;
import java.util.Optional;

/** One match, and one choice. */
final class FakeMatches implements Matches, TransferChoices {
    Optional<MatchOrder> asked = Optional.empty();
    private TransferChoice chosen = TransferChoice.usual();

    @Override
    public MatchList ofNeed(Caller caller, String need, MatchOrder order) {
        return list(order, Optional.of("k3ja7xw2m5qz4pba"), Optional.empty());
    }

    @Override
    public MatchList ofPractice(Caller caller, String practice, MatchOrder order) {
        return list(order, Optional.empty(), Optional.of("n3ja7xw2m5qz4pba"));
    }

    private MatchList list(MatchOrder order, Optional<String> practice, Optional<String> need) {
        asked = Optional.of(order);
        if (order.strategy().equals(Optional.of("no-hay-tal"))) {
            throw new StrategyAbsent("no-hay-tal");
        }
        return new MatchList(
                order.strategy().orElse("need-driven"),
                "0.1.0",
                order.parameters(),
                List.of(new MatchList.Match(
                        "09101", practice, need, 42.5, List.of(new Reason("topic", 0.4, 1, 42.5, "Mismo tema.")))),
                StagePlan.usual(),
                List.of("Aviso."));
    }

    @Override
    public TransferChoice get(Caller caller, String municipality) {
        return chosen;
    }

    @Override
    public TransferChoice put(Caller caller, String municipality, TransferChoice choice, Expected expected) {
        if (chosen.version() > 0) {
            expected.check(chosen.version());
        }
        chosen = new TransferChoice(choice.strategy(), choice.versions(), choice.parameters(), chosen.version() + 1);
        return chosen;
    }
}

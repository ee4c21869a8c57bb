package cl.minka.contest.rest;

import cl.minka.contest.Consensuses;
import cl.minka.contest.Consensuses.Act;
import cl.minka.kernel.Fault;
import cl.minka.kernel.InvalidInput;
import cl.minka.kernel.rest.Required;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** One thing to do about a difference: exactly one of its members is there. */
public record ConsensusBody(
        Optional<String> message,
        Optional<ProposalBody> proposal,
        Optional<String> accept,
        Optional<String> furtherEvaluator,
        Optional<ReasonBody> close) {
    /** Scores by criterion, one for each. */
    public record ProposalBody(Map<String, BigDecimal> scores) {}

    Act toAct() {
        List<Act> acts = Stream.<Optional<? extends Act>>of(
                        message.map(Consensuses.Say::new),
                        proposal.map(given -> new Consensuses.Propose(JsonValues.withoutNulls(given.scores()))),
                        accept.map(Consensuses.Accept::new),
                        furtherEvaluator.map(Consensuses.CallFurther::new),
                        close.map(given -> new Consensuses.Close(Required.text(given.reason()))))
                .<Act>flatMap(Optional::stream)
                .toList();
        if (acts.size() != 1) {
            throw new InvalidInput(Fault.at("", "contest.consensus.one-act"));
        }
        return acts.get(0);
    }
}

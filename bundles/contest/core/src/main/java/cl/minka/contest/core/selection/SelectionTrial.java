package cl.minka.contest.core.selection;

import cl.minka.contest.ContestDefinition;
import cl.minka.contest.Criterion;
import cl.minka.contest.Ranking;
import cl.minka.contest.Selection;
import cl.minka.contest.core.committee.CommitteeEntity;
import cl.minka.contest.core.committee.CommitteeScores;
import cl.minka.contest.core.committee.CommitteeStore;
import cl.minka.contest.core.committee.Shortlist;
import cl.minka.contest.core.persistence.ContestEntity;
import cl.minka.contest.core.persistence.InitiativeEntity;
import cl.minka.contest.core.persistence.InitiativeStore;
import cl.minka.contest.core.ranking.BlindFigures;
import cl.minka.contest.core.ranking.BlindFigures.Mean;
import cl.minka.kernel.territory.SizeBand;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;

/**
 * Who would win if this were the ranking; decides as the selection does and stores nothing. Where the committee has
 * given scores that count, they count, and its shortlist competes; otherwise the ranking decides alone, with the
 * shortlist that the rules make of it. Read once, it may be asked by many threads.
 */
public final class SelectionTrial {
    private final ContestDefinition definition;
    private final List<Candidate> candidates;
    private final boolean withCommittee;
    private final Map<String, SizeBand> bands = new HashMap<>();

    /** @param band of size of a municipality, by CUT code */
    public SelectionTrial(EntityManager manager, ContestEntity contest, Function<String, SizeBand> band) {
        definition = contest.definition();
        Set<String> named = CommitteeStore.find(manager, contest.id()).stream()
                .flatMap(committee -> committee.shortlist().stream())
                .map(CommitteeEntity.Place::initiative)
                .collect(Collectors.toSet());
        List<InitiativeEntity> admitted = InitiativeStore.admitted(manager, contest.id());
        CommitteeScores scores = new CommitteeScores(
                CommitteeStore.opinions(manager, contest.id(), List.copyOf(named)),
                Contenders.forms(definition, admitted)::get);
        withCommittee = definition.selection().committeeWeight().signum() > 0 && scores.voters() > 0;
        candidates = admitted.stream()
                .map(initiative ->
                        Candidate.of(initiative, scores.score(initiative.id()), named.contains(initiative.id())))
                .toList();
        candidates.forEach(
                candidate -> bands.computeIfAbsent(candidate.municipalities().get(0), band));
    }

    /** All admitted initiatives. */
    public List<Candidate> candidates() {
        return candidates;
    }

    public boolean withCommittee() {
        return withCommittee;
    }

    /** @param figures over the evaluations that the ranking was made from */
    public Outcome of(Ranking ranking, BlindFigures figures) {
        Set<String> shortlist = Shortlist.of(ranking, figures, definition.selection()).stream()
                .map(CommitteeEntity.Place::initiative)
                .collect(Collectors.toSet());
        Map<String, Double> blind = new HashMap<>();
        ranking.entries().forEach(entry -> blind.put(entry.initiative(), entry.score()));
        List<Contender> contenders = candidates.stream()
                .map(candidate -> contender(
                        candidate,
                        Optional.ofNullable(blind.get(candidate.initiative)),
                        figures,
                        withCommittee ? candidate.named : shortlist.contains(candidate.initiative)))
                .toList();
        Decision decision = new Decision(definition, contenders, bands::get);
        return new Outcome(shortlist, decision.selection(""), decision.undecided());
    }

    private Contender contender(Candidate candidate, Optional<Double> score, BlindFigures figures, boolean competes) {
        OptionalDouble blind = score.map(OptionalDouble::of).orElseGet(OptionalDouble::empty);
        return new Contender(
                candidate.initiative,
                candidate.externalId,
                "",
                candidate.category,
                candidate.municipalities,
                blind,
                // the same score twice leaves what it is, whatever the weights
                withCommittee ? candidate.committee : blind,
                Optional.of(candidate.submittedAt),
                candidate.number,
                raw(candidate.initiative, figures),
                competes);
    }

    private Map<String, Mean> raw(String initiative, BlindFigures figures) {
        Map<String, Mean> raw = new HashMap<>();
        for (Criterion criterion : definition.criteria()) {
            figures.mean(initiative, criterion.id()).ifPresent(mean -> raw.put(criterion.id(), mean));
        }
        return raw;
    }

    /** An admitted initiative, and whether it stands on the committee's shortlist. */
    public record Candidate(
            String initiative,
            Optional<String> externalId,
            String category,
            List<String> municipalities,
            Instant submittedAt,
            int number,
            OptionalDouble committee,
            boolean named) {
        private static Candidate of(InitiativeEntity initiative, OptionalDouble committee, boolean named) {
            return new Candidate(
                    initiative.id(),
                    initiative.externalId(),
                    initiative.category().orElse(""),
                    initiative.municipalities(),
                    initiative.submittedAt().orElse(initiative.createdAt()),
                    initiative.number(),
                    committee,
                    named);
        }
    }

    /**
     * What would come out.
     *
     * @param shortlist that the rules make of the ranking
     * @param undecided at the boundary of an award and not told apart
     */
    public record Outcome(Set<String> shortlist, Selection selection, Set<String> undecided) {
        /** From best to worst of each category. */
        public List<String> winners() {
            return selection.winners().stream().map(Selection.Item::initiative).toList();
        }
    }
}

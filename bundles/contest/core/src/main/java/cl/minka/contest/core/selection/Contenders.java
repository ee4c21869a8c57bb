package cl.minka.contest.core.selection;

import cl.minka.contest.ContestDefinition;
import cl.minka.contest.Criterion;
import cl.minka.contest.Opinion;
import cl.minka.contest.Ranking;
import cl.minka.contest.core.assignment.ScoreScale;
import cl.minka.contest.core.assignment.ScoreScales;
import cl.minka.contest.core.committee.CommitteeEntity;
import cl.minka.contest.core.committee.CommitteeScores;
import cl.minka.contest.core.committee.CommitteeStore;
import cl.minka.contest.core.committee.Shortlist;
import cl.minka.contest.core.persistence.ContestEntity;
import cl.minka.contest.core.persistence.InitiativeEntity;
import cl.minka.contest.core.persistence.InitiativeStore;
import cl.minka.contest.core.ranking.BlindFigures;
import cl.minka.contest.core.ranking.BlindFigures.Mean;
import cl.minka.contest.core.ranking.RankingStore;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;

/** All admitted initiatives of a contest with what the selection needs to know of them. */
final class Contenders {
    private final List<Contender> all;
    private final int voters;
    private final Map<String, List<Map<String, BigDecimal>>> votes = new HashMap<>();
    private final Optional<CommitteeEntity> committee;

    Contenders(EntityManager manager, ContestEntity contest, Ranking ranking) {
        this(manager, contest.definition(), ranking);
    }

    /** The same under a definition that is not the stored one. */
    Contenders(EntityManager manager, ContestDefinition contest, Ranking ranking) {
        BlindFigures figures = RankingStore.figures(manager, ranking.id());
        committee = CommitteeStore.find(manager, contest.id());
        List<String> shortlist = committee
                .map(CommitteeEntity::shortlist)
                .orElseGet(() -> Shortlist.of(ranking, figures, contest.selection()))
                .stream()
                .map(CommitteeEntity.Place::initiative)
                .toList();
        List<InitiativeEntity> admitted = InitiativeStore.admitted(manager, contest.id());
        Map<String, ScoreScale> forms = forms(contest, admitted);
        CommitteeScores scores =
                new CommitteeScores(CommitteeStore.opinions(manager, contest.id(), shortlist), forms::get);
        voters = scores.voters();
        for (String initiative : shortlist) {
            List<Map<String, BigDecimal>> own =
                    scores.votes(initiative).stream().map(Opinion::scores).toList();
            if (!own.isEmpty()) {
                votes.put(initiative, own);
            }
        }
        Map<String, Ranking.Entry> entries =
                ranking.entries().stream().collect(Collectors.toMap(Ranking.Entry::initiative, entry -> entry));
        Set<String> competing = Set.copyOf(shortlist);
        all = admitted.stream()
                .map(initiative -> contender(
                        initiative,
                        Optional.ofNullable(entries.get(initiative.id())),
                        scores.score(initiative.id()),
                        raw(figures, initiative.id(), contest.criteria()),
                        competing.contains(initiative.id())))
                .toList();
    }

    /** The committee's form of each initiative. */
    static Map<String, ScoreScale> forms(ContestDefinition contest, List<InitiativeEntity> initiatives) {
        ScoreScales scales = ScoreScales.committee(contest);
        return initiatives.stream()
                .collect(Collectors.toMap(InitiativeEntity::id, initiative -> scales.of(initiative.category())));
    }

    List<Contender> all() {
        return all;
    }

    Optional<CommitteeEntity> committee() {
        return committee;
    }

    /** How many members gave opinions. */
    int voters() {
        return voters;
    }

    /** The scores of the committee's opinions, by initiative. */
    Map<String, List<Map<String, BigDecimal>>> votes() {
        return votes;
    }

    private static Contender contender(
            InitiativeEntity initiative,
            Optional<Ranking.Entry> entry,
            OptionalDouble committee,
            Map<String, Mean> raw,
            boolean shortlisted) {
        return new Contender(
                initiative.id(),
                initiative.externalId(),
                initiative.title(),
                initiative.category().orElse(""),
                initiative.municipalities(),
                entry.map(one -> OptionalDouble.of(one.score())).orElse(OptionalDouble.empty()),
                committee,
                initiative.submittedAt().or(() -> Optional.of(initiative.createdAt())),
                initiative.number(),
                raw,
                shortlisted);
    }

    private static Map<String, Mean> raw(BlindFigures figures, String initiative, List<Criterion> criteria) {
        Map<String, Mean> raw = new HashMap<>();
        for (Criterion criterion : criteria) {
            figures.mean(initiative, criterion.id()).ifPresent(mean -> raw.put(criterion.id(), mean));
        }
        return raw;
    }
}

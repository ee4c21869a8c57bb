package cl.minka.contest.core.committee;

import cl.minka.contest.Ballot;
import cl.minka.contest.Ballot.CastVote;
import cl.minka.contest.Ballot.Kind;
import cl.minka.contest.Ballot.Majority;
import cl.minka.contest.BallotResult;
import cl.minka.contest.core.committee.BallotEntity.Counted;
import cl.minka.contest.core.persistence.ContestEntity;
import cl.minka.contest.core.redaction.BlindViewer;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import javax.persistence.EntityManager;

/** Ballots as a reader may see them. What a member reads is consistent in itself: nothing in it has a gap. */
final class BallotViews {
    private final BlindViewer viewer;

    BallotViews(BlindViewer viewer) {
        this.viewer = viewer;
    }

    Ballot one(EntityManager manager, ContestEntity contest, CommitteeReader reader, BallotEntity ballot) {
        return all(manager, contest, reader, List.of(ballot)).get(0);
    }

    List<Ballot> all(EntityManager manager, ContestEntity contest, CommitteeReader reader, List<BallotEntity> ballots) {
        Map<Integer, List<VoteEntity>> votes = BallotStore.votes(
                manager,
                contest.id(),
                ballots.stream().map(BallotEntity::number).toList());
        Collection<String> named = ballots.stream()
                .flatMap(ballot -> BallotSight.visible(reader, ballot.options()).stream())
                .flatMap(point -> point.initiative().stream())
                .toList();
        ItemTitles titles = ItemTitles.of(manager, contest, named, viewer);
        return ballots.stream()
                .map(ballot -> view(ballot, votes.getOrDefault(ballot.number(), List.of()), titles, reader))
                .toList();
    }

    private static Ballot view(BallotEntity ballot, List<VoteEntity> all, ItemTitles titles, CommitteeReader reader) {
        List<Point> options = BallotSight.visible(reader, ballot.options());
        List<String> ids = BallotSight.ids(options);
        List<VoteEntity> votes = ballot.isOpen() ? all : heard(ballot, all, ids);
        return new Ballot(
                ballot.number(),
                ballot.session(),
                ballot.title(),
                ballot.question(),
                ballot.kind(),
                options.stream().map(point -> option(point, titles)).toList(),
                ballot.isSecret(),
                seats(ballot, options),
                ballot.majority(),
                ballot.state(),
                ballot.openedAt(),
                ballot.closedAt(),
                reader.organizes() || !ballot.isOpen()
                        ? votes.stream().map(VoteEntity::username).toList()
                        : List.of(),
                ballot.counted().map(counted -> result(ballot, counted, votes.size(), options, reader)),
                ballot.isOpen() || ballot.isSecret() ? List.of() : cast(votes, ids),
                reader.organizes() ? OptionalLong.of(ballot.version()) : OptionalLong.empty());
    }

    /** Those who had a say among these options: of others nobody would understand why they voted. */
    private static List<VoteEntity> heard(BallotEntity ballot, List<VoteEntity> all, List<String> ids) {
        return all.stream()
                .filter(vote -> BallotSight.hasSay(ballot.kind(), ids.size(), (int)
                        vote.judged().stream().filter(ids::contains).count()))
                .toList();
    }

    private static List<CastVote> cast(List<VoteEntity> votes, List<String> ids) {
        return votes.stream()
                .map(vote -> BallotSight.among(
                        vote.username(),
                        vote.vote().orElseGet(BallotSight::untold),
                        vote.judged().stream().filter(ids::contains).toList()))
                .toList();
    }

    private static BallotResult result(
            BallotEntity ballot, Counted counted, int voters, List<Point> options, CommitteeReader reader) {
        BallotResult whole = options.size() == ballot.options().size()
                ? counted.result()
                : BallotCount.of(
                        ballot.kind(),
                        counted.sums().among(BallotSight.ids(options)),
                        voters,
                        seats(ballot, options),
                        ballot.majority().orElse(Majority.SIMPLE));
        return reader.organizes()
                ? whole
                : new BallotResult(
                        whole.method(),
                        whole.voters(),
                        whole.order(),
                        whole.tied(),
                        Optional.empty(),
                        Optional.empty(),
                        whole.approvals(),
                        whole.comparison(),
                        whole.yesNo());
    }

    private static int seats(BallotEntity ballot, List<Point> options) {
        return ballot.kind() == Kind.YES_NO ? 1 : Math.min(ballot.seats(), options.size());
    }

    private static Ballot.Option option(Point point, ItemTitles titles) {
        return new Ballot.Option(
                point.id(),
                point.initiative(),
                point.initiative().map(titles::title).orElseGet(point::id));
    }
}

package cl.minka.contest.core.committee;

import cl.minka.contest.Ballot.CastVote;
import cl.minka.contest.Ballot.Majority;
import cl.minka.contest.Ballot.OwnVote;
import cl.minka.contest.Ballot.Vote;
import cl.minka.contest.core.persistence.ContestEntity;
import cl.minka.kernel.Expected;
import cl.minka.kernel.InvalidInput;
import cl.minka.kernel.Kind;
import cl.minka.kernel.Refusal;
import cl.minka.kernel.jpa.Times;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;

/** Takes votes and counts them. */
final class BallotDesk {
    private final Clock clock;

    BallotDesk(Clock clock) {
        this.clock = clock;
    }

    static void requireOpen(BallotEntity ballot) {
        if (!ballot.isOpen()) {
            throw new Refusal(Kind.CONFLICT, "contest.ballot-closed", Map.of("number", ballot.number()));
        }
    }

    static Optional<VoteEntity> own(EntityManager manager, BallotEntity ballot, long account) {
        return BallotStore.votes(manager, ballot).stream()
                .filter(vote -> vote.account() == account)
                .findFirst();
    }

    /** The member sees the ballot: that was looked at before. */
    OwnVote vote(
            EntityManager manager,
            ContestEntity contest,
            CommitteeReader reader,
            BallotEntity ballot,
            MemberEntity member,
            Vote given,
            Expected expected) {
        Optional<VoteEntity> before = own(manager, ballot, member.account());
        before.ifPresentOrElse(vote -> expected.check(vote.version()), expected::checkAbsent);
        List<String> options = BallotSight.ids(BallotSight.visible(reader, ballot.options()));
        InvalidInput.throwIfAny(new VoteCheck(ballot.kind(), options).faults(given));
        CommitteePhase.requireMeeting(contest);
        requireOpen(ballot);
        ballot.session().ifPresent(session -> {
            SessionStore.open(manager, contest.id(), session);
            if (!SessionStore.present(manager, contest.id(), session).contains(member.account())) {
                throw new Refusal(Kind.CONFLICT, "contest.not-present", Map.of("session", session));
            }
        });
        VoteEntity vote = before.orElseGet(() -> new VoteEntity(ballot, member));
        vote.write(given);
        if (before.isEmpty()) {
            manager.persist(vote);
        }
        manager.flush();
        return new OwnVote(given, vote.version());
    }

    /** Counts each vote among the options that its member may judge now; who may judge nothing any more has no vote. */
    void close(EntityManager manager, BallotEntity ballot, Bench bench) {
        List<Point> options = ballot.options();
        List<VoteEntity> votes = BallotStore.votes(manager, ballot);
        bench.requireQuorum(there(manager, ballot, bench, votes), options);
        List<CastVote> counted = new ArrayList<>();
        for (VoteEntity vote : votes) {
            List<String> judged = BallotSight.ids(bench.judged(vote.account(), options));
            if (hasSay(ballot, bench, vote.account())) {
                CastVote cast = BallotSight.among(vote.username(), vote.vote().orElseThrow(), judged);
                vote.settle(cast, ballot.isSecret());
                counted.add(cast);
            } else {
                manager.remove(vote);
            }
        }
        int eligible = (int) bench.accounts().stream()
                .filter(account -> hasSay(ballot, bench, account))
                .count();
        Sums sums = Sums.of(BallotSight.ids(options), counted, eligible);
        ballot.close(
                new BallotEntity.Counted(
                        sums,
                        BallotCount.of(
                                ballot.kind(),
                                sums,
                                counted.size(),
                                ballot.seats(),
                                ballot.majority().orElse(Majority.SIMPLE))),
                Times.now(clock));
    }

    private static Set<Long> there(EntityManager manager, BallotEntity ballot, Bench bench, List<VoteEntity> votes) {
        Set<Long> all = ballot.session().isPresent()
                ? SessionStore.present(
                        manager, ballot.contest(), ballot.session().getAsInt())
                : votes.stream().map(VoteEntity::account).collect(Collectors.toSet());
        return all.stream().filter(account -> hasSay(ballot, bench, account)).collect(Collectors.toSet());
    }

    static boolean hasSay(BallotEntity ballot, Bench bench, long account) {
        List<Point> options = ballot.options();
        return bench.accounts().contains(account)
                && BallotSight.hasSay(
                        ballot.kind(),
                        options.size(),
                        bench.judged(account, options).size());
    }
}

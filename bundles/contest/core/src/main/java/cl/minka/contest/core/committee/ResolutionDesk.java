package cl.minka.contest.core.committee;

import cl.minka.contest.Ballot;
import cl.minka.contest.BallotResult.YesNo;
import cl.minka.contest.Resolution;
import cl.minka.contest.Resolution.Votes;
import cl.minka.kernel.Fault;
import cl.minka.kernel.InvalidInput;
import cl.minka.kernel.Kind;
import cl.minka.kernel.Refusal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import javax.persistence.EntityManager;

/** Settles what an organiser left out of a resolution, and checks it all. */
final class ResolutionDesk {
    private static final int LONGEST = 20_000;

    private final EntityManager manager;
    private final String contest;
    private final Bench bench;
    private final Instant now;
    private final List<Fault> faults = new ArrayList<>();

    ResolutionDesk(EntityManager manager, String contest, Bench bench, Instant now) {
        this.manager = manager;
        this.contest = contest;
        this.bench = bench;
        this.now = now;
    }

    /** @param corrected what it corrects, if anything */
    Resolution.Draft settled(
            Resolution.Draft draft, Optional<Resolution> corrected, List<String> shortlist, Map<String, String> ids) {
        Optional<BallotEntity> ballot = draft.ballot().isPresent()
                ? BallotStore.find(manager, contest, draft.ballot().getAsInt())
                : Optional.empty();
        Optional<String> initiative = draft.initiative()
                .map(reference -> ids.getOrDefault(reference, reference))
                .or(() -> corrected.flatMap(Resolution::initiative));
        Optional<Votes> votes = draft.votes().or(() -> ballot.flatMap(ResolutionDesk::votes));
        OptionalInt session = draft.session().isPresent()
                ? draft.session()
                : ballot.map(BallotEntity::session).orElse(OptionalInt.empty());
        CommitteeTexts.required(faults, "/text", draft.text(), LONGEST);
        draft.adoptedAt()
                .filter(now::isBefore)
                .ifPresent(late -> faults.add(Fault.at("/adoptedAt", "contest.resolution.future")));
        if (draft.ballot().isPresent() && ballot.isEmpty()) {
            faults.add(Fault.at("/ballot", "contest.resolution.unknown-ballot"));
        }
        initiative
                .filter(id -> !shortlist.contains(id))
                .ifPresent(id ->
                        faults.add(Fault.at("/initiative", "contest.committee.not-shortlisted", "initiative", id)));
        ballot.ifPresent(one -> fits(draft, one, initiative));
        corrected
                .filter(one -> !one.initiative().equals(initiative))
                .ifPresent(one -> faults.add(Fault.at("/initiative", "contest.resolution.other-initiative")));
        votes.ifPresent(given -> votes(given, initiative, ballot));
        InvalidInput.throwIfAny(faults);
        return new Resolution.Draft(
                session,
                draft.ballot(),
                initiative,
                draft.text(),
                Optional.of(draft.adoptedAt().orElse(now)),
                votes,
                draft.corrects());
    }

    /** Of those who may take part in the initiative: by the ballot, in the session, or by the votes that are told. */
    void requireQuorum(Resolution.Draft settled) {
        List<Point> about = settled.initiative().map(Point::initiative).stream().toList();
        if (settled.ballot().isPresent()) {
            BallotEntity ballot = BallotStore.find(
                            manager, contest, settled.ballot().getAsInt())
                    .orElseThrow();
            if (ballot.isOpen()) {
                throw new Refusal(Kind.CONFLICT, "contest.ballot-open", Map.of("number", ballot.number()));
            }
        } else if (settled.session().isPresent()) {
            int session = settled.session().getAsInt();
            SessionStore.open(manager, contest, session);
            bench.requireQuorum(SessionStore.present(manager, contest, session), about);
        } else {
            bench.requireQuorum(settled.votes().map(Votes::all).orElse(0));
        }
    }

    private void fits(Resolution.Draft draft, BallotEntity ballot, Optional<String> initiative) {
        if (draft.session().isPresent() && !draft.session().equals(ballot.session())) {
            faults.add(Fault.at("/session", "contest.resolution.other-session"));
        }
        initiative
                .filter(id -> ballot.options().stream()
                        .noneMatch(point -> point.initiative().equals(Optional.of(id))))
                .ifPresent(id -> faults.add(Fault.at("/initiative", "contest.resolution.not-in-ballot")));
    }

    private void votes(Votes votes, Optional<String> initiative, Optional<BallotEntity> ballot) {
        if (votes.inFavour() < 0 || votes.against() < 0 || votes.abstained() < 0) {
            faults.add(Fault.at("/votes", "contest.resolution.negative-votes"));
            return;
        }
        long may = bench.accounts().stream()
                .filter(account -> initiative.isEmpty() || bench.mayJudge(account, Point.initiative(initiative.get())))
                .count();
        Optional<Votes> counted = ballot.flatMap(ResolutionDesk::votes);
        if (counted.isPresent() && !counted.get().equals(votes)) {
            faults.add(Fault.at("/votes", "contest.resolution.other-votes"));
        } else if (counted.isEmpty() && votes.all() > may) {
            faults.add(Fault.at("/votes", "contest.resolution.too-many-votes", "most", may));
        }
    }

    /** What a closed yes-no ballot counted. */
    private static Optional<Votes> votes(BallotEntity ballot) {
        Optional<YesNo> count = ballot.kind() == Ballot.Kind.YES_NO
                ? ballot.counted().flatMap(counted -> counted.result().yesNo())
                : Optional.empty();
        return count.map(one -> new Votes(one.yes(), one.no(), one.abstained()));
    }
}

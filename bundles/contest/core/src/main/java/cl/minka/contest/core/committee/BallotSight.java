package cl.minka.contest.core.committee;

import cl.minka.contest.Ballot.CastVote;
import cl.minka.contest.Ballot.Kind;
import cl.minka.contest.Ballot.Vote;
import java.util.Collection;
import java.util.List;

/** For whom a ballot is, and what of a vote is left among some options. */
final class BallotSight {
    private BallotSight() {}

    /** Whether a member who judges some of the options has a say. */
    static boolean hasSay(Kind kind, int options, int judged) {
        return switch (kind) {
            case YES_NO -> judged == options;
            case APPROVAL -> judged >= 1;
            case RANKED -> judged >= 2;
        };
    }

    static boolean isFor(CommitteeReader reader, Kind kind, List<Point> options) {
        return reader.organizes()
                || hasSay(kind, options.size(), visible(reader, options).size());
    }

    static List<Point> visible(CommitteeReader reader, List<Point> options) {
        return options.stream().filter(point -> reader.sees(point.initiative())).toList();
    }

    static List<String> ids(List<Point> options) {
        return options.stream().map(Point::id).toList();
    }

    /** The vote among these options. */
    static CastVote among(String member, Vote vote, Collection<String> options) {
        Vote left = new Vote(
                vote.approved()
                        .map(all -> all.stream().filter(options::contains).toList()),
                vote.ranking().map(places -> places.stream()
                        .map(place -> place.stream().filter(options::contains).toList())
                        .filter(place -> !place.isEmpty())
                        .toList()),
                vote.answer());
        return new CastVote(member, left, List.copyOf(options));
    }

    /** Nothing in particular: of a secret ballot. */
    static Vote untold() {
        return new Vote(java.util.Optional.empty(), java.util.Optional.empty(), java.util.Optional.empty());
    }
}

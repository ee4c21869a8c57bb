package cl.minka.contest.core.committee;

import cl.minka.contest.Ballot.Kind;
import cl.minka.contest.Ballot.Vote;
import cl.minka.kernel.Fault;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Checks a vote. An option that the member does not see is one that there is not. */
final class VoteCheck {
    private final Kind kind;
    private final Collection<String> options;
    private final List<Fault> faults = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();

    VoteCheck(Kind kind, Collection<String> options) {
        this.kind = kind;
        this.options = options;
    }

    List<Fault> faults(Vote vote) {
        member("/approved", Kind.APPROVAL, vote.approved().isPresent());
        member("/ranking", Kind.RANKED, vote.ranking().isPresent());
        member("/answer", Kind.YES_NO, vote.answer().isPresent());
        vote.approved().ifPresent(approved -> options("/approved", approved));
        vote.ranking().ifPresent(places -> {
            for (int at = 0; at < places.size(); at++) {
                options("/ranking/" + at, places.get(at));
            }
        });
        return faults;
    }

    private void member(String pointer, Kind wanted, boolean present) {
        if (kind == wanted && !present) {
            faults.add(Fault.at(pointer, "kernel.required"));
        } else if (kind != wanted && present) {
            faults.add(Fault.at(pointer, "contest.vote.other-kind", "kind", CommitteeNames.of(kind)));
        }
    }

    private void options(String pointer, List<String> named) {
        for (int at = 0; at < named.size(); at++) {
            if (!options.contains(named.get(at))) {
                faults.add(Fault.at(pointer + "/" + at, "contest.vote.unknown-option", "option", named.get(at)));
            } else if (!seen.add(named.get(at))) {
                faults.add(Fault.at(pointer + "/" + at, "contest.ballot.twice", "option", named.get(at)));
            }
        }
    }
}

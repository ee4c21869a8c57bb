package cl.minka.contest.core.committee;

import cl.minka.contest.Committee;
import cl.minka.contest.Ranking;
import cl.minka.kernel.Fault;
import cl.minka.kernel.Role;
import cl.minka.kernel.people.Account;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Checks what an organiser writes about a committee. */
final class CommitteeCheck {
    private final Map<String, Account> known;
    private final Set<String> evaluators;
    private final List<Fault> faults = new ArrayList<>();

    /** @param evaluators user names of the blind panel */
    CommitteeCheck(Map<String, Account> known, Set<String> evaluators) {
        this.known = known;
        this.evaluators = evaluators;
    }

    List<Fault> faults(Committee.Draft draft, Optional<Ranking> ranking) {
        members(draft.members());
        if (draft.quorum() < 1 || draft.quorum() > Math.max(1, draft.members().size())) {
            faults.add(Fault.at(
                    "/quorum",
                    "contest.committee.bad-quorum",
                    "most",
                    draft.members().size()));
        }
        if (draft.ranking().isPresent() && ranking.isEmpty()) {
            faults.add(Fault.at("/ranking", "contest.unknown-ranking"));
        }
        draft.shortlist().ifPresent(list -> shortlist(list, ranking));
        return faults;
    }

    private void members(List<String> members) {
        if (members.isEmpty()) {
            faults.add(Fault.at("/members", "kernel.required"));
        }
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < members.size(); i++) {
            String name = members.get(i);
            Account account = known.get(name);
            if (account == null) {
                member(i, "contest.evaluator.unknown-account", name);
            } else if (account.grants().stream().noneMatch(grant -> grant.role() == Role.COMMITTEE)) {
                member(i, "contest.committee.without-role", name);
            } else if (evaluators.contains(name)) {
                member(i, "contest.committee.is-evaluator", name);
            } else if (!seen.add(name)) {
                member(i, "contest.committee.twice", name);
            }
        }
    }

    private void member(int at, String code, String name) {
        faults.add(Fault.at("/members/" + at, code, "username", name));
    }

    private void shortlist(List<String> list, Optional<Ranking> ranking) {
        Set<String> ranked = ranking.stream()
                .flatMap(one -> one.entries().stream())
                .map(Ranking.Entry::initiative)
                .collect(Collectors.toSet());
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < list.size(); i++) {
            if (!ranked.contains(list.get(i))) {
                faults.add(Fault.at("/shortlist/" + i, "contest.committee.not-ranked", "initiative", list.get(i)));
            } else if (!seen.add(list.get(i))) {
                faults.add(Fault.at("/shortlist/" + i, "contest.committee.listed-twice", "initiative", list.get(i)));
            }
        }
    }
}

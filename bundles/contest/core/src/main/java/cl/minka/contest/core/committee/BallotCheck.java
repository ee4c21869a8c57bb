package cl.minka.contest.core.committee;

import cl.minka.contest.Ballot;
import cl.minka.contest.Ballot.Kind;
import cl.minka.kernel.Fault;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Checks a ballot that an organiser writes, and finds the initiatives among its options. */
final class BallotCheck {
    private static final int MOST_OPTIONS = 100;

    private final Ballot.Draft draft;
    private final Map<String, String> references;
    private final List<String> shortlist;
    private final List<Fault> faults = new ArrayList<>();
    private final List<Point> options = new ArrayList<>();

    /** @param references ids of all initiatives of the contest, by id and external id */
    BallotCheck(Ballot.Draft draft, Map<String, String> references, List<String> shortlist) {
        this.draft = draft;
        this.references = references;
        this.shortlist = shortlist;
    }

    List<Fault> faults() {
        CommitteeTexts.required(faults, "/title", draft.title(), CommitteeTexts.LONGEST_TITLE);
        CommitteeTexts.required(faults, "/question", draft.question(), CommitteeTexts.LONGEST_TEXT);
        CommitteeTexts.count(faults, "/options", draft.options().size(), MOST_OPTIONS);
        Set<String> seen = new HashSet<>();
        for (int at = 0; at < draft.options().size(); at++) {
            option("/options/" + at, draft.options().get(at).strip(), seen);
        }
        if (draft.kind() == Kind.YES_NO) {
            yesNo();
        } else {
            choice();
        }
        return faults;
    }

    /** Once there were no faults. */
    List<Point> options() {
        return options;
    }

    private void option(String pointer, String option, Set<String> seen) {
        CommitteeTexts.required(faults, pointer, option, CommitteeTexts.LONGEST_TITLE);
        String id = references.getOrDefault(option, option);
        if (references.containsKey(option) && !shortlist.contains(id)) {
            faults.add(Fault.at(pointer, "contest.committee.not-shortlisted", "initiative", option));
        } else if (!seen.add(id)) {
            faults.add(Fault.at(pointer, "contest.ballot.twice", "option", option));
        }
        options.add(shortlist.contains(id) ? Point.initiative(id) : Point.text(option));
    }

    private void yesNo() {
        if (options.size() > 1
                || options.stream().anyMatch(point -> point.initiative().isEmpty())) {
            faults.add(Fault.at("/options", "contest.ballot.yes-no-options"));
        }
        if (draft.seats().isPresent() && draft.seats().getAsInt() != 1) {
            faults.add(Fault.at("/seats", "contest.ballot.bad-seats", "most", 1));
        }
    }

    private void choice() {
        if (options.size() < 2) {
            faults.add(Fault.at("/options", "contest.ballot.few-options"));
        }
        int seats = draft.seats().orElse(1);
        if (seats < 1 || seats > Math.max(1, options.size())) {
            faults.add(Fault.at("/seats", "contest.ballot.bad-seats", "most", Math.max(1, options.size())));
        }
        if (draft.majority().isPresent()) {
            faults.add(Fault.at("/majority", "contest.ballot.no-majority"));
        }
    }
}

package cl.minka.contest.core.committee;

import cl.minka.contest.CommitteeSession;
import cl.minka.kernel.Fault;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Checks a session that an organiser writes, and finds the initiatives of its agenda. */
final class SessionCheck {
    private static final int LONGEST_PLACE = 500;
    private static final int LONGEST_LINK = 1_000;
    private static final int MOST_ITEMS = 200;

    private final CommitteeSession.Draft draft;
    private final Map<String, String> references;
    private final List<String> shortlist;
    private final List<Fault> faults = new ArrayList<>();
    private final List<Point> agenda = new ArrayList<>();

    /** @param references ids by id and external id */
    SessionCheck(CommitteeSession.Draft draft, Map<String, String> references, List<String> shortlist) {
        this.draft = draft;
        this.references = references;
        this.shortlist = shortlist;
    }

    List<Fault> faults() {
        CommitteeTexts.required(faults, "/title", draft.title(), CommitteeTexts.LONGEST_TITLE);
        draft.place().ifPresent(place -> CommitteeTexts.atMost(faults, "/place", place, LONGEST_PLACE));
        draft.link().ifPresent(this::link);
        CommitteeTexts.count(faults, "/agenda", draft.agenda().size(), MOST_ITEMS);
        Set<String> seen = new HashSet<>();
        for (int at = 0; at < draft.agenda().size(); at++) {
            item("/agenda/" + at, draft.agenda().get(at), seen);
        }
        return faults;
    }

    /** Once there were no faults. */
    List<Point> agenda() {
        return agenda;
    }

    private void item(String pointer, CommitteeSession.Item item, Set<String> seen) {
        Optional<String> text = item.text().map(String::strip).filter(one -> !one.isEmpty());
        if (item.initiative().isEmpty() && text.isEmpty()) {
            faults.add(Fault.at(pointer, "contest.session.empty-item"));
        }
        text.ifPresent(one -> CommitteeTexts.atMost(faults, pointer + "/text", one, CommitteeTexts.LONGEST_TEXT));
        Optional<String> id = item.initiative().map(reference -> references.getOrDefault(reference, reference));
        id.ifPresent(one -> {
            if (!shortlist.contains(one)) {
                faults.add(Fault.at(pointer + "/initiative", "contest.committee.not-shortlisted", "initiative", one));
            } else if (!seen.add(one)) {
                faults.add(Fault.at(pointer + "/initiative", "contest.committee.listed-twice", "initiative", one));
            }
        });
        agenda.add(new Point(id, text));
    }

    private void link(String link) {
        CommitteeTexts.atMost(faults, "/link", link, LONGEST_LINK);
        try {
            URI address = new URI(link.strip());
            boolean isWeb =
                    "https".equalsIgnoreCase(address.getScheme()) || "http".equalsIgnoreCase(address.getScheme());
            if (!isWeb || address.getHost() == null) {
                faults.add(Fault.at("/link", "contest.session.bad-link"));
            }
        } catch (URISyntaxException e) {
            faults.add(Fault.at("/link", "contest.session.bad-link"));
        }
    }
}

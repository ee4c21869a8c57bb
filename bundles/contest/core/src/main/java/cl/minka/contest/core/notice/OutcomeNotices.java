package cl.minka.contest.core.notice;

import cl.minka.contest.InitiativeStatus;
import cl.minka.contest.Selection;
import cl.minka.contest.core.appeal.AppealTerm;
import cl.minka.contest.core.notice.Applicants.Filing;
import cl.minka.contest.core.persistence.ContestEntity;
import cl.minka.contest.core.selection.Outcomes;
import cl.minka.kernel.journal.Event;
import cl.minka.kernel.notice.Notice;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.persistence.EntityManager;

/**
 * Tells each applicant what became of each of his initiatives when the results are published, without any score, and
 * until when he may appeal. Where an outcome is not known only the publication is told, once.
 */
final class OutcomeNotices {
    private final Applicants applicants;
    private final AppealTerm term;

    OutcomeNotices(Applicants applicants, AppealTerm term) {
        this.applicants = applicants;
        this.term = term;
    }

    List<Notice> of(EntityManager manager, Event event, ContestEntity contest, List<Filing> filings) {
        Map<String, String> outcomes = outcomes(manager, contest.id());
        Map<String, Set<Long>> people = applicants.of(filings);
        List<Notice> notices = new ArrayList<>();
        Set<Long> onlyPublished = new HashSet<>();
        for (Filing filing : filings) {
            Set<Long> told = people.getOrDefault(filing.id(), Set.of());
            Optional<String> key = filing.status() == InitiativeStatus.REJECTED
                    ? Optional.of(ContestNoticeKinds.NOT_ADMITTED)
                    : Optional.ofNullable(outcomes.get(filing.id()));
            key.ifPresentOrElse(
                    known -> told.forEach(account -> notices.add(outcome(event, contest, filing, known, account))),
                    () -> onlyPublished.addAll(told));
        }
        onlyPublished.forEach(
                account -> notices.add(ContestNotices.notice(event, contest, account, ContestNoticeKinds.PUBLISHED)
                        .about("contests/" + contest.id(), contest.organizer())));
        return notices;
    }

    private Notice outcome(Event event, ContestEntity contest, Filing filing, String key, long account) {
        Instant until = term.until(contest, contest.publishedAt().orElse(event.at()), filing.lead());
        return ContestNotices.notice(event, contest, account, key)
                .with("title", filing.title())
                .with("until", until)
                .about("contests/" + contest.id() + "/initiatives/" + filing.id(), contest.organizer())
                .once("contest/" + event.position() + "/" + filing.id() + "/" + account)
                .at(ContestDates.appeal(event, contest, filing.lead(), until));
    }

    private static Map<String, String> outcomes(EntityManager manager, String contest) {
        Map<String, String> outcomes = new HashMap<>();
        Outcomes.of(manager, contest).ifPresent(selection -> {
            note(outcomes, selection.notSelected(), ContestNoticeKinds.NOT_SELECTED);
            note(outcomes, selection.mentions(), ContestNoticeKinds.MENTIONED);
            note(outcomes, selection.winners(), ContestNoticeKinds.WON);
        });
        return outcomes;
    }

    private static void note(Map<String, String> outcomes, List<Selection.Item> items, String key) {
        items.forEach(item -> outcomes.put(item.initiative(), key));
    }
}

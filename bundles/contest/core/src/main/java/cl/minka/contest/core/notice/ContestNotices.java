package cl.minka.contest.core.notice;

import cl.minka.contest.ContestStatus;
import cl.minka.contest.InitiativeStatus;
import cl.minka.contest.core.appeal.AppealTerm;
import cl.minka.contest.core.notice.Applicants.Filing;
import cl.minka.contest.core.persistence.ContestEntity;
import cl.minka.contest.core.persistence.ContestStore;
import cl.minka.contest.core.persistence.ContestTransactions;
import cl.minka.kernel.journal.Event;
import cl.minka.kernel.journal.EventConsumer;
import cl.minka.kernel.notice.CalendarEntry;
import cl.minka.kernel.notice.Notice;
import cl.minka.kernel.notice.Notices;
import cl.minka.kernel.people.Accounts;
import cl.minka.kernel.time.WorkingDays;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import javax.persistence.EntityManager;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Tells people of what happened in contests. An evaluator is told which contest waits, and nothing of any initiative.
 *
 * <p>An event that is given again posts nothing again. Old events are passed over, so that a platform that is brought up
 * to date does not tell of past years.
 */
@Component(service = EventConsumer.class)
public final class ContestNotices implements EventConsumer {
    static final Duration RECENT = Duration.ofDays(7);
    private static final Set<InitiativeStatus> FILED = EnumSet.of(
            InitiativeStatus.SUBMITTED, InitiativeStatus.CURE, InitiativeStatus.ADMITTED, InitiativeStatus.REJECTED);
    private static final Set<InitiativeStatus> BEGUN = EnumSet.complementOf(EnumSet.of(InitiativeStatus.WITHDRAWN));
    private static final Map<String, String> DECISIONS = Map.of(
            "admitted", ContestNoticeKinds.ADMITTED,
            "rejected", ContestNoticeKinds.REJECTED,
            "cure", ContestNoticeKinds.CURE);

    private final ContestTransactions transactions;
    private final Applicants applicants;
    private final OutcomeNotices outcomes;
    private final Notices notices;
    private final Clock clock;

    @Activate
    public ContestNotices(
            @Reference ContestTransactions transactions,
            @Reference Accounts accounts,
            @Reference Notices notices,
            @Reference WorkingDays workingDays,
            @Reference Clock clock) {
        this.transactions = transactions;
        this.applicants = new Applicants(accounts);
        this.outcomes = new OutcomeNotices(applicants, new AppealTerm(workingDays));
        this.notices = notices;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "contest-notices";
    }

    @Override
    public void accept(List<Event> events) {
        for (Event event : events) {
            if (event.at().isAfter(clock.instant().minus(RECENT))) {
                notices.post(of(event));
            }
        }
    }

    private List<Notice> of(Event event) {
        return switch (event.type()) {
            case "contest.rules-changed" -> toApplicants(event, BEGUN, ContestNoticeKinds.RULES_CHANGED);
            case "contest.initiative-submitted" -> submitted(event);
            case "contest.initiative-screened" -> screened(event);
            case "contest.status-changed" -> moved(event);
            case "contest.changed" -> rescheduled(event);
            case "contest.assignments-computed" -> toPanel(event);
            case "contest.assignment-added", "contest.assignment-changed" -> toEvaluator(event);
            default -> List.of();
        };
    }

    private List<Notice> moved(Event event) {
        String to = event.facts().getOrDefault("to", "");
        if (to.equals(ContestStore.json(ContestStatus.EVALUATION))) {
            return toPanel(event);
        }
        return to.equals(ContestStore.json(ContestStatus.PUBLISHED))
                ? within(
                        event,
                        (manager, contest) ->
                                outcomes.of(manager, event, contest, Applicants.all(manager, contest.id(), FILED)))
                : List.of();
    }

    /** While evaluators work: when the evaluation closes on another date, or on none. */
    private List<Notice> rescheduled(Event event) {
        Optional<Instant> before = instant(event, "closedBefore");
        Optional<Instant> now = instant(event, "closes");
        if (before.equals(now)) {
            return List.of();
        }
        return within(
                event,
                (manager, contest) -> contest.status() == ContestStatus.EVALUATION
                        ? Panel.pending(manager, contest.id()).stream()
                                .map(account -> rescheduled(event, contest, account, before, now))
                                .toList()
                        : List.of());
    }

    private static Notice rescheduled(
            Event event, ContestEntity contest, long account, Optional<Instant> before, Optional<Instant> now) {
        String key = now.isPresent() ? ContestNoticeKinds.TERM_CHANGED : ContestNoticeKinds.TERM_LIFTED;
        CalendarEntry entry = now.map(closes -> ContestDates.evaluationCloses(event, contest, closes))
                .orElseGet(() -> ContestDates.evaluationCloses(event, contest, before.orElseThrow())
                        .cancel());
        return notice(event, contest, account, key)
                .with("closes", now.map(Object::toString).orElse("…"))
                .about("me/assignments", "")
                .at(entry);
    }

    private static Optional<Instant> instant(Event event, String fact) {
        return Optional.ofNullable(event.facts().get(fact))
                .filter(text -> !text.isEmpty())
                .map(Instant::parse);
    }

    private List<Notice> submitted(Event event) {
        return toFiler(event, ContestNoticeKinds.SUBMITTED, notice -> notice.with(
                        "number", event.facts().getOrDefault("number", ""))
                .with("sha256", event.facts().getOrDefault("sha256", "")));
    }

    private List<Notice> screened(Event event) {
        return Optional.ofNullable(DECISIONS.get(event.facts().getOrDefault("status", "")))
                .map(key -> toFiler(event, key, notice -> notice))
                .orElse(List.of());
    }

    /** The term to cure; taken out again when it ended by another decision. */
    private static Notice dated(Notice notice, Event event, ContestEntity contest, Filing filing) {
        if (notice.key().equals(ContestNoticeKinds.CURE)) {
            return filing.cureUntil()
                    .map(until -> notice.at(ContestDates.cure(event, contest, filing.id(), until)))
                    .orElse(notice);
        }
        return instant(event, "cureEnded")
                .map(until -> notice.at(
                        ContestDates.cure(event, contest, filing.id(), until).cancel()))
                .orElse(notice);
    }

    private List<Notice> toFiler(Event event, String key, UnaryOperator<Notice> more) {
        String id = event.facts().getOrDefault("initiative", "");
        return within(event, (manager, contest) -> Applicants.one(manager, contest.id(), id).stream()
                .flatMap(filing -> applicants.of(List.of(filing)).get(id).stream()
                        .map(account -> dated(
                                more.apply(notice(event, contest, account, key)
                                        .with("title", filing.title())
                                        .with(
                                                "until",
                                                filing.cureUntil()
                                                        .map(Object::toString)
                                                        .orElse("…"))
                                        .about(event.resource(), contest.organizer())),
                                event,
                                contest,
                                filing)))
                .toList());
    }

    private List<Notice> toApplicants(Event event, Set<InitiativeStatus> statuses, String key) {
        return within(event, (manager, contest) -> {
            List<Filing> filings = Applicants.all(manager, contest.id(), statuses);
            return applicants.of(filings).values().stream()
                    .flatMap(Collection::stream)
                    .distinct()
                    .map(account ->
                            notice(event, contest, account, key).about("contests/" + contest.id(), contest.organizer()))
                    .toList();
        });
    }

    /** Assignments can not be seen before the evaluation: nor is anybody told of them. */
    private List<Notice> toPanel(Event event) {
        return within(
                event,
                (manager, contest) -> contest.status() == ContestStatus.EVALUATION
                        ? Panel.pending(manager, contest.id()).stream()
                                .map(account -> assigned(event, contest, account))
                                .toList()
                        : List.of());
    }

    private List<Notice> toEvaluator(Event event) {
        long account = Long.parseLong(event.facts().getOrDefault("account", "0"));
        return within(
                event,
                (manager, contest) -> contest.status() == ContestStatus.EVALUATION && account > 0
                        ? List.of(assigned(event, contest, account))
                        : List.of());
    }

    private static Notice assigned(Event event, ContestEntity contest, long account) {
        Notice notice = notice(event, contest, account, ContestNoticeKinds.ASSIGNED)
                .with("closes", contest.nextMoveAt().map(Object::toString).orElse("…"))
                .about("me/assignments", "");
        return contest.nextMoveAt()
                .map(closes -> notice.at(ContestDates.evaluationCloses(event, contest, closes)))
                .orElse(notice);
    }

    static Notice notice(Event event, ContestEntity contest, long account, String key) {
        return Notice.to(account, key)
                .with("contest", contest.definition().title())
                .once("contest/" + event.position() + "/" + account);
    }

    private List<Notice> within(Event event, Maker maker) {
        String[] path = event.resource().split("/");
        return path.length < 2
                ? List.of()
                : transactions.read(manager -> ContestStore.find(manager, path[1])
                        .map(contest -> new ArrayList<>(maker.make(manager, contest)))
                        .orElseGet(ArrayList::new));
    }

    /** Makes the notices of an event, of a contest that is still there. */
    private interface Maker {
        List<Notice> make(EntityManager manager, ContestEntity contest);
    }
}

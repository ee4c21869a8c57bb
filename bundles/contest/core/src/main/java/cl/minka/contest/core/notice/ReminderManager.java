package cl.minka.contest.core.notice;

import cl.minka.contest.Reminders;
import cl.minka.contest.core.persistence.ContestEntity;
import cl.minka.contest.core.persistence.ContestStore;
import cl.minka.contest.core.persistence.ContestTransactions;
import cl.minka.contest.core.redaction.TextScreen;
import cl.minka.kernel.Caller;
import cl.minka.kernel.Fault;
import cl.minka.kernel.InvalidInput;
import cl.minka.kernel.journal.Change;
import cl.minka.kernel.jpa.Done;
import cl.minka.kernel.notice.Notice;
import cl.minka.kernel.notice.Notices;
import cl.minka.kernel.territory.Municipalities;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.persistence.EntityManager;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Reminds evaluators when an organiser asks for it, each once a day of the contest's time zone. */
@Component(service = Reminders.class)
public final class ReminderManager implements Reminders {
    private static final int LONGEST_MESSAGE = 2_000;
    private static final int MOST_NAMED = 10_000;

    private final ContestTransactions transactions;
    private final TextScreen screen;
    private final Notices notices;
    private final Clock clock;

    @Activate
    public ReminderManager(
            @Reference ContestTransactions transactions,
            @Reference Municipalities territory,
            @Reference Notices notices,
            @Reference Clock clock) {
        this.transactions = transactions;
        this.screen = new TextScreen(territory);
        this.notices = notices;
        this.clock = clock;
    }

    @Override
    public Report remind(Caller caller, String contest, Order order) {
        return transactions.change(caller, manager -> {
            ContestEntity within = ContestStore.organizedForChange(manager, caller, contest);
            InvalidInput.throwIfAny(faults(order));
            ContestStore.requireOpenEvaluation(within, clock.instant());
            return remind(manager, within, order);
        });
    }

    private Done<Report> remind(EntityManager manager, ContestEntity contest, Order order) {
        LocalDate today =
                LocalDate.ofInstant(clock.instant(), contest.definition().timeZone());
        Map<String, Long> pending = Panel.pendingByName(manager, contest.id());
        Set<Long> reminded = RemindedPanel.on(manager, contest.id(), today);
        List<String> wanted = order.evaluators()
                .map(names -> names.stream().distinct().toList())
                .orElseGet(() -> List.copyOf(pending.keySet()));
        Set<String> panel = order.evaluators().isPresent() ? Panel.names(manager, contest.id()) : pending.keySet();
        List<Long> told = new ArrayList<>();
        List<Skipped> skipped = new ArrayList<>();
        for (String name : wanted) {
            Optional<Long> account = Optional.ofNullable(pending.get(name));
            if (account.filter(reminded::contains).isPresent()) {
                skipped.add(new Skipped(name, Reason.REMINDED_TODAY));
            } else if (account.isPresent()) {
                told.add(account.get());
            } else {
                skipped.add(new Skipped(name, panel.contains(name) ? Reason.NOTHING_PENDING : Reason.NOT_ON_PANEL));
            }
        }
        Report report = new Report(told.size(), skipped);
        if (told.isEmpty()) {
            return Done.of(report);
        }
        RemindedPanel.remember(manager, contest.id(), told, today);
        notices.post(
                ContestTransactions.connection(manager),
                told.stream()
                        .map(account ->
                                notice(contest, account, today, order.message().orElse("")))
                        .toList());
        return Done.of(report, change(contest, report));
    }

    private List<Fault> faults(Order order) {
        List<Fault> faults = new ArrayList<>();
        String message = order.message().orElse("").strip();
        if (message.length() > LONGEST_MESSAGE) {
            faults.add(Fault.at("/message", "kernel.too-long", "most", LONGEST_MESSAGE));
        }
        List<String> found = faults.isEmpty() ? screen.identities(message, List.of()) : List.of();
        if (!found.isEmpty()) {
            faults.add(Fault.at("/message", "contest.consensus.identity", "words", String.join(", ", found)));
        }
        if (order.evaluators().filter(names -> names.size() > MOST_NAMED).isPresent()) {
            faults.add(Fault.at("/evaluators", "contest.reminder.too-many", "most", MOST_NAMED));
        }
        return faults;
    }

    private static Notice notice(ContestEntity contest, long account, LocalDate today, String message) {
        return Notice.to(account, ContestNoticeKinds.REMINDER_BY_HAND)
                .with("contest", contest.definition().title())
                .with("closes", contest.nextMoveAt().map(Object::toString).orElse("…"))
                .with("message", message.strip())
                .about("me/assignments", "")
                .once("contest-reminder-by-hand/" + contest.id() + "/" + today + "/" + account);
    }

    private static Change change(ContestEntity contest, Report report) {
        return Change.of(
                        "contest.evaluators-reminded",
                        "contests/" + contest.id() + "/assignments/reminders",
                        contest.organizer())
                .facts(Map.of("notified", Integer.toString(report.notified())));
    }
}

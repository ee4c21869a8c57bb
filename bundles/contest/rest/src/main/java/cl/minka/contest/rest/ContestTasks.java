package cl.minka.contest.rest;

import cl.minka.contest.Assignment;
import cl.minka.contest.Assignments;
import cl.minka.contest.BlindAssignment;
import cl.minka.contest.Committees;
import cl.minka.contest.Contest;
import cl.minka.contest.ContestStatus;
import cl.minka.contest.Contests;
import cl.minka.contest.InitiativeStatus;
import cl.minka.contest.Initiatives;
import cl.minka.kernel.Caller;
import cl.minka.kernel.Refusal;
import cl.minka.kernel.Role;
import cl.minka.kernel.Slice;
import cl.minka.kernel.rest.OpenTasks;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What waits for a person in the contests that are under way. */
@Component(service = OpenTasks.class)
public final class ContestTasks implements OpenTasks {
    private static final int MOST_CONTESTS = 20;
    private static final int MOST_ASSIGNMENTS = 500;

    private final Contests contests;
    private final Initiatives initiatives;
    private final Assignments assignments;
    private final Committees committees;

    @Activate
    public ContestTasks(
            @Reference Contests contests,
            @Reference Initiatives initiatives,
            @Reference Assignments assignments,
            @Reference Committees committees) {
        this.contests = contests;
        this.initiatives = initiatives;
        this.assignments = assignments;
        this.committees = committees;
    }

    @Override
    public List<Task> of(Caller caller) {
        List<Task> tasks = new ArrayList<>();
        if (caller.is(Role.EVALUATOR)) {
            tasks.addAll(evaluations(caller));
        }
        if (caller.is(Role.COMMITTEE)) {
            under(caller, ContestStatus.COMMITTEE)
                    .forEach(contest -> opinions(caller, contest).ifPresent(tasks::add));
        }
        if (caller.is(Role.MUNICIPALITY)) {
            under(caller, ContestStatus.SCREENING)
                    .forEach(contest -> count(caller, contest, "cure", InitiativeStatus.CURE, Optional.empty())
                            .ifPresent(tasks::add));
            under(caller, ContestStatus.OPEN)
                    .forEach(contest -> count(caller, contest, "draft", InitiativeStatus.DRAFT, closes(contest))
                            .ifPresent(tasks::add));
        }
        if (caller.is(Role.ORGANIZER)) {
            under(caller, ContestStatus.SCREENING).stream()
                    .filter(contest -> caller.organizes(contest.organizer()))
                    .forEach(
                            contest -> count(caller, contest, "screening", InitiativeStatus.SUBMITTED, Optional.empty())
                                    .ifPresent(tasks::add));
        }
        return tasks;
    }

    private List<Task> evaluations(Caller caller) {
        Map<String, List<BlindAssignment>> open = new LinkedHashMap<>();
        for (BlindAssignment each : assignments
                .mine(caller, Optional.empty(), Slice.first(MOST_ASSIGNMENTS))
                .items()) {
            if (each.state() == Assignment.State.ASSIGNED || each.state() == Assignment.State.STARTED) {
                open.computeIfAbsent(each.contest(), contest -> new ArrayList<>())
                        .add(each);
            }
        }
        return open.values().stream()
                .map(each -> new Task(
                        "evaluation",
                        each.get(0).contestTitle(),
                        "me/assignments?contest=" + each.get(0).contest(),
                        each.size(),
                        each.get(0).closes()))
                .toList();
    }

    private Optional<Task> opinions(Caller caller, Contest contest) {
        try {
            long shortlisted = committees.get(caller, contest.id()).shortlist().size();
            long given = committees.minutes(caller, contest.id()).opinions().stream()
                    .filter(opinion -> opinion.member().equals(caller.username()))
                    .count();
            return task("opinion", contest, "committee", shortlisted - given, committeeCloses(contest));
        } catch (Refusal notOfThisCommittee) {
            return Optional.empty();
        }
    }

    private Optional<Task> count(
            Caller caller, Contest contest, String kind, InitiativeStatus status, Optional<Instant> due) {
        Initiatives.Filter filter = new Initiatives.Filter(
                Optional.empty(),
                Optional.of(status),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        long open = initiatives
                .list(caller, contest.id(), filter, Slice.first(1))
                .total()
                .orElse(Slice.COUNTED);
        String wanted = status.name().toLowerCase(Locale.ROOT);
        return task(kind, contest, "initiatives?status=" + wanted, open, due);
    }

    private static Optional<Task> task(String kind, Contest contest, String path, long open, Optional<Instant> due) {
        String address = "contests/" + contest.id() + '/' + path;
        return open > 0
                ? Optional.of(new Task(kind, contest.definition().title(), address, open, due))
                : Optional.empty();
    }

    private List<Contest> under(Caller caller, ContestStatus status) {
        Contests.Filter filter = new Contests.Filter(Optional.of(status), Optional.empty(), Optional.empty());
        return contests.list(caller, filter, Slice.first(MOST_CONTESTS)).items();
    }

    private static Optional<Instant> closes(Contest contest) {
        return contest.definition().schedule().closes();
    }

    private static Optional<Instant> committeeCloses(Contest contest) {
        return contest.definition().schedule().committeeCloses();
    }
}

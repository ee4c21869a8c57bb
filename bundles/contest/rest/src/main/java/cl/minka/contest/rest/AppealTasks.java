package cl.minka.contest.rest;

import cl.minka.contest.Appeal;
import cl.minka.contest.Appeals;
import cl.minka.contest.Contest;
import cl.minka.contest.ContestStatus;
import cl.minka.contest.Contests;
import cl.minka.kernel.Caller;
import cl.minka.kernel.Role;
import cl.minka.kernel.Slice;
import cl.minka.kernel.rest.OpenTasks;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Appeals that wait for an organiser's answer. */
@Component(service = OpenTasks.class)
public final class AppealTasks implements OpenTasks {
    private static final int MOST_CONTESTS = 20;
    private static final Appeals.Filter FILED = new Appeals.Filter(Optional.of(Appeal.State.FILED), Optional.empty());

    private final Contests contests;
    private final Appeals appeals;

    @Activate
    public AppealTasks(@Reference Contests contests, @Reference Appeals appeals) {
        this.contests = contests;
        this.appeals = appeals;
    }

    @Override
    public List<Task> of(Caller caller) {
        return caller.organizations(Role.ORGANIZER).stream()
                .flatMap(organization -> published(caller, organization).stream())
                .flatMap(contest -> task(caller, contest).stream())
                .toList();
    }

    private List<Contest> published(Caller caller, String organization) {
        Contests.Filter filter =
                new Contests.Filter(Optional.of(ContestStatus.PUBLISHED), Optional.of(organization), Optional.empty());
        return contests.list(caller, filter, Slice.first(MOST_CONTESTS)).items();
    }

    private Optional<Task> task(Caller caller, Contest contest) {
        long waiting = appeals.list(caller, contest.id(), FILED, Slice.first(1))
                .total()
                .orElse(Slice.COUNTED);
        String path = "contests/" + contest.id() + "/appeals?state=filed";
        return waiting == 0
                ? Optional.empty()
                : Optional.of(new Task("appeal", contest.definition().title(), path, waiting, Optional.empty()));
    }
}

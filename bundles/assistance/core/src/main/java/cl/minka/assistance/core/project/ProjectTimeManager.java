package cl.minka.assistance.core.project;

import cl.minka.assistance.core.persistence.AssistanceTransactions;
import cl.minka.assistance.core.request.Access;
import cl.minka.assistance.project.Gantt;
import cl.minka.assistance.project.PlannedMilestone;
import cl.minka.assistance.project.Portfolio;
import cl.minka.assistance.project.ProjectTimes;
import cl.minka.kernel.Caller;
import cl.minka.kernel.Page;
import cl.minka.kernel.Slice;
import cl.minka.kernel.calendar.Calendars;
import cl.minka.kernel.jpa.Conditions;
import cl.minka.kernel.jpa.Keyset;
import cl.minka.kernel.territory.Municipalities;
import cl.minka.kernel.time.WorkingDays;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Shows projects in time. */
@Component(service = ProjectTimes.class)
public final class ProjectTimeManager implements ProjectTimes {
    private static final Keyset<ProjectEntity> MUNICIPALITIES = new Keyset<>(
                    ProjectEntity.class,
                    Keyset.Key.text("municipality"),
                    ProjectEntity::municipality,
                    Map.of("municipality", Keyset.Key.text("municipality")),
                    new Slice.Sort("municipality", false))
            .distinct();

    private final AssistanceTransactions transactions;
    private final ProjectFeedManager feeds;
    private final Municipalities municipalities;
    private final WorkingDays days;
    private final Calendars calendars;
    private final Clock clock;

    @Activate
    public ProjectTimeManager(
            @Reference AssistanceTransactions transactions,
            @Reference ProjectFeedManager feeds,
            @Reference Municipalities municipalities,
            @Reference WorkingDays days,
            @Reference Calendars calendars,
            @Reference Clock clock) {
        this.transactions = transactions;
        this.feeds = feeds;
        this.municipalities = municipalities;
        this.days = days;
        this.calendars = calendars;
        this.clock = clock;
    }

    @Override
    public Gantt gantt(Caller caller, String id) {
        ProjectEntity project = transactions.read(manager -> ProjectStore.visible(manager, caller, id));
        List<PlannedMilestone> plan = planner().plan(project);
        return new Gantt(
                project.toRecord(),
                plan.stream().flatMap(one -> one.from().stream()).min(LocalDate::compareTo),
                plan.stream().flatMap(one -> one.to().stream()).max(LocalDate::compareTo),
                plan.stream().mapToInt(PlannedMilestone::earlyFinish).max().orElse(0),
                plan.stream()
                        .filter(PlannedMilestone::critical)
                        .map(one -> one.milestone().key())
                        .toList(),
                plan);
    }

    @Override
    public byte[] calendar(Caller caller, String id) {
        return written(transactions.read(manager -> ProjectStore.visible(manager, caller, id)));
    }

    @Override
    public byte[] calendar(String secret) {
        return written(feeds.project(secret));
    }

    private byte[] written(ProjectEntity project) {
        return calendars.write(ProjectEvents.of(project, planner().plan(project)));
    }

    @Override
    public Page<Portfolio> portfolios(Caller caller, Optional<String> municipality, Slice slice) {
        Conditions conditions = new Conditions();
        if (!Access.assistsAll(caller)) {
            Set<String> own = Access.municipalities(caller);
            conditions.and("e.municipality IN :own", "own", own.isEmpty() ? List.of("-") : List.copyOf(own));
        }
        municipality.ifPresent(one -> conditions.and("e.municipality = :cut", "cut", one));
        LocalDate today = LocalDate.ofInstant(clock.instant(), WorkingDays.ZONE);
        Page<Object> page = transactions.read(manager -> MUNICIPALITIES.keys(manager, conditions, slice));
        PortfolioBook book = new PortfolioBook(planner(), today);
        transactions.read(manager -> new PortfolioReader(manager, book).read(page.items()));
        return page.map(cut -> book.of((String) cut));
    }

    private ProjectPlanner planner() {
        return new ProjectPlanner(days, municipalities);
    }
}

package cl.minka.assistance.core.project;

import cl.minka.assistance.MoveRefused;
import cl.minka.assistance.core.persistence.AssistanceTransactions;
import cl.minka.assistance.core.request.Access;
import cl.minka.assistance.core.request.RequestStore;
import cl.minka.assistance.project.Milestone;
import cl.minka.assistance.project.PlannedMilestone;
import cl.minka.assistance.project.Project;
import cl.minka.assistance.project.ProjectDraft;
import cl.minka.assistance.project.ProjectLogEntry;
import cl.minka.assistance.project.ProjectStage;
import cl.minka.assistance.project.Projects;
import cl.minka.assistance.project.VersionedMilestone;
import cl.minka.kernel.Caller;
import cl.minka.kernel.Expected;
import cl.minka.kernel.Fault;
import cl.minka.kernel.Forbidden;
import cl.minka.kernel.Page;
import cl.minka.kernel.Slice;
import cl.minka.kernel.jpa.Conditions;
import cl.minka.kernel.jpa.Done;
import cl.minka.kernel.jpa.Keyset;
import cl.minka.kernel.jpa.Times;
import cl.minka.kernel.people.Accounts;
import cl.minka.kernel.territory.Municipalities;
import cl.minka.kernel.time.WorkingDays;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import javax.persistence.EntityManager;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Keeps projects. */
@Component(service = Projects.class)
public final class ProjectManager implements Projects {
    private static final Keyset<ProjectEntity> LIST = new Keyset<>(
            ProjectEntity.class,
            Keyset.Key.text("id"),
            ProjectEntity::id,
            Map.of(
                    "title", Keyset.Key.text("titleKey"),
                    "createdAt", Keyset.Key.whole("createdAt"),
                    "changedAt", Keyset.Key.whole("changedAt")),
            new Slice.Sort("title", false));
    private final AssistanceTransactions transactions;
    private final Municipalities municipalities;
    private final MilestoneDesk milestones;
    private final ProjectLogDesk logs;
    private final Clock clock;

    @Activate
    public ProjectManager(
            @Reference AssistanceTransactions transactions,
            @Reference Municipalities municipalities,
            @Reference Accounts accounts,
            @Reference WorkingDays days,
            @Reference Clock clock) {
        this.transactions = transactions;
        this.municipalities = municipalities;
        this.milestones = new MilestoneDesk(transactions, () -> new ProjectPlanner(days, municipalities), clock);
        this.logs = new ProjectLogDesk(transactions, accounts, clock);
        this.clock = clock;
    }

    @Override
    public Page<Project> list(Caller caller, Filter filter, Slice slice) {
        Conditions conditions = new Conditions();
        if (!Access.assistsAll(caller)) {
            Set<String> own = Access.municipalities(caller);
            conditions.and("e.municipality IN :own", "own", own.isEmpty() ? List.of("-") : List.copyOf(own));
        }
        filter.stage().ifPresent(one -> conditions.and("e.stage = :stage", "stage", one));
        filter.municipality().ifPresent(one -> conditions.and("e.municipality = :cut", "cut", one));
        return transactions.read(
                manager -> LIST.page(manager, conditions, slice).map(ProjectEntity::toRecord));
    }

    @Override
    public Project get(Caller caller, String id) {
        return transactions.read(
                manager -> ProjectStore.visible(manager, caller, id).toRecord());
    }

    @Override
    public Project create(Caller caller, ProjectDraft given) {
        ProjectDraft draft = given.municipality().isEmpty() ? given.of(Access.ownMunicipality(caller)) : given;
        if (!draft.municipality().isEmpty() && !Access.sees(caller, draft.municipality())) {
            throw new Forbidden();
        }
        ProjectCheck.of(draft, municipalities);
        return transactions.change(caller, manager -> {
            ProjectEntity project = new ProjectEntity(draft, Times.now(clock));
            manager.persist(project);
            return stored(manager, project, "assistance.project-created", Map.of());
        });
    }

    @Override
    public Project put(Caller caller, String id, ProjectDraft given, Expected expected) {
        return change(caller, id, project -> {
            expected.check(project.version());
            ProjectStore.requireOpen(project);
            ProjectDraft draft = given.of(project.municipality());
            ProjectCheck.of(draft, municipalities);
            project.write(draft, Times.now(clock));
            return new Told("assistance.project-changed", Map.of());
        });
    }

    @Override
    public void delete(Caller caller, String id, Expected expected) {
        transactions.change(caller, manager -> {
            ProjectEntity project = ProjectStore.forChange(manager, caller, id);
            expected.check(project.version());
            if (project.stage() != ProjectStage.IDEA) {
                throw ProjectStore.wrongStage(project, "idea");
            }
            for (String part : List.of("ProjectLogEntity", "ProjectFileEntity", "ProjectFeedEntity")) {
                manager.createQuery("DELETE FROM " + part + " e WHERE e.project = :project")
                        .setParameter("project", id)
                        .executeUpdate();
            }
            manager.remove(project);
            return Done.of(null, ProjectStore.told("assistance.project-removed", project, Map.of()));
        });
    }

    @Override
    public Project move(Caller caller, String id, ProjectStage to, Optional<String> reason) {
        return change(caller, id, project -> {
            ProjectStage from = project.stage();
            if (from == to) {
                return Told.NOTHING;
            }
            List<Fault> missing = ProjectGates.missing(project, to, reason);
            if (!missing.isEmpty()) {
                throw new MoveRefused(RequestStore.json(from), RequestStore.json(to), "municipality, adviser", missing);
            }
            project.move(to, Times.now(clock));
            return new Told(
                    "assistance.project-moved",
                    Map.of(
                            "from", RequestStore.json(from),
                            "to", RequestStore.json(to),
                            "reason", reason.orElse("").strip()));
        });
    }

    @Override
    public List<PlannedMilestone> plan(Caller caller, String id) {
        return milestones.plan(caller, id);
    }

    @Override
    public VersionedMilestone add(Caller caller, String id, Milestone milestone) {
        return milestones.add(caller, id, milestone);
    }

    @Override
    public VersionedMilestone milestone(Caller caller, String id, String key) {
        return milestones.milestone(caller, id, key);
    }

    @Override
    public VersionedMilestone change(Caller caller, String id, String key, Milestone milestone, Expected expected) {
        return milestones.change(caller, id, key, milestone, expected);
    }

    @Override
    public void remove(Caller caller, String id, String key, Expected expected) {
        milestones.remove(caller, id, key, expected);
    }

    @Override
    public Page<ProjectLogEntry> log(Caller caller, String id, Slice slice) {
        return logs.log(caller, id, slice);
    }

    @Override
    public ProjectLogEntry note(Caller caller, String id, String text) {
        return logs.note(caller, id, text);
    }

    /** What the journal is told. */
    private record Told(String fact, Map<String, String> facts) {
        static final Told NOTHING = new Told("", Map.of());
    }

    private Project change(Caller caller, String id, Function<ProjectEntity, Told> work) {
        return transactions.change(caller, manager -> {
            ProjectEntity project = ProjectStore.forChange(manager, caller, id);
            Told told = work.apply(project);
            return told == Told.NOTHING
                    ? Done.of(project.toRecord())
                    : stored(manager, project, told.fact(), told.facts());
        });
    }

    private static Done<Project> stored(
            EntityManager manager, ProjectEntity project, String fact, Map<String, String> facts) {
        manager.flush();
        return Done.of(project.toRecord(), ProjectStore.told(fact, project, facts));
    }
}

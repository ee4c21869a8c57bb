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
import cl.minka.kernel.InvalidInput;
import cl.minka.kernel.Kind;
import cl.minka.kernel.Page;
import cl.minka.kernel.Refusal;
import cl.minka.kernel.Slice;
import cl.minka.kernel.journal.Change;
import cl.minka.kernel.jpa.Conditions;
import cl.minka.kernel.jpa.Done;
import cl.minka.kernel.jpa.Keyset;
import cl.minka.kernel.jpa.Times;
import cl.minka.kernel.people.Accounts;
import cl.minka.kernel.territory.Municipalities;
import cl.minka.kernel.time.WorkingDays;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import javax.persistence.EntityManager;
import javax.persistence.LockModeType;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Keeps projects. */
@Component(service = Projects.class)
public final class ProjectManager implements Projects {
    private static final int LONGEST_LINE = 4_000;
    private static final Keyset<ProjectEntity> LIST = new Keyset<>(
            ProjectEntity.class,
            Keyset.Key.text("id"),
            ProjectEntity::id,
            Map.of(
                    "title", Keyset.Key.text("titleKey"),
                    "createdAt", Keyset.Key.whole("createdAt"),
                    "changedAt", Keyset.Key.whole("changedAt")),
            new Slice.Sort("title", false));
    private static final Keyset<ProjectLogEntity> LOG = new Keyset<>(
            ProjectLogEntity.class,
            Keyset.Key.text("id"),
            ProjectLogEntity::id,
            Map.of("number", Keyset.Key.small("number")),
            new Slice.Sort("number", false));

    private final AssistanceTransactions transactions;
    private final Municipalities municipalities;
    private final Accounts accounts;
    private final WorkingDays days;
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
        this.accounts = accounts;
        this.days = days;
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
        return transactions.read(manager -> visible(manager, caller, id).toRecord());
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
            requireOpen(project);
            ProjectDraft draft = given.of(project.municipality());
            ProjectCheck.of(draft, municipalities);
            project.write(draft, Times.now(clock));
            return new Told("assistance.project-changed", Map.of());
        });
    }

    @Override
    public void delete(Caller caller, String id, Expected expected) {
        transactions.change(caller, manager -> {
            ProjectEntity project = forChange(manager, caller, id);
            expected.check(project.version());
            if (project.stage() != ProjectStage.IDEA) {
                throw wrongStage(project, "idea");
            }
            manager.createQuery("DELETE FROM ProjectLogEntity e WHERE e.project = :project")
                    .setParameter("project", id)
                    .executeUpdate();
            manager.remove(project);
            return Done.of(null, told("assistance.project-removed", project, Map.of()));
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
                throw new MoveRefused(RequestStore.json(from), RequestStore.json(to), missing);
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
        return transactions.read(manager -> planned(visible(manager, caller, id)));
    }

    @Override
    public VersionedMilestone add(Caller caller, String id, Milestone given) {
        return replan(caller, id, "", Expected.anyVersion(), milestones -> {
            Milestone milestone = given.key().isEmpty() ? keyed(given, milestones) : given;
            ProjectCheck.of(milestone, milestones);
            milestones.add(milestone);
            return milestone.key();
        });
    }

    @Override
    public VersionedMilestone milestone(Caller caller, String id, String key) {
        return transactions.read(manager -> {
            ProjectEntity project = visible(manager, caller, id);
            place(project.milestones(), key);
            return planned(project, key);
        });
    }

    @Override
    public VersionedMilestone change(Caller caller, String id, String key, Milestone given, Expected expected) {
        return replan(caller, id, key, expected, milestones -> {
            int place = place(milestones, key);
            milestones.remove(place);
            Milestone milestone = new Milestone(key, given.title(), given.days(), given.after(), given.doneOn());
            ProjectCheck.of(milestone, milestones);
            milestones.add(place, milestone);
            return key;
        });
    }

    @Override
    public void remove(Caller caller, String id, String key, Expected expected) {
        replan(caller, id, key, expected, milestones -> {
            milestones.remove(place(milestones, key));
            List<String> left = milestones.stream()
                    .filter(milestone -> milestone.after().contains(key))
                    .map(Milestone::key)
                    .toList();
            if (!left.isEmpty()) {
                throw new Refusal(Kind.CONFLICT, "assistance.milestone-needed", Map.of("by", String.join(", ", left)));
            }
            return "";
        });
    }

    @Override
    public Page<ProjectLogEntry> log(Caller caller, String id, Slice slice) {
        return transactions.read(manager -> {
            visible(manager, caller, id);
            Conditions conditions = new Conditions().and("e.project = :project", "project", id);
            Page<ProjectLogEntity> page = LOG.page(manager, conditions, slice);
            var people = accounts.byId(page.items().stream()
                    .map(ProjectLogEntity::author)
                    .distinct()
                    .toList());
            return page.map(entry -> entry.toRecord(people));
        });
    }

    @Override
    public ProjectLogEntry note(Caller caller, String id, String text) {
        if (text.isBlank()) {
            throw new InvalidInput(Fault.at("/text", "kernel.required"));
        }
        if (text.length() > LONGEST_LINE) {
            throw new InvalidInput(Fault.at("/text", "assistance.too-long", "most", LONGEST_LINE));
        }
        return transactions.change(caller, manager -> {
            ProjectEntity project = forChange(manager, caller, id);
            ProjectLogEntity line =
                    new ProjectLogEntity(id, project.nextLine(), caller.account(), text.strip(), Times.now(clock));
            manager.persist(line);
            return Done.of(
                    line.toRecord(accounts.byId(List.of(caller.account()))),
                    told("assistance.project-noted", project, Map.of()));
        });
    }

    /** What the journal is told. */
    private record Told(String fact, Map<String, String> facts) {
        static final Told NOTHING = new Told("", Map.of());
    }

    private Project change(Caller caller, String id, Function<ProjectEntity, Told> work) {
        return transactions.change(caller, manager -> {
            ProjectEntity project = forChange(manager, caller, id);
            Told told = work.apply(project);
            return told == Told.NOTHING
                    ? Done.of(project.toRecord())
                    : stored(manager, project, told.fact(), told.facts());
        });
    }

    /**
     * @param present key of what has to be there; empty: nothing
     * @param work changes the list, and gives the key of what is to be told
     */
    private VersionedMilestone replan(
            Caller caller, String id, String present, Expected expected, Function<List<Milestone>, String> work) {
        return transactions.change(caller, manager -> {
            ProjectEntity project = forChange(manager, caller, id);
            if (!present.isEmpty()) {
                place(project.milestones(), present);
            }
            expected.check(project.version());
            requireOpen(project);
            List<Milestone> milestones = new ArrayList<>(project.milestones());
            String key = work.apply(milestones);
            project.plan(milestones, Times.now(clock));
            manager.flush();
            return Done.of(
                    key.isEmpty() ? null : planned(project, key),
                    told("assistance.project-planned", project, Map.of()));
        });
    }

    private VersionedMilestone planned(ProjectEntity project, String key) {
        return planned(project).stream()
                .filter(planned -> planned.milestone().key().equals(key))
                .findFirst()
                .map(planned -> new VersionedMilestone(planned, project.version()))
                .orElseThrow();
    }

    private List<PlannedMilestone> planned(ProjectEntity project) {
        Optional<LocalDate> first = project.draft().startsOn();
        return new CriticalPath(project.milestones())
                .plan(offset ->
                        first.map(day -> days.add(day.minusDays(1), offset + 1, Optional.of(project.municipality()))));
    }

    private static Milestone keyed(Milestone given, List<Milestone> others) {
        int number = others.size() + 1;
        while (has(others, "m" + number)) {
            number++;
        }
        return new Milestone("m" + number, given.title(), given.days(), given.after(), given.doneOn());
    }

    private static boolean has(List<Milestone> milestones, String key) {
        return milestones.stream().anyMatch(milestone -> milestone.key().equals(key));
    }

    private static int place(List<Milestone> milestones, String key) {
        for (int n = 0; n < milestones.size(); n++) {
            if (milestones.get(n).key().equals(key)) {
                return n;
            }
        }
        throw new Refusal(Kind.NOT_FOUND, "assistance.milestone-not-found");
    }

    private static Done<Project> stored(
            EntityManager manager, ProjectEntity project, String fact, Map<String, String> facts) {
        manager.flush();
        return Done.of(project.toRecord(), told(fact, project, facts));
    }

    private static Change told(String fact, ProjectEntity project, Map<String, String> facts) {
        Change change = Change.of(fact, "projects/" + project.id(), project.municipality());
        return facts.isEmpty() ? change : change.facts(facts);
    }

    static ProjectEntity visible(EntityManager manager, Caller caller, String id) {
        ProjectEntity project = manager.find(ProjectEntity.class, id);
        if (project == null || !Access.sees(caller, project.municipality())) {
            throw new Refusal(Kind.NOT_FOUND, "assistance.project-not-found");
        }
        return project;
    }

    private static ProjectEntity forChange(EntityManager manager, Caller caller, String id) {
        ProjectEntity project = visible(manager, caller, id);
        manager.refresh(project, LockModeType.PESSIMISTIC_WRITE);
        return project;
    }

    private static void requireOpen(ProjectEntity project) {
        if (project.stage() == ProjectStage.CLOSED || project.stage() == ProjectStage.ABANDONED) {
            throw wrongStage(project, "idea, profile, design, funded, execution");
        }
    }

    private static Refusal wrongStage(ProjectEntity project, String allowed) {
        return new Refusal(
                Kind.CONFLICT,
                "assistance.wrong-stage",
                Map.of("stage", RequestStore.json(project.stage()), "allowed", allowed));
    }
}

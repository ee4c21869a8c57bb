package cl.minka.assistance.rest;

import cl.minka.assistance.MoveRefused;
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
import cl.minka.kernel.Kind;
import cl.minka.kernel.Page;
import cl.minka.kernel.Refusal;
import cl.minka.kernel.Slice;
import cl.minka.kernel.rest.FakeJournal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;

/** Projects in memory. */
final class FakeProjects implements Projects {
    private final Map<String, Project> all = new TreeMap<>();
    private final List<PlannedMilestone> plan = new ArrayList<>();
    private final FakeJournal journal;

    FakeProjects(FakeJournal journal) {
        this.journal = journal;
    }

    @Override
    public Page<Project> list(Caller caller, Filter filter, Slice slice) {
        return page(List.copyOf(all.values()));
    }

    @Override
    public Project get(Caller caller, String id) {
        return Optional.ofNullable(all.get(id))
                .orElseThrow(() -> new Refusal(Kind.NOT_FOUND, "assistance.project-not-found"));
    }

    @Override
    public Project create(Caller caller, ProjectDraft draft) {
        return kept(caller, "p" + (all.size() + 1), draft, ProjectStage.IDEA, 1);
    }

    @Override
    public Project put(Caller caller, String id, ProjectDraft draft, Expected expected) {
        expected.check(get(caller, id).version());
        return kept(caller, id, draft, ProjectStage.IDEA, 2);
    }

    @Override
    public void delete(Caller caller, String id, Expected expected) {
        expected.check(get(caller, id).version());
        all.remove(id);
    }

    @Override
    public Project move(Caller caller, String id, ProjectStage to, Optional<String> reason) {
        if (to == ProjectStage.CLOSED) {
            throw new MoveRefused(
                    "idea",
                    "closed",
                    "municipality, adviser",
                    List.of(Fault.at("/to", "assistance.project.next-stage")));
        }
        return kept(caller, id, get(caller, id).draft(), to, 3);
    }

    @Override
    public List<PlannedMilestone> plan(Caller caller, String id) {
        return List.copyOf(plan);
    }

    @Override
    public VersionedMilestone add(Caller caller, String id, Milestone milestone) {
        PlannedMilestone planned = new PlannedMilestone(
                milestone,
                0,
                milestone.days(),
                0,
                milestone.days(),
                0,
                true,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        plan.add(planned);
        VersionedMilestone added = new VersionedMilestone(planned, 1);
        journal.write(caller, added);
        return added;
    }

    @Override
    public VersionedMilestone milestone(Caller caller, String id, String key) {
        return plan.stream()
                .filter(one -> one.milestone().key().equals(key))
                .findFirst()
                .map(one -> new VersionedMilestone(one, 1))
                .orElseThrow(() -> new Refusal(Kind.NOT_FOUND, "assistance.milestone-not-found"));
    }

    @Override
    public VersionedMilestone change(Caller caller, String id, String key, Milestone milestone, Expected expected) {
        expected.check(milestone(caller, id, key).version());
        plan.clear();
        return add(caller, id, milestone);
    }

    @Override
    public void remove(Caller caller, String id, String key, Expected expected) {
        expected.check(milestone(caller, id, key).version());
        plan.clear();
    }

    @Override
    public Page<ProjectLogEntry> log(Caller caller, String id, Slice slice) {
        return page(List.of(new ProjectLogEntry(1, "Reunión", "asesora", FakeRequests.THEN)));
    }

    @Override
    public ProjectLogEntry note(Caller caller, String id, String text) {
        ProjectLogEntry entry = new ProjectLogEntry(1, text, caller.username(), FakeRequests.THEN);
        journal.write(caller, entry);
        return entry;
    }

    private Project kept(Caller caller, String id, ProjectDraft draft, ProjectStage stage, long version) {
        Project project = new Project(id, draft, stage, FakeRequests.THEN, FakeRequests.THEN, version);
        all.put(id, project);
        journal.write(caller, project);
        return project;
    }

    private static <T> Page<T> page(List<T> items) {
        return new Page<>(items, Optional.empty(), OptionalLong.of(items.size()));
    }
}

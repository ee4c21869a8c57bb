package cl.minka.assistance.core.project;

import cl.minka.assistance.core.request.Access;
import cl.minka.assistance.core.request.RequestStore;
import cl.minka.assistance.project.ProjectDraft;
import cl.minka.assistance.project.ProjectStage;
import cl.minka.kernel.Caller;
import cl.minka.kernel.Kind;
import cl.minka.kernel.Refusal;
import cl.minka.kernel.journal.Change;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import javax.persistence.EntityManager;
import javax.persistence.LockModeType;

/** Finds projects, also for the rest of the domain. */
public final class ProjectStore {
    /** Whom the platform's own lines are by. */
    private static final long PLATFORM = -1;

    private ProjectStore() {}

    /** Whether there is such a project of that municipality for the caller. */
    public static boolean isOf(EntityManager manager, Caller caller, String id, String municipality) {
        ProjectEntity project = manager.find(ProjectEntity.class, id);
        return project != null && project.municipality().equals(municipality) && Access.sees(caller, municipality);
    }

    /** One that the caller may see. */
    static ProjectEntity visible(EntityManager manager, Caller caller, String id) {
        ProjectEntity project = manager.find(ProjectEntity.class, id);
        if (project == null || !Access.sees(caller, project.municipality())) {
            throw new Refusal(Kind.NOT_FOUND, "assistance.project-not-found");
        }
        return project;
    }

    /** The same, its row locked until the transaction ends. */
    static ProjectEntity forChange(EntityManager manager, Caller caller, String id) {
        ProjectEntity project = visible(manager, caller, id);
        manager.refresh(project, LockModeType.PESSIMISTIC_WRITE);
        return project;
    }

    static void requireOpen(ProjectEntity project) {
        if (project.stage() == ProjectStage.CLOSED || project.stage() == ProjectStage.ABANDONED) {
            throw wrongStage(project, "idea, profile, design, funded, execution");
        }
    }

    static Refusal wrongStage(ProjectEntity project, String allowed) {
        return new Refusal(
                Kind.CONFLICT,
                "assistance.wrong-stage",
                Map.of("stage", RequestStore.json(project.stage()), "allowed", allowed));
    }

    /** What the journal is told of a project. */
    static Change told(String fact, ProjectEntity project, Map<String, String> facts) {
        Change change = Change.of(fact, "projects/" + project.id(), project.municipality());
        return facts.isEmpty() ? change : change.facts(facts);
    }

    /** Begins a project for the platform; the change tells its {@code id}. */
    public static Change open(EntityManager manager, ProjectDraft draft, Instant now) {
        ProjectEntity project = new ProjectEntity(draft, now);
        manager.persist(project);
        manager.flush();
        return Change.of("assistance.project-created", "projects/" + project.id(), project.municipality())
                .facts(Map.of("id", project.id(), "origin", draft.origin()));
    }

    /** Writes a line of the platform in the log; empty when the project is there no more. */
    public static Optional<Change> note(EntityManager manager, String id, String text, Instant now) {
        ProjectEntity project = manager.find(ProjectEntity.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (project == null) {
            return Optional.empty();
        }
        manager.persist(new ProjectLogEntity(id, project.nextLine(), PLATFORM, text, now));
        return Optional.of(Change.of("assistance.project-noted", "projects/" + id, project.municipality()));
    }
}

package cl.minka.assistance.core.project;

import cl.minka.assistance.core.request.Access;
import cl.minka.assistance.project.ProjectDraft;
import cl.minka.kernel.Caller;
import cl.minka.kernel.journal.Change;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import javax.persistence.EntityManager;
import javax.persistence.LockModeType;

/** Finds projects for the rest of the domain. */
public final class ProjectStore {
    /** Whom the platform's own lines are by. */
    private static final long PLATFORM = -1;

    private ProjectStore() {}

    /** Whether there is such a project of that municipality for the caller. */
    public static boolean isOf(EntityManager manager, Caller caller, String id, String municipality) {
        ProjectEntity project = manager.find(ProjectEntity.class, id);
        return project != null && project.municipality().equals(municipality) && Access.sees(caller, municipality);
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

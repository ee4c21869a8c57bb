package cl.minka.assistance.core.project;

import cl.minka.assistance.core.request.Access;
import cl.minka.kernel.Caller;
import javax.persistence.EntityManager;

/** Finds projects for the rest of the domain. */
public final class ProjectStore {
    private ProjectStore() {}

    /** Whether there is such a project of that municipality for the caller. */
    public static boolean isOf(EntityManager manager, Caller caller, String id, String municipality) {
        ProjectEntity project = manager.find(ProjectEntity.class, id);
        return project != null && project.municipality().equals(municipality) && Access.sees(caller, municipality);
    }
}

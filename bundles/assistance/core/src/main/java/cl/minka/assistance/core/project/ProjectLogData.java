package cl.minka.assistance.core.project;

import cl.minka.assistance.core.privacy.Authorship;
import cl.minka.assistance.core.privacy.HeldData;
import java.util.List;
import org.osgi.service.component.annotations.Component;

/** Who wrote in the logs of projects; the words stay, for they belong to the project. */
@Component(service = HeldData.class)
public final class ProjectLogData extends Authorship {
    public ProjectLogData() {
        super(
                "assistance-project-log",
                "assistance.projects",
                "ProjectLogEntity e WHERE e.author = :account",
                List.of(new Told("project", "project"), new Told("said", "text")),
                "writtenAt",
                "UPDATE project_log SET author = 0 WHERE author = ?");
    }
}

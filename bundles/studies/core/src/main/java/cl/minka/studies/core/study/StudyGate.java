package cl.minka.studies.core.study;

import cl.minka.kernel.Fault;
import cl.minka.studies.StudyStatus;
import java.util.List;
import javax.persistence.EntityManager;

/** What one part of the domain asks of a study before it goes through a gate; registered as a service of this bundle. */
public interface StudyGate {
    /**
     * Everything that is missing, with pointers into the study or into what belongs to it ({@code /samples}).
     *
     * @param to the next status, never one back
     */
    List<Fault> missing(EntityManager manager, StudyEntity study, StudyStatus to);
}

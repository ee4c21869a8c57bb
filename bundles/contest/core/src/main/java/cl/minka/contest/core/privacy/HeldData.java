package cl.minka.contest.core.privacy;

import cl.minka.kernel.privacy.PersonalData.Holding;
import cl.minka.kernel.privacy.PersonalData.Subject;
import java.util.List;
import java.util.Map;
import javax.persistence.EntityManager;

/** What one part of the domain holds of people; registered as a service of this bundle. */
public interface HeldData {
    List<Holding> find(EntityManager manager, Subject subject);

    /** By kind of record, as plain values. */
    Map<String, List<Map<String, Object>>> export(EntityManager manager, Subject subject);

    /** Removes or makes anonymous what no rule obliges to keep; answers how many records changed. */
    int erase(EntityManager manager, Subject subject);
}

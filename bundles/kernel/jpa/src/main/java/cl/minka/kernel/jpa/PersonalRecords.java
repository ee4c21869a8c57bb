package cl.minka.kernel.jpa;

import cl.minka.kernel.privacy.PersonalData.Holding;
import cl.minka.kernel.privacy.PersonalData.Subject;
import java.util.List;
import java.util.Map;
import javax.persistence.EntityManager;

/** What one part of a domain holds of people; each domain extends it and registers its parts as services of its bundle. */
public interface PersonalRecords {
    List<Holding> find(EntityManager manager, Subject subject);

    /** By kind of record, as plain values. */
    Map<String, List<Map<String, Object>>> export(EntityManager manager, Subject subject);

    /** Removes or makes anonymous what no rule obliges to keep; answers how many records changed. */
    int erase(EntityManager manager, Subject subject);
}

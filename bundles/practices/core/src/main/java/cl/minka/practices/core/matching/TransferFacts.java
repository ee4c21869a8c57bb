package cl.minka.practices.core.matching;

import java.util.Map;
import java.util.Set;
import javax.persistence.EntityManager;

/** What the transfers that run, or ended, tell those who look for matches. Without it nobody is taken to be busy. */
public interface TransferFacts {
    /** How many receivers each mentor has in transfers that run, by CUT code; those without any may be absent. */
    Map<String, Integer> receivers(EntityManager manager);

    /** CUT codes of those that took the practice over, and of those that are doing so. */
    Set<String> adopters(EntityManager manager, String practice);
}

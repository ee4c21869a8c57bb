package cl.minka.studies.core.study;

import cl.minka.kernel.Caller;
import cl.minka.kernel.Forbidden;
import cl.minka.kernel.Grant;
import cl.minka.kernel.Kind;
import cl.minka.kernel.Refusal;
import cl.minka.kernel.Role;
import cl.minka.kernel.journal.Change;
import cl.minka.studies.StudyNotFound;
import cl.minka.studies.StudyStatus;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import javax.persistence.LockModeType;

/** Finds studies, and tells who works on them. */
public final class StudyStore {
    /** The association's own organisation: who is an analyst of it works on all studies. */
    static final String ASSOCIATION = "amuch";

    private StudyStore() {}

    /** One that the caller may see: published, or one that he works on. */
    public static StudyEntity visible(EntityManager manager, Caller caller, String id) {
        StudyEntity study = find(manager, id);
        if (study.status() != StudyStatus.PUBLISHED && !worksFor(caller, study.organization())) {
            throw new StudyNotFound();
        }
        return study;
    }

    /** One that the caller works on; what is published and not his is forbidden, the rest is not there. */
    public static StudyEntity own(EntityManager manager, Caller caller, String id) {
        StudyEntity study = visible(manager, caller, id);
        if (!worksFor(caller, study.organization())) {
            throw new Forbidden();
        }
        return study;
    }

    /** The same, its row locked until the transaction ends. */
    public static StudyEntity ownForChange(EntityManager manager, Caller caller, String id) {
        StudyEntity study = own(manager, caller, id);
        manager.refresh(study, LockModeType.PESSIMISTIC_WRITE);
        return study;
    }

    /** Refuses what the present status forbids. */
    public static void requireStatus(StudyEntity study, StudyStatus... allowed) {
        if (!List.of(allowed).contains(study.status())) {
            String names = Arrays.stream(allowed).map(StudyStore::json).collect(Collectors.joining(", "));
            throw new Refusal(
                    Kind.CONFLICT,
                    "studies.wrong-status",
                    Map.of("status", json(study.status()), "allowed", names, "who", "analyst, municipality"));
        }
    }

    /** Whether the caller works on the studies of that organisation. */
    public static boolean worksFor(Caller caller, String organization) {
        return worksForAll(caller) || organizations(caller).contains(organization);
    }

    /** Those whose studies the caller works on; empty where these are all. */
    public static Optional<List<String>> organizationsOf(Caller caller) {
        if (worksForAll(caller)) {
            return Optional.empty();
        }
        TreeSet<String> own = new TreeSet<>(organizations(caller));
        own.add("-");
        return Optional.of(List.copyOf(own));
    }

    static boolean worksForAll(Caller caller) {
        return caller.isAdmin()
                || caller.grants().contains(Grant.of(Role.ANALYST))
                || caller.is(Role.ANALYST, ASSOCIATION);
    }

    /** Those whose studies the caller works on, where these are not all. */
    static Set<String> organizations(Caller caller) {
        Set<String> all = new TreeSet<>(caller.organizations(Role.ANALYST));
        all.addAll(caller.organizations(Role.MUNICIPALITY));
        return all;
    }

    /** As in JSON. */
    public static String json(StudyStatus status) {
        return status.name().toLowerCase(Locale.ROOT);
    }

    public static Change told(String fact, StudyEntity study) {
        return Change.of(fact, "studies/" + study.id(), study.organization()).facts(Map.of("id", study.id()));
    }

    private static StudyEntity find(EntityManager manager, String id) {
        StudyEntity study = manager.find(StudyEntity.class, id);
        if (study == null) {
            throw new StudyNotFound();
        }
        return study;
    }
}

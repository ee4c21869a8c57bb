package cl.minka.studies.core.questionnaire;

import cl.minka.kernel.Caller;
import cl.minka.kernel.Forbidden;
import cl.minka.kernel.Grant;
import cl.minka.kernel.Role;
import cl.minka.kernel.journal.Change;
import cl.minka.kernel.jpa.Conditions;
import cl.minka.studies.questionnaire.FormVersion;
import cl.minka.studies.questionnaire.QuestionnaireNotFound;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javax.persistence.EntityManager;
import javax.persistence.LockModeType;

/** Finds questionnaires, and tells who works on them. */
final class QuestionnaireStore {
    static final String ASSOCIATION = "amuch";

    private QuestionnaireStore() {}

    static QuestionnaireEntity own(EntityManager manager, Caller caller, String id) {
        QuestionnaireEntity found = manager.find(QuestionnaireEntity.class, id);
        if (found == null || !worksForAll(caller) && !organizations(caller).contains(found.organization())) {
            throw new QuestionnaireNotFound();
        }
        return found;
    }

    /** The same, its row locked until the transaction ends. */
    static QuestionnaireEntity ownForChange(EntityManager manager, Caller caller, String id) {
        QuestionnaireEntity found = own(manager, caller, id);
        manager.refresh(found, LockModeType.PESSIMISTIC_WRITE);
        return found;
    }

    static FormVersion version(EntityManager manager, QuestionnaireEntity of, int number) {
        QuestionnaireVersionEntity found = manager.find(QuestionnaireVersionEntity.class, of.id() + ":" + number);
        if (found == null) {
            throw new QuestionnaireNotFound();
        }
        return found.toRecord(of.organization());
    }

    /** Whether the caller sees the questionnaires of all organisations. */
    static boolean worksForAll(Caller caller) {
        return caller.isAdmin()
                || caller.grants().contains(Grant.of(Role.ANALYST))
                || caller.is(Role.ANALYST, ASSOCIATION);
    }

    static Set<String> organizations(Caller caller) {
        return new TreeSet<>(caller.organizations(Role.ANALYST));
    }

    /** Only what belongs to the caller's organisations. */
    static Conditions own(Caller caller) {
        Conditions conditions = new Conditions();
        if (!worksForAll(caller)) {
            Set<String> own = organizations(caller);
            own.add("-");
            conditions.and("e.organization IN :own", "own", List.copyOf(own));
        }
        return conditions;
    }

    /** The organisation for which one is made. */
    static String organization(Caller caller, String wanted) {
        Set<String> own = organizations(caller);
        if (wanted.isEmpty()) {
            return worksForAll(caller) || own.isEmpty()
                    ? ASSOCIATION
                    : own.iterator().next();
        }
        if (!worksForAll(caller) && !own.contains(wanted)) {
            throw new Forbidden();
        }
        return wanted;
    }

    static Change told(String fact, QuestionnaireEntity of, int number) {
        return Change.of(fact, "questionnaires/" + of.id(), of.organization())
                .facts(Map.of("id", of.id(), "version", Integer.toString(number)));
    }
}

package cl.minka.assistance.core.knowledge;

import cl.minka.assistance.core.request.Access;
import cl.minka.assistance.knowledge.NoteDraft;
import cl.minka.kernel.Caller;
import cl.minka.kernel.Forbidden;
import javax.persistence.EntityManager;

/** Finds notes for the rest of the domain. */
public final class NoteStore {
    private NoteStore() {}

    /** What is written of a note, for those who assist all. */
    public static NoteDraft forStaff(EntityManager manager, Caller caller, String id) {
        if (!Access.assistsAll(caller)) {
            throw new Forbidden();
        }
        return NoteManager.find(manager, caller, id).draft();
    }
}

package cl.minka.assistance.core.funding;

import cl.minka.assistance.core.request.Access;
import cl.minka.assistance.funding.Application;
import cl.minka.kernel.Caller;
import cl.minka.kernel.Kind;
import cl.minka.kernel.Refusal;
import java.util.List;
import java.util.Map;
import javax.persistence.EntityManager;
import javax.persistence.LockModeType;

/** Finds applications. */
final class ApplicationStore {
    private ApplicationStore() {}

    /** One that the caller may see. */
    static ApplicationEntity visible(EntityManager manager, Caller caller, String id) {
        ApplicationEntity application = manager.find(ApplicationEntity.class, id);
        if (application == null || !Access.sees(caller, application.municipality())) {
            throw new Refusal(Kind.NOT_FOUND, "assistance.application-not-found");
        }
        return application;
    }

    /** The same, its row locked until the transaction ends. */
    static ApplicationEntity forChange(EntityManager manager, Caller caller, String id) {
        ApplicationEntity application = visible(manager, caller, id);
        manager.refresh(application, LockModeType.PESSIMISTIC_WRITE);
        return application;
    }

    /** With what is known of its citations. */
    static Application record(EntityManager manager, ApplicationEntity application) {
        return application.toRecord(
                CitationManager.of(manager, List.of(application.id())).getOrDefault(application.id(), Map.of()));
    }
}

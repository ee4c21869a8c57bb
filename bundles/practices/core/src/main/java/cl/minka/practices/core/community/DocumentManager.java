package cl.minka.practices.core.community;

import cl.minka.kernel.Caller;
import cl.minka.practices.community.CommunityDocuments;
import cl.minka.practices.core.file.FileDesk;
import cl.minka.practices.core.file.FileStore;
import cl.minka.practices.core.persistence.PracticeTransactions;
import java.util.Optional;
import javax.persistence.EntityManager;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Keeps the documents of communities. */
@Component(service = CommunityDocuments.class)
public final class DocumentManager extends FileDesk implements CommunityDocuments {
    private static final Place PLACE = new Place("communities", "documents", "practices.community-file", "community");

    @Activate
    public DocumentManager(@Reference PracticeTransactions transactions, @Reference FileStore files) {
        super(transactions, files, PLACE);
    }

    /** What the documents of a community are stored under. */
    static String owner(String id) {
        return "communities/" + id;
    }

    @Override
    protected boolean shows(EntityManager manager, Caller caller, String id) {
        Circle.of(manager, caller, id).readable();
        return true;
    }

    @Override
    protected String stores(EntityManager manager, Caller caller, String id) {
        return Circle.of(manager, caller, id).members().active().speaker(Optional.empty());
    }

    @Override
    protected String removes(EntityManager manager, Caller caller, String id) {
        return Circle.of(manager, caller, id).members().moderated().speaker(Optional.empty());
    }
}

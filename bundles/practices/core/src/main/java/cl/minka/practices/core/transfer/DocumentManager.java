package cl.minka.practices.core.transfer;

import cl.minka.kernel.Caller;
import cl.minka.practices.core.file.FileDesk;
import cl.minka.practices.core.file.FileStore;
import cl.minka.practices.core.persistence.PracticeTransactions;
import cl.minka.practices.transfer.TransferDocuments;
import javax.persistence.EntityManager;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Keeps the documents of agreements. */
@Component(service = TransferDocuments.class)
public final class DocumentManager extends FileDesk implements TransferDocuments {
    private static final Place PLACE = new Place("transfers", "documents", "practices.transfer-document", "transfer");

    @Activate
    public DocumentManager(@Reference PracticeTransactions transactions, @Reference FileStore files) {
        super(transactions, files, PLACE);
    }

    /** What the documents of an agreement are stored under. */
    static String owner(String id) {
        return "transfers/" + id;
    }

    @Override
    protected boolean shows(EntityManager manager, Caller caller, String id) {
        TransferStore.get(manager, caller, id);
        return true;
    }

    /** Whoever may read an agreement adds to its documents; the journal names its mentor. */
    @Override
    protected String stores(EntityManager manager, Caller caller, String id) {
        return TransferStore.get(manager, caller, id).mentor();
    }
}

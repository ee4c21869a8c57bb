package cl.minka.practices.core.catalogue;

import cl.minka.kernel.Caller;
import cl.minka.kernel.Forbidden;
import cl.minka.practices.PracticeFiles;
import cl.minka.practices.Practices;
import cl.minka.practices.SheetPart;
import cl.minka.practices.core.file.FileDesk;
import cl.minka.practices.core.file.FileStore;
import cl.minka.practices.core.persistence.PracticeTransactions;
import javax.persistence.EntityManager;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Keeps the files of practices. */
@Component(service = PracticeFiles.class)
public final class PracticeFileManager extends FileDesk implements PracticeFiles {
    private static final Place PLACE = new Place("practices", "attachments", "practices.practice-file", "practice");

    @Activate
    public PracticeFileManager(@Reference PracticeTransactions transactions, @Reference FileStore files) {
        super(transactions, files, PLACE);
    }

    /** What the files of a practice are stored under. */
    static String owner(String id) {
        return "practices/" + id;
    }

    @Override
    protected boolean shows(EntityManager manager, Caller caller, String id) {
        PracticeEntity practice = PracticeStore.get(manager, caller, id);
        return PracticeStore.isWhole(caller, practice)
                || !practice.toRecord(false).sheet().hidden().contains(SheetPart.ATTACHMENTS);
    }

    @Override
    protected String stores(EntityManager manager, Caller caller, String id) {
        String municipality = PracticeStore.get(manager, caller, id).municipality();
        if (!Practices.writes(caller, municipality)) {
            throw new Forbidden();
        }
        return municipality;
    }
}

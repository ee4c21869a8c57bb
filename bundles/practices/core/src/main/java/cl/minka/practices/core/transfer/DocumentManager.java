package cl.minka.practices.core.transfer;

import cl.minka.kernel.Caller;
import cl.minka.kernel.Expected;
import cl.minka.kernel.Kind;
import cl.minka.kernel.Refusal;
import cl.minka.kernel.journal.Change;
import cl.minka.kernel.jpa.Done;
import cl.minka.practices.PracticeFile;
import cl.minka.practices.core.file.FileStore;
import cl.minka.practices.core.file.NewFile;
import cl.minka.practices.core.file.StoredFile;
import cl.minka.practices.core.persistence.PracticeTransactions;
import cl.minka.practices.transfer.TransferDocuments;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Keeps the documents of agreements. */
@Component(service = TransferDocuments.class)
public final class DocumentManager implements TransferDocuments {
    private final PracticeTransactions transactions;
    private final FileStore files;

    @Activate
    public DocumentManager(@Reference PracticeTransactions transactions, @Reference FileStore files) {
        this.transactions = transactions;
        this.files = files;
    }

    /** What the documents of an agreement are stored under. */
    static String owner(String transfer) {
        return "transfers/" + transfer;
    }

    @Override
    public List<PracticeFile> list(Caller caller, String transfer) {
        mentor(caller, transfer);
        return files.list(owner(transfer)).stream().map(DocumentManager::record).toList();
    }

    @Override
    public PracticeFile get(Caller caller, String transfer, String name) {
        return record(find(caller, transfer, name));
    }

    @Override
    public PracticeFile put(
            Caller caller,
            String transfer,
            String name,
            String mediaType,
            long size,
            InputStream content,
            Expected expected)
            throws IOException {
        String mentor = mentor(caller, transfer);
        NewFile file = new NewFile(owner(transfer), name, mediaType, size, Optional.of(expected));
        return record(files.put(
                caller, file, content, stored -> told(transfer, mentor, "stored", name + " " + stored.sha256())));
    }

    @Override
    public void write(Caller caller, String transfer, PracticeFile file, OutputStream out) throws IOException {
        StoredFile stored = find(caller, transfer, file.name());
        if (stored.version() != file.version()) {
            throw notFound();
        }
        files.copy(stored, out);
    }

    @Override
    public void delete(Caller caller, String transfer, String name, Expected expected) {
        String mentor = mentor(caller, transfer);
        StoredFile stored = find(caller, transfer, name);
        expected.check(stored.version());
        transactions.change(caller, manager -> {
            if (!files.remove(manager, owner(transfer), name)) {
                throw notFound();
            }
            return Done.of(name, told(transfer, mentor, "deleted", name));
        });
    }

    private StoredFile find(Caller caller, String transfer, String name) {
        mentor(caller, transfer);
        return files.find(owner(transfer), name).orElseThrow(DocumentManager::notFound);
    }

    /** Of an agreement that the caller may read. */
    private String mentor(Caller caller, String transfer) {
        return transactions.read(
                manager -> TransferStore.get(manager, caller, transfer).mentor());
    }

    private static PracticeFile record(StoredFile file) {
        return new PracticeFile(
                file.name(), file.mediaType(), file.size(), file.sha256(), file.storedAt(), file.version());
    }

    private static Change told(String transfer, String mentor, String fact, String state) {
        return Change.of("practices.transfer-document-" + fact, owner(transfer) + "/documents", mentor)
                .state(state)
                .facts(Map.of("transfer", transfer));
    }

    private static Refusal notFound() {
        return new Refusal(Kind.NOT_FOUND, "practices.file-not-found");
    }
}

package cl.minka.practices.core.book;

import cl.minka.contest.Contest;
import cl.minka.kernel.Caller;
import cl.minka.kernel.Expected;
import cl.minka.kernel.Kind;
import cl.minka.kernel.Refusal;
import cl.minka.kernel.journal.Change;
import cl.minka.kernel.jpa.Done;
import cl.minka.practices.book.BookPictures;
import cl.minka.practices.core.file.FileStore;
import cl.minka.practices.core.file.NewFile;
import cl.minka.practices.core.file.StoredFile;
import cl.minka.practices.core.persistence.PracticeTransactions;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Keeps the pictures of books. */
@Component(service = BookPictures.class)
public final class PictureManager implements BookPictures {
    private final PracticeTransactions transactions;
    private final ContestLink contests;
    private final FileStore files;

    @Activate
    public PictureManager(
            @Reference PracticeTransactions transactions, @Reference ContestLink contests, @Reference FileStore files) {
        this.transactions = transactions;
        this.contests = contests;
        this.files = files;
    }

    @Override
    public List<Picture> list(Caller caller, String contest) {
        contests.organized(caller, contest);
        return files.list(PictureShelf.draft(contest)).stream()
                .map(PictureManager::picture)
                .toList();
    }

    @Override
    public Picture get(Caller caller, String contest, String name) {
        contests.organized(caller, contest);
        return picture(file(contest, name));
    }

    @Override
    public Picture put(
            Caller caller,
            String contest,
            String name,
            String mediaType,
            long size,
            InputStream content,
            Expected expected)
            throws IOException {
        Contest organized = contests.organized(caller, contest);
        String plain = mediaType.replaceFirst(";.*", "").strip();
        requirePicture(plain);
        NewFile file = new NewFile(PictureShelf.draft(contest), name, plain, size, Optional.of(expected));
        return picture(files.put(caller, file, content, stored -> {
            requirePicture(stored.mediaType());
            return told("stored", organized, name).state(stored.sha256());
        }));
    }

    private static void requirePicture(String mediaType) {
        if (!PictureShelf.isPicture(mediaType)) {
            throw new Refusal(
                    Kind.UNSUPPORTED_TYPE,
                    "practices.file-type",
                    Map.of("type", mediaType, "allowed", "image/jpeg, image/png"));
        }
    }

    @Override
    public void delete(Caller caller, String contest, String name, Expected expected) {
        Contest organized = contests.organized(caller, contest);
        transactions.change(caller, manager -> {
            expected.check(file(contest, name).version());
            files.remove(manager, PictureShelf.draft(contest), name);
            return Done.of(null, told("removed", organized, name));
        });
    }

    @Override
    public void write(Caller caller, String contest, String name, OutputStream out) throws IOException {
        contests.organized(caller, contest);
        files.copy(file(contest, name), out);
    }

    private StoredFile file(String contest, String name) {
        return files.find(PictureShelf.draft(contest), name)
                .orElseThrow(() -> new Refusal(Kind.NOT_FOUND, "practices.file-not-found"));
    }

    private static Picture picture(StoredFile file) {
        return new Picture(file.name(), file.mediaType(), file.size(), file.sha256(), file.version());
    }

    private static Change told(String fact, Contest contest, String name) {
        return Change.of(
                "practices.book-picture-" + fact,
                "contests/" + contest.id() + "/book/pictures/" + name,
                contest.organizer());
    }
}

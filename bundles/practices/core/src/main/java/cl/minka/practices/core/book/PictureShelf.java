package cl.minka.practices.core.book;

import cl.minka.kernel.Caller;
import cl.minka.practices.core.file.FileStore;
import cl.minka.practices.core.file.StoredFile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;

/** Where the pictures of books are: those of the draft, and of each issue those that it showed. */
final class PictureShelf {
    private final FileStore files;

    PictureShelf(FileStore files) {
        this.files = files;
    }

    static String draft(String contest) {
        return "contests/" + contest + "/book";
    }

    static String issue(String contest, int number) {
        return draft(contest) + "/issues/" + number;
    }

    /** By name; only what a book can show. */
    Map<String, OwnPicture> pictures(String owner) {
        Map<String, OwnPicture> pictures = new TreeMap<>();
        for (StoredFile file : files.list(owner)) {
            if (isPicture(file.mediaType())) {
                pictures.put(file.name(), new OwnPicture(file.name(), file.mediaType(), out -> files.copy(file, out)));
            }
        }
        return pictures;
    }

    /** What is shown, so that a book that looks otherwise is another: names and digests. */
    String fingerprint(String owner) {
        StringBuilder all = new StringBuilder();
        files.list(owner).forEach(file -> all.append(file.name())
                .append(' ')
                .append(file.sha256())
                .append('\n'));
        return all.toString();
    }

    void freeze(Caller caller, String from, String to) {
        try {
            for (OwnPicture picture : pictures(from).values()) {
                ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                picture.content().copy(bytes);
                files.put(
                        caller, to, picture.name(), picture.mediaType(), new ByteArrayInputStream(bytes.toByteArray()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static boolean isPicture(String mediaType) {
        return mediaType.equals("image/png") || mediaType.equals("image/jpeg");
    }
}

package cl.minka.assistance.core.file;

import cl.minka.kernel.Kind;
import cl.minka.kernel.Refusal;
import cl.minka.kernel.jpa.Contents;
import cl.minka.kernel.jpa.UnitTransactions;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Which files are kept with requests and projects: what a municipality sends by mail, no programs. */
public final class AttachmentRules {
    static final long MOST = 20L * 1024 * 1024;
    static final long MOST_OF_ALL = 10 * MOST;
    static final int MOST_FILES = 100;

    private static final Set<String> TAKEN = Set.of(
            "application/pdf",
            "application/octet-stream",
            "application/zip",
            "application/msword",
            "application/vnd.ms-excel",
            "application/vnd.ms-powerpoint",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            "application/vnd.openxmlformats-officedocument.presentationml.presentation",
            "application/vnd.oasis.opendocument.text",
            "application/vnd.oasis.opendocument.spreadsheet",
            "application/vnd.oasis.opendocument.presentation",
            "image/jpeg",
            "image/png",
            "image/gif",
            "image/webp",
            "text/plain",
            "text/csv",
            "audio/mpeg",
            "video/mp4");

    private AttachmentRules() {}

    static Contents contents(UnitTransactions transactions, Clock clock) {
        return new Contents(
                transactions, clock, "assistance_content", "assistance_file_chunk", AttachmentRules::tooLarge);
    }

    static boolean takes(String mediaType) {
        return TAKEN.contains(mediaType);
    }

    static Refusal tooLarge(long most) {
        return new Refusal(Kind.TOO_LARGE, "assistance.file-too-large", Map.of("most", most));
    }

    static Refusal unsupported(String stated) {
        return new Refusal(
                Kind.UNSUPPORTED_TYPE,
                "assistance.file-type",
                Map.of("type", stated, "allowed", String.join(", ", new TreeSet<>(TAKEN))));
    }

    /**
     * Refuses what there is no room for.
     *
     * @param used how many files there are, and their bytes together
     * @param replaced bytes of the one that it replaces
     */
    public static void requireRoom(Object[] used, Optional<Long> replaced, long size) {
        if (replaced.isEmpty() && ((Number) used[0]).longValue() >= MOST_FILES) {
            throw new Refusal(Kind.CONFLICT, "assistance.too-many-files", Map.of("most", MOST_FILES));
        }
        if (((Number) used[1]).longValue() - replaced.orElse(0L) + size > MOST_OF_ALL) {
            throw new Refusal(Kind.CONFLICT, "assistance.files-too-large", Map.of("most", MOST_OF_ALL));
        }
    }

    public static Refusal notFound() {
        return new Refusal(Kind.NOT_FOUND, "assistance.file-not-found");
    }
}

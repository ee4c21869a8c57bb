package cl.minka.assistance;

import cl.minka.kernel.Caller;
import cl.minka.kernel.Expected;
import cl.minka.kernel.file.KeptFiles;
import java.util.Objects;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The files of requests and of what is said about them. Who sees a request reads its files, those of internal notes aside
 * ({@code assistance.file-not-found}); they are stored while the request is not closed, replaced by who stored them, deleted by him or who
 * leads. A message that is not there for the caller is told at {@code /query/message}.
 *
 * <p>The files that are for those who assist have names, and limits, of their own: who is not among them can not learn that there are any.
 * Where a request has both an open and an internal file of one name, those who assist say which they mean
 * ({@code assistance.file-of-both-kinds}).
 */
@ProviderType
public interface Attachments extends KeptFiles<Attachment, Attachments.NewAttachment> {
    /**
     * A file that comes in.
     *
     * @param size length that the client announced, or -1
     * @param internal whether it is for those who assist only; empty: as the one that it replaces, otherwise it is open. The files of an
     *     internal note always are
     */
    record NewAttachment(
            String name, String mediaType, long size, Optional<String> message, Optional<Boolean> internal) {
        public NewAttachment {
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(mediaType, "mediaType");
            Objects.requireNonNull(message, "message");
            Objects.requireNonNull(internal, "internal");
        }
    }

    /** @param internal which of two of that name; empty: the one that there is */
    Attachment get(Caller caller, String request, String name, Optional<Boolean> internal);

    @Override
    default Attachment get(Caller caller, String request, String name) {
        return get(caller, request, name, Optional.empty());
    }

    /** @param internal which of two of that name; empty: the one that there is */
    void delete(Caller caller, String request, String name, Optional<Boolean> internal, Expected expected);

    @Override
    default void delete(Caller caller, String request, String name, Expected expected) {
        delete(caller, request, name, Optional.empty(), expected);
    }
}

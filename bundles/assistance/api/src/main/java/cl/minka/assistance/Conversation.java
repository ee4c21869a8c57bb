package cl.minka.assistance;

import cl.minka.kernel.Caller;
import cl.minka.kernel.Page;
import cl.minka.kernel.Slice;
import org.osgi.annotation.versioning.ProviderType;

/** What is said about requests. Internal notes are seen and written by those who assist only. */
@ProviderType
public interface Conversation {
    /** Sorted by {@code writtenAt}, oldest first. */
    Page<Message> list(Caller caller, String request, Slice slice);

    /**
     * Says something. What the municipality says while it is waited for sets the request to work again; what those who assist
     * say openly is an answer.
     */
    Message write(Caller caller, String request, String text, boolean internal);
}

package cl.minka.assistance.knowledge;

import cl.minka.kernel.Caller;
import cl.minka.kernel.Expected;
import cl.minka.kernel.Page;
import cl.minka.kernel.Slice;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** Keeps notes. Those who assist all municipalities write them; municipalities and other advisers read what is published. */
@ProviderType
public interface Notes {
    /**
     * Sorted by {@code changedAt}, newest first when nothing is said.
     *
     * @param words each must occur in question or answer
     */
    Page<Note> list(Caller caller, Optional<String> topic, Optional<String> words, Slice slice);

    Note get(Caller caller, String id);

    /** Requests that ask the same as the one that it answers count as answered by it. */
    Note create(Caller caller, NoteDraft draft);

    Note put(Caller caller, String id, NoteDraft draft, Expected expected);

    /** What was asked three times and more and has no note, most asked first, 200 at most. The same topic and words are the same question. */
    List<Gap> gaps(Caller caller);
}

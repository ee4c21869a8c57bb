package cl.minka.practices.transfer;

import cl.minka.kernel.Caller;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** What agreements that ended tell of a practice. */
@ProviderType
public interface Lessons {
    /**
     * Also of receivers where it did not work, and of those that left.
     *
     * @throws cl.minka.practices.PracticeNotFound also when it is not public and not the caller's
     */
    List<Lesson> of(Caller caller, String practice);
}

package cl.minka.practices.intake;

import cl.minka.kernel.Caller;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Takes what other parts of the platform learnt and begins a sheet of it. Its municipality is told; the sheet is a draft that nobody
 * else but the association sees until the municipality consents.
 */
@ProviderType
public interface PracticeDrafts {
    /**
     * Begins a sheet.
     *
     * @return its id; the one that is there already when the same source is handed over again
     * @throws cl.minka.kernel.InvalidInput when there is no such municipality, or no title
     */
    String begin(Caller caller, PracticeDraft draft);
}

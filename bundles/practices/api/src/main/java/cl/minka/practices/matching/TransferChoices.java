package cl.minka.practices.matching;

import cl.minka.kernel.Caller;
import cl.minka.kernel.Expected;
import org.osgi.annotation.versioning.ProviderType;

/** Which transfer strategy a municipality is served by; that municipality's and the association's to say. */
@ProviderType
public interface TransferChoices {
    TransferChoice get(Caller caller, String municipality);

    /** Chooses; without a strategy the platform's usual ones serve again. */
    TransferChoice put(Caller caller, String municipality, TransferChoice choice, Expected expected);
}

package cl.minka.practices.campaign;

import cl.minka.kernel.Caller;
import cl.minka.kernel.Expected;
import cl.minka.kernel.Page;
import cl.minka.kernel.Slice;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** Campaigns of the association's organizer. Who was told reads what he was told of; whom else is for the organizer only. */
@ProviderType
public interface Campaigns {
    /** Sorted by {@code createdAt}, newest first. */
    Page<Campaign> list(Caller caller, Optional<Campaign.State> state, Slice slice);

    /** @throws cl.minka.kernel.Refusal when there is none, or the caller was not told ({@code practices.campaign-not-found}) */
    Campaign get(Caller caller, String id);

    Campaign create(Caller caller, CampaignSheet sheet);

    /** While it is a draft. */
    Campaign put(Caller caller, String id, CampaignSheet sheet, Expected expected);

    /** While it is a draft. */
    void delete(Caller caller, String id, Expected expected);

    /**
     * Whom it is for, best first: as found now while it is a draft, as it was once it is sent.
     *
     * @throws cl.minka.kernel.Refusal when a strategy is to be asked and there is none to ask ({@code practices.matches-away})
     */
    List<Reached> audience(Caller caller, String id);

    /** Tells them. Once sent, nothing happens any more, and the answer is the same. */
    Campaign dispatch(Caller caller, String id);

    /** The audience with what followed. */
    List<Reached> reach(Caller caller, String id);

    /** One of those told opened a practice from the campaign: counted by municipality. */
    void visit(Caller caller, String id);

    Consent consent(Caller caller, String cut);

    /** By the municipality itself. */
    Consent consent(Caller caller, String cut, boolean accepts, Expected expected);
}

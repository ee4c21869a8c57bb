package cl.minka.practices.need;

import cl.minka.kernel.Caller;
import cl.minka.kernel.Expected;
import cl.minka.kernel.Page;
import cl.minka.kernel.Slice;
import org.osgi.annotation.versioning.ProviderType;

/** Keeps offers of help: the need's municipality and the association see all that were made to it, others their own. */
@ProviderType
public interface Offers {
    /** Newest first. */
    Page<Offer> list(Caller caller, String need, Slice slice);

    /** @throws OfferNotFound also when it is neither the caller's nor made to his need */
    Offer get(Caller caller, String need, String id);

    /** Offers help to an open need of somebody else; one offer of a municipality waits for an answer at a time. */
    Offer create(Caller caller, String need, OfferDraft draft);

    /** Accepts, declines or withdraws. Who is accepted learns whose an anonymous need is. */
    Offer move(Caller caller, String need, String id, OfferStep step, Expected expected);
}

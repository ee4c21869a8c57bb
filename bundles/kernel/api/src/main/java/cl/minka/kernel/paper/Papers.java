package cl.minka.kernel.paper;

import cl.minka.kernel.Caller;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** Issues papers, keeps on record what was issued, and tells whether a paper is genuine. */
@ProviderType
public interface Papers {
    /**
     * Gives the paper as a file. The first time it is put on record; the same order has the same code ever after. Who
     * may have the paper is the domain's to decide, before.
     *
     * @throws cl.minka.kernel.Refusal of kind {@code UNAVAILABLE} ({@code kernel.papers-absent}) while no
     *     {@link PaperRenderer} is there
     */
    PaperFile issue(Caller caller, PaperOrder order);

    /**
     * What is on record under a code, typed in any form that {@link PaperCode#read} takes.
     *
     * @throws cl.minka.kernel.Refusal of kind {@code NOT_FOUND} ({@code kernel.paper-not-found})
     */
    IssuedPaper find(String code);

    /** The paper of which this is the very file; empty when no such file was issued. */
    Optional<IssuedPaper> recognize(String sha256);

    /**
     * Declares invalid whatever was issued of a kind about a resource; answers how many papers. What is issued about it later with
     * other contents is another paper, with its own code. Who may do that is the domain's to decide, before.
     */
    int revoke(Caller caller, String kind, String resource);
}

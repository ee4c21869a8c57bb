package cl.minka.practices.transfer;

import cl.minka.kernel.Caller;
import cl.minka.kernel.Expected;
import cl.minka.kernel.Page;
import cl.minka.kernel.Slice;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** The ledger of hours between municipalities. */
@ProviderType
public interface TransferHours {
    Page<HoursEntry> list(Caller caller, String transfer, Slice slice);

    /** Between parties of the agreement, by one of the two or the association. */
    HoursEntry add(Caller caller, String transfer, HoursEntry.Hours hours);

    /** @throws cl.minka.kernel.Refusal when there is none ({@code practices.hours-not-found}) */
    HoursEntry get(Caller caller, String transfer, int number);

    /** The side that did not write it down says whether it is so. */
    HoursEntry answer(Caller caller, String transfer, int number, HoursEntry.State state, Expected expected);

    /**
     * Pair by pair.
     *
     * @param municipality empty for all that the caller may see: its own, or for the association all
     * @param year in which hours were given
     */
    List<LedgerLine> ledger(Caller caller, Optional<String> municipality, Optional<Integer> year);
}

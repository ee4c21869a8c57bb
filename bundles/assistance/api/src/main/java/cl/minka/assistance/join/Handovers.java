package cl.minka.assistance.join;

import cl.minka.kernel.Caller;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Hands over what was learnt: solved requests and notes become drafts of practices, notes become requests for training. What was handed
 * over, or waits, is not handed over again: {@code CONFLICT assistance.handed-over}.
 */
@ProviderType
public interface Handovers {
    /**
     * A solved request becomes the draft of a sheet of its municipality, which consents to its publication there. The municipality agrees
     * by asking; who assists tells where it agreed.
     *
     * @param solution what was done; empty: the last answer that the municipality reads
     */
    Handover practiceOfRequest(Caller caller, String request, String solution, String basis);

    /** A note becomes the draft of a sheet of a municipality; by those who assist all. */
    Handover practiceOfNote(Caller caller, String note, String municipality, String basis);

    /** A note becomes a request for training; by those who assist all. */
    Handover courseOfNote(Caller caller, String note, CourseWish wish);

    /** @throws cl.minka.kernel.Refusal {@code NOT_FOUND} when it was not handed over */
    Handover ofRequest(Caller caller, String request, Handover.Target target);

    /** @throws cl.minka.kernel.Refusal {@code NOT_FOUND} when it was not handed over */
    Handover ofNote(Caller caller, String note, Handover.Target target);
}

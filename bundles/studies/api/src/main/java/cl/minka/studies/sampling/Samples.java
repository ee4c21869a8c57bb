package cl.minka.studies.sampling;

import cl.minka.kernel.Caller;
import cl.minka.kernel.Page;
import cl.minka.kernel.Slice;
import org.osgi.annotation.versioning.ProviderType;

/** Draws samples and keeps them, for who works on the study. */
@ProviderType
public interface Samples {
    /**
     * Draws a sample and keeps it.
     *
     * @throws cl.minka.kernel.Refusal of kind {@code CONFLICT} without a frame, or once the fieldwork has ended
     */
    Sample draw(Caller caller, String study, SampleOrder order);

    /** Without their units, the newest last. */
    Page<Sample> list(Caller caller, String study, Slice slice);

    Sample get(Caller caller, String study, int number);

    /** Draws it again; whether the same came out, bit for bit. */
    boolean verify(Caller caller, String study, int number);
}

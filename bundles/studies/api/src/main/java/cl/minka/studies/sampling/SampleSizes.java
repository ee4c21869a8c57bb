package cl.minka.studies.sampling;

import org.osgi.annotation.versioning.ProviderType;

/** Computes sizes of samples (Cochran 1977, chapters 4 and 5; Valliant, Dever and Kreuter 2018, chapter 3). */
@ProviderType
public interface SampleSizes {
    /** @throws cl.minka.kernel.InvalidInput with every fault */
    SampleSize compute(SizeOrder order);
}

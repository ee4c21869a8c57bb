package cl.minka.schools.certificate;

import cl.minka.kernel.Caller;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import org.osgi.annotation.versioning.ProviderType;

/** Prints certificates as accessible PDF, with a QR code that leads to the check. */
@ProviderType
public interface CertificatePrints {
    /**
     * One; for who organizes or teaches the edition, and the person whose it is.
     *
     * @param base address of the platform, to which the QR code leads
     */
    byte[] one(Caller caller, String edition, String code, URI base);

    /** All valid ones of an edition in one file, in the order of their serial numbers; for who organizes or teaches it. */
    void all(Caller caller, String edition, URI base, OutputStream out) throws IOException;
}

package cl.minka.kernel.paper;

import org.osgi.annotation.versioning.ProviderType;

/** Draws QR codes (ISO/IEC 18004). */
@ProviderType
public interface QrCodes {
    /** The code as a PNG picture, with its quiet zone; the same text gives the same bytes. */
    byte[] png(String text);
}

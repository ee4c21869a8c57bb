package cl.minka.schools.attendance;

import cl.minka.kernel.Caller;
import cl.minka.kernel.Expected;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.osgi.annotation.versioning.ProviderType;

/** Keeps the signed sheets, scanned. */
@ProviderType
public interface AttendanceScans {
    /** @throws AttendanceRefused when there is none */
    AttendanceScan get(Caller caller, String edition, int session);

    /** Stores one whole or not at all; it must be a PDF, JPEG or PNG file. */
    AttendanceScan put(Caller caller, String edition, int session, InputStream content, Expected expected)
            throws IOException;

    /** Writes its bytes. */
    void write(Caller caller, String edition, int session, OutputStream out) throws IOException;
}

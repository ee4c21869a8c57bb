package cl.minka.contest;

import cl.minka.kernel.Caller;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The cleaned copies of files that answer a form field marked {@code blind}. What was withheld, is not yet cleaned, or
 * follows a text or decision that has changed since, is not among them.
 */
@ProviderType
public interface BlindFiles {
    /** By number. @throws AssignmentNotFound for everybody but its evaluator */
    List<BlindFile> ofAssignment(Caller caller, String assignment);

    /** Writes one of them. */
    void write(Caller caller, String assignment, BlindFile file, OutputStream out) throws IOException;

    /** For organisers, and for members of the committee who may see the initiative; not found otherwise. */
    List<BlindFile> ofInitiative(Caller caller, String contest, String initiative);

    /** Writes one of them. */
    void write(Caller caller, String contest, String initiative, BlindFile file, OutputStream out) throws IOException;
}

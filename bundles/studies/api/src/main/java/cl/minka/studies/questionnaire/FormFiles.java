package cl.minka.studies.questionnaire;

import cl.minka.kernel.Caller;
import cl.minka.kernel.Expected;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** Keeps the files that forms need beside them. A file stays for later versions until it is replaced there. */
@ProviderType
public interface FormFiles {
    /** The largest file, in bytes. */
    long LARGEST = 10L * 1024 * 1024;

    /**
     * All that the version needs, whether it is there or not, in the order of their names.
     *
     * @throws QuestionnaireNotFound also when there is no such version, or it is none of the caller's
     */
    List<FormFile> list(Caller caller, String questionnaire, int version);

    /** The same for a part of the domain that has checked itself who asks. */
    List<FormFile> list(FormVersion form);

    /**
     * Stores a file whole, or not at all.
     *
     * @throws cl.minka.kernel.Refusal of kind {@code NOT_FOUND} when the version does not need it, {@code CONFLICT} once somebody has
     *     answered this version or a later one
     */
    FormFile put(Caller caller, String questionnaire, int version, String name, InputStream content, Expected expected);

    /** Writes the bytes of one that is there; the stream is not closed. */
    void write(FormVersion form, String name, OutputStream out);
}

package cl.minka.studies.result;

import cl.minka.kernel.Caller;
import cl.minka.studies.StudyDraft;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** Templates of studies, one for each kind, and terms of reference as a document. */
@ProviderType
public interface StudyTemplates {
    List<StudyTemplate> all();

    /**
     * Fills what a draft leaves empty with the template of its kind; what is written stays.
     *
     * @param from the first day of the timetable; empty: the next working day
     */
    StudyDraft filled(StudyDraft draft, Optional<LocalDate> from);

    /**
     * The terms of reference of a study, for who may see the study.
     *
     * @throws cl.minka.kernel.Refusal {@code kernel.papers-absent} (unavailable)
     */
    byte[] termsOfReference(Caller caller, String study, Form form);

    /** In which form terms of reference are wanted. */
    enum Form {
        PAGE,
        PAPER
    }
}

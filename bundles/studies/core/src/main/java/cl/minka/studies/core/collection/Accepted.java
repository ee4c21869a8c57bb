package cl.minka.studies.core.collection;

import cl.minka.studies.core.collection.check.Checked;
import cl.minka.studies.questionnaire.FormVersion;

/**
 * A response that was looked through, on its way in.
 *
 * @param form the version that it was held to
 * @param startedAt milliseconds; 0: unknown
 * @param sha256 of what was sent
 */
record Accepted(
        String instance,
        String unit,
        FormVersion form,
        boolean complete,
        String interviewer,
        long startedAt,
        long endedAt,
        Checked checked,
        String sha256) {
    /** The same, asked by somebody else. */
    Accepted askedBy(String other) {
        return new Accepted(instance, unit, form, complete, other, startedAt, endedAt, checked, sha256);
    }
}

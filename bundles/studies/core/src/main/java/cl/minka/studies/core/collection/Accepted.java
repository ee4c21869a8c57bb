package cl.minka.studies.core.collection;

import cl.minka.studies.core.collection.check.Checked;

/**
 * A response that was looked through, on its way in.
 *
 * @param startedAt milliseconds; 0: unknown
 * @param sha256 of what was sent
 */
record Accepted(
        String instance,
        String unit,
        int form,
        boolean complete,
        String interviewer,
        long startedAt,
        long endedAt,
        Checked checked,
        String sha256) {}

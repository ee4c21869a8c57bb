package cl.minka.studies.core.collection;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;

/**
 * A response as the rest of the domain reads it.
 *
 * @param place order of arrival, from 1
 * @param unit id of the sample's unit; empty where there is none
 * @param form number of the version that was answered
 * @param answers by name of {@link cl.minka.studies.collection.Variable}: numbers for {@code int} and {@code decimal}, text for all
 *     else, several choices separated by spaces; what was not answered is absent; repeats are arrays by their own name
 */
public record Answered(
        long place,
        String instance,
        String unit,
        int form,
        boolean complete,
        String interviewer,
        Instant receivedAt,
        ObjectNode answers) {}

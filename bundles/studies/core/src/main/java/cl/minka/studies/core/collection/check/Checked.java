package cl.minka.studies.core.collection.check;

import cl.minka.kernel.Fault;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * What came of looking at a response.
 *
 * @param sent its answers as they were sent, typed, in the order of the form
 * @param answers what is to be kept: with what is computed, without what is not relevant
 * @param consent whether it has express consent
 * @param faults what is wrong; empty: it is good
 */
public record Checked(ObjectNode sent, ObjectNode answers, boolean consent, List<Fault> faults) {}

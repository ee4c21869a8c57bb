package cl.minka.studies.core.collection;

import cl.minka.kernel.Refusal;
import java.util.Optional;

/**
 * What was found of a response before anything is stored.
 *
 * @param refusal why it is not taken; empty: it is
 */
record Looked(Accepted accepted, Optional<Refusal> refusal) {}

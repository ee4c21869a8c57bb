package cl.minka.studies.sampling;

import java.time.Instant;

/**
 * A list of the units that may be drawn; never changed.
 *
 * @param number within its study, from 1
 * @param sha256 of its units in order
 */
public record Frame(int number, long units, int strata, int clusters, String sha256, Instant createdAt) {}

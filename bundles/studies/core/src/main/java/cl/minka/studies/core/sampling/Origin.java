package cl.minka.studies.core.sampling;

import java.util.Optional;

/**
 * What a sample was drawn on from.
 *
 * @param sample number of the other sample
 * @param listing number of its listing, for a second stage; else it is a refreshment
 * @param n how many units were added
 * @param emptyClusters whether a cluster may have nothing listed
 */
record Origin(int sample, Optional<Integer> listing, int n, boolean emptyClusters) {}

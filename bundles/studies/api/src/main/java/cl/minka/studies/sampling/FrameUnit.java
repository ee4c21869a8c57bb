package cl.minka.studies.sampling;

import java.util.Objects;

/**
 * A unit of a frame.
 *
 * @param position in the frame, from 0
 * @param stratum empty without strata
 * @param cluster empty without clusters
 * @param size what it is drawn by with {@code PPS}; 1 where nothing is said
 */
public record FrameUnit(int position, String unit, String stratum, String cluster, double size) {
    public FrameUnit {
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(stratum, "stratum");
        Objects.requireNonNull(cluster, "cluster");
    }
}

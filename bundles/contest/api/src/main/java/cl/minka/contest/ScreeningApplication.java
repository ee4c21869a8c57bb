package cl.minka.contest;

import java.util.List;

/**
 * The pending decisions on eligibility of a contest, applied in one act or about to be.
 *
 * @param applied whether they were applied; if not this is a preview
 * @param obstacles those that can not be applied, at most 1,000
 */
public record ScreeningApplication(
        boolean applied, int admitted, int cure, int rejected, List<cl.minka.kernel.Fault> obstacles) {
    public ScreeningApplication {
        obstacles = List.copyOf(obstacles);
    }
}

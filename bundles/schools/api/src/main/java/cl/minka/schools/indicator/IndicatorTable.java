package cl.minka.schools.indicator;

import cl.minka.schools.indicator.Indicators.Grouping;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Indicators, in all and by groups.
 *
 * @param smallest a group of fewer people is shown without figures; 0 where every group is shown
 * @param total empty where it is that small itself
 */
public record IndicatorTable(
        Instant computedAt, int smallest, Optional<IndicatorFigures> total, List<Breakdown> breakdowns) {
    public IndicatorTable {
        Objects.requireNonNull(computedAt, "computedAt");
        Objects.requireNonNull(total, "total");
        breakdowns = List.copyOf(breakdowns);
    }

    /** All groups of one grouping, those with most people first; months in their order. */
    public record Breakdown(Grouping by, List<Group> groups) {
        public Breakdown {
            Objects.requireNonNull(by, "by");
            groups = List.copyOf(groups);
        }
    }

    /**
     * One group.
     *
     * @param key CUT code, code of the region, id, name of a content area, sex, or month as {@code 2027-04}; empty: not on record
     * @param name as people read it
     * @param figures empty where the group is too small for who asks, or would tell how small another is
     */
    public record Group(String key, String name, Optional<IndicatorFigures> figures) {
        public Group {
            Objects.requireNonNull(key, "key");
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(figures, "figures");
        }
    }
}

package cl.minka.kernel.rest.platform;

import cl.minka.kernel.territory.Indicator;
import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;

/** An indicator with its values by year. */
public record IndicatorView(String id, String name, String area, String unit, Map<Integer, BigDecimal> values) {
    static IndicatorView of(Indicator indicator) {
        return new IndicatorView(
                indicator.id(),
                indicator.name(),
                indicator.area(),
                indicator.unit(),
                new TreeMap<>(indicator.values()));
    }
}

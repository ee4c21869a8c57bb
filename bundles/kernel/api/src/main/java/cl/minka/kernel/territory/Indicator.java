package cl.minka.kernel.territory;

import java.math.BigDecimal;
import java.util.Map;

/**
 * An indicator of a municipality over the years.
 *
 * @param id such as {@code dependencia_fcm_pct}
 * @param unit such as {@code %} or {@code M$} (thousands of pesos)
 * @param values by year; a year that was not reported is absent
 */
public record Indicator(String id, String name, String area, String unit, Map<Integer, BigDecimal> values) {
    public Indicator {
        values = Map.copyOf(values);
    }
}

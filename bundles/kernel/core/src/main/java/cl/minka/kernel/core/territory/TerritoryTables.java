package cl.minka.kernel.core.territory;

import cl.minka.kernel.core.persistence.Sql;
import cl.minka.kernel.territory.Indicator;
import cl.minka.kernel.territory.Municipality;
import cl.minka.kernel.territory.Province;
import cl.minka.kernel.territory.Region;
import cl.minka.kernel.territory.SizeBand;
import cl.minka.kernel.territory.TerritoryClass;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads the tables of the territory at a stroke. */
final class TerritoryTables {
    private TerritoryTables() {}

    static Territory territory(Sql sql) {
        List<Region> regions = sql.list(
                row -> new Region(
                        row.getString("code"),
                        row.getString("name"),
                        row.getString("official_name"),
                        row.getString("roman_number"),
                        row.getString("capital"),
                        row.getInt("north_south")),
                "SELECT * FROM region ORDER BY north_south");
        Map<String, Region> regionByCode =
                regions.stream().collect(Collectors.toMap(Region::code, Function.identity()));
        Map<String, Province> provinces = new HashMap<>();
        sql.list(row -> new Province(row.getString("code"), row.getString("name")), "SELECT * FROM province")
                .forEach(province -> provinces.put(province.code(), province));
        List<Municipality> municipalities =
                sql.list(row -> municipality(row, regionByCode, provinces), "SELECT * FROM municipality ORDER BY cut");
        Map<String, String> former = new HashMap<>();
        sql.each(
                row -> {
                    former.put(row.getString("former"), row.getString("cut"));
                    return true;
                },
                "SELECT * FROM former_code");
        return new Territory(regions, municipalities, former);
    }

    /** By municipality, each in the order of the indicators' ids. */
    static Map<String, List<Indicator>> indicators(Sql sql) {
        Map<String, Map<String, Map<Integer, BigDecimal>>> values = new HashMap<>();
        sql.each(
                row -> {
                    values.computeIfAbsent(row.getString("cut"), cut -> new TreeMap<>())
                            .computeIfAbsent(row.getString("measure"), id -> new TreeMap<>())
                            .put(row.getInt("reported_year"), plain(row.getBigDecimal("amount")));
                    return true;
                },
                "SELECT * FROM measure_value");
        List<Indicator> known = sql.list(
                row -> new Indicator(
                        row.getString("id"),
                        row.getString("name"),
                        row.getString("area"),
                        row.getString("unit"),
                        Map.of()),
                "SELECT * FROM measure ORDER BY id");
        Map<String, List<Indicator>> byCut = new LinkedHashMap<>();
        values.forEach((cut, ofCut) -> byCut.put(cut, join(known, ofCut)));
        return byCut;
    }

    private static List<Indicator> join(List<Indicator> known, Map<String, Map<Integer, BigDecimal>> values) {
        List<Indicator> joined = new ArrayList<>();
        for (Indicator each : known) {
            Map<Integer, BigDecimal> years = values.get(each.id());
            if (years != null) {
                joined.add(new Indicator(each.id(), each.name(), each.area(), each.unit(), years));
            }
        }
        return List.copyOf(joined);
    }

    private static BigDecimal plain(BigDecimal amount) {
        BigDecimal stripped = amount.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    private static Municipality municipality(
            ResultSet row, Map<String, Region> regions, Map<String, Province> provinces) throws SQLException {
        String aliases = row.getString("aliases");
        long of2017 = row.getLong("population_2017");
        Map<Integer, Long> population = new TreeMap<>();
        population.put(2017, of2017);
        long of2024 = row.getLong("population_2024");
        boolean counted = !row.wasNull();
        if (counted) {
            population.put(2024, of2024);
        }
        return new Municipality(
                row.getString("cut"),
                row.getString("name"),
                aliases == null ? List.of() : List.of(aliases.split("\\|")),
                regions.get(row.getString("region")),
                provinces.get(row.getString("province")),
                population,
                Optional.ofNullable(row.getString("territory_class")).map(TerritoryClass::valueOf),
                SizeBand.of(counted ? of2024 : of2017));
    }
}

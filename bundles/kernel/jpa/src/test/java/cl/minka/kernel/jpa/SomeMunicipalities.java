package cl.minka.kernel.jpa;

import cl.minka.kernel.Page;
import cl.minka.kernel.Slice;
import cl.minka.kernel.territory.Indicator;
import cl.minka.kernel.territory.Municipalities;
import cl.minka.kernel.territory.Municipality;
import cl.minka.kernel.territory.Province;
import cl.minka.kernel.territory.Region;
import cl.minka.kernel.territory.SizeBand;
import cl.minka.kernel.territory.TerritoryClass;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The 345 real municipalities, read from the tables of the kernel. */
public final class SomeMunicipalities implements Municipalities {
    private final Map<String, Region> regions = read("region.csv")
            .collect(Collectors.toMap(
                    row -> row.getField("code"),
                    row -> new Region(
                            row.getField("code"),
                            row.getField("name"),
                            row.getField("official_name"),
                            row.getField("roman_number"),
                            row.getField("capital"),
                            Integer.parseInt(row.getField("north_south")))));
    private final Map<String, Province> provinces = read("province.csv")
            .map(row -> new Province(row.getField("code"), row.getField("name")))
            .collect(Collectors.toMap(Province::code, Function.identity()));
    private final Map<String, Municipality> municipalities = read("municipality.csv")
            .map(this::municipality)
            .collect(Collectors.toMap(Municipality::cut, Function.identity(), (a, b) -> a, TreeMap::new));

    private Municipality municipality(NamedCsvRecord row) {
        long population = Long.parseLong(row.getField("population_2017"));
        String aliases = row.getField("aliases");
        String territoryClass = row.getField("territory_class");
        return new Municipality(
                row.getField("cut"),
                row.getField("name"),
                aliases.isEmpty() ? List.of() : List.of(aliases.split("[|;]")),
                regions.get(row.getField("region")),
                provinces.get(row.getField("province")),
                Map.of(2017, population),
                territoryClass.isEmpty() ? Optional.empty() : Optional.of(TerritoryClass.valueOf(territoryClass)),
                SizeBand.of(population));
    }

    private static Stream<NamedCsvRecord> read(String name) {
        try (InputStream in = SomeMunicipalities.class.getResourceAsStream(name)) {
            return CsvReader.builder()
                    .ofNamedCsvRecord(new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8))
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public List<Region> regions() {
        return regions.values().stream()
                .sorted(Comparator.comparing(Region::order))
                .toList();
    }

    @Override
    public List<Municipality> all() {
        return List.copyOf(municipalities.values());
    }

    @Override
    public Page<Municipality> list(Filter filter, Slice slice) {
        return new Page<>(all(), Optional.empty(), OptionalLong.of(municipalities.size()));
    }

    @Override
    public Optional<Municipality> find(String cut) {
        return Optional.ofNullable(municipalities.get(cut));
    }

    @Override
    public List<Indicator> indicators(String cut) {
        return List.of();
    }

    @Override
    public String presentCode(String cut) {
        return cut.length() == 4 ? "0" + cut : cut;
    }
}

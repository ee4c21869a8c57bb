package cl.minka.kernel.rest.platform;

import cl.minka.kernel.territory.Municipality;
import cl.minka.kernel.territory.SizeBand;
import cl.minka.kernel.territory.TerritoryClass;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A municipality; {@code population} by year of census. */
public record MunicipalityView(
        String cut,
        String name,
        List<String> aliases,
        Place region,
        Place province,
        Map<Integer, Long> population,
        @JsonProperty("class") Optional<TerritoryClass> territoryClass,
        SizeBand sizeBand) {
    /** A region or province. */
    public record Place(String code, String name) {}

    static MunicipalityView of(Municipality municipality) {
        return new MunicipalityView(
                municipality.cut(),
                municipality.name(),
                municipality.aliases(),
                new Place(municipality.region().code(), municipality.region().name()),
                new Place(
                        municipality.province().code(), municipality.province().name()),
                new TreeMap<>(municipality.population()),
                municipality.territoryClass(),
                municipality.sizeBand());
    }
}

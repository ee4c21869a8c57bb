package cl.minka.kernel.territory;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One of the 345 municipalities.
 *
 * @param cut code of five digits, as text ({@code "05101"})
 * @param aliases other names in use
 * @param population by year of census: 2017, 2024
 * @param territoryClass empty where the policy gives none
 */
public record Municipality(
        String cut,
        String name,
        List<String> aliases,
        Region region,
        Province province,
        Map<Integer, Long> population,
        Optional<TerritoryClass> territoryClass,
        SizeBand sizeBand) {
    public Municipality {
        aliases = List.copyOf(aliases);
        population = Map.copyOf(population);
    }
}

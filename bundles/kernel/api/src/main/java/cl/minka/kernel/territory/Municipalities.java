package cl.minka.kernel.territory;

import cl.minka.kernel.Page;
import cl.minka.kernel.Slice;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** The municipalities and regions of Chile; they do not change while the platform runs. */
@ProviderType
public interface Municipalities {
    /** The 16 regions, from north to south. */
    List<Region> regions();

    /** All 345, by CUT code. */
    List<Municipality> all();

    Page<Municipality> list(Filter filter, Slice slice);

    /** Empty when there is no municipality of that code. */
    Optional<Municipality> find(String cut);

    /** The indicators of a municipality, by id. */
    List<Indicator> indicators(String cut);

    /**
     * The present code for a code in use before the region of Ñuble was created, and for one without the zero that spreadsheets take
     * from the beginning of numbers ({@code 5101}); others come back as they are.
     */
    String presentCode(String cut);

    /**
     * Which municipalities are wanted.
     *
     * @param text part of the name or of an alias; case and accents do not count
     */
    record Filter(
            Optional<String> region,
            Optional<String> text,
            Optional<SizeBand> sizeBand,
            Optional<TerritoryClass> territoryClass) {}
}

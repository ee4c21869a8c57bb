package cl.minka.kernel.rest.platform;

import cl.minka.kernel.Page;
import cl.minka.kernel.Slice;
import cl.minka.kernel.rest.Listing;
import cl.minka.kernel.territory.Indicator;
import cl.minka.kernel.territory.Municipalities;
import cl.minka.kernel.territory.Municipality;
import cl.minka.kernel.territory.Province;
import cl.minka.kernel.territory.Region;
import cl.minka.kernel.territory.SizeBand;
import cl.minka.kernel.territory.TerritoryClass;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

public final class FakeMunicipalities implements Municipalities {
    private static final Region VALPARAISO =
            new Region("05", "Valparaíso", "Región de Valparaíso", "V", "Valparaíso", 6);
    private static final List<Municipality> ALL = List.of(new Municipality(
            "05101",
            "Valparaíso",
            List.of(),
            VALPARAISO,
            new Province("051", "Valparaíso"),
            Map.of(2017, 296_655L, 2024, 306_572L),
            Optional.of(TerritoryClass.URBAN),
            SizeBand.LARGE));

    @Override
    public List<Region> regions() {
        return List.of(VALPARAISO);
    }

    @Override
    public List<Municipality> all() {
        return ALL;
    }

    @Override
    public Page<Municipality> list(Filter filter, Slice slice) {
        List<Municipality> found = ALL.stream()
                .filter(each ->
                        filter.sizeBand().map(band -> band == each.sizeBand()).orElse(true))
                .toList();
        return Listing.page(found, slice);
    }

    @Override
    public Optional<Municipality> find(String cut) {
        return ALL.stream().filter(each -> each.cut().equals(cut)).findFirst();
    }

    @Override
    public List<Indicator> indicators(String cut) {
        return List.of(
                new Indicator("dependencia_fcm_pct", "Dependencia", "fcm", "%", Map.of(2023, new BigDecimal("40.5"))));
    }

    @Override
    public String presentCode(String cut) {
        return cut;
    }
}

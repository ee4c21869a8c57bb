package cl.minka.practices.core.matching;

import cl.minka.kernel.Page;
import cl.minka.kernel.Slice;
import cl.minka.kernel.jpa.SomeMunicipalities;
import cl.minka.kernel.territory.Indicator;
import cl.minka.kernel.territory.Municipalities;
import cl.minka.kernel.territory.Municipality;
import cl.minka.kernel.territory.Region;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** The municipalities, each with 14 indicators that follow from its code. */
final class IndicatedMunicipalities implements Municipalities {
    private final SomeMunicipalities known = new SomeMunicipalities();

    @Override
    public List<Region> regions() {
        return known.regions();
    }

    @Override
    public List<Municipality> all() {
        return known.all();
    }

    @Override
    public Page<Municipality> list(Filter filter, Slice slice) {
        return known.list(filter, slice);
    }

    @Override
    public Optional<Municipality> find(String cut) {
        return known.find(cut);
    }

    @Override
    public List<Indicator> indicators(String cut) {
        long code = Long.parseLong(cut);
        return IntStream.range(0, 14)
                .mapToObj(number -> new Indicator(
                        "indicador_" + number,
                        "Indicador " + number,
                        "Área",
                        "%",
                        Map.of(2022, BigDecimal.ONE, 2023, BigDecimal.valueOf(code * (7 + number) % (101 + number)))))
                .toList();
    }

    @Override
    public String presentCode(String cut) {
        return known.presentCode(cut);
    }
}

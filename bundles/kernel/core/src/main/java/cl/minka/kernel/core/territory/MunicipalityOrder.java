package cl.minka.kernel.core.territory;

import cl.minka.kernel.Fault;
import cl.minka.kernel.InvalidInput;
import cl.minka.kernel.Slice;
import cl.minka.kernel.territory.Municipality;
import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** The orders in which municipalities can be listed. */
final class MunicipalityOrder {
    private MunicipalityOrder() {}

    static Comparator<Municipality> of(List<Slice.Sort> sort) {
        Comparator<Municipality> order = Comparator.comparing(each -> 0);
        for (Slice.Sort next : sort) {
            Comparator<Municipality> field = field(next.field());
            order = order.thenComparing(next.descending() ? field.reversed() : field);
        }
        return order.thenComparing(Municipality::cut);
    }

    private static Comparator<Municipality> field(String name) {
        return switch (name) {
            case "cut" -> Comparator.comparing(Municipality::cut);
            case "name" -> Comparator.comparing(Municipality::name, spanish()::compare);
            case "population" -> Comparator.comparing(MunicipalityOrder::population);
            default -> throw new InvalidInput(Fault.at("/sort", "kernel.bad-sort", "field", name));
        };
    }

    private static long population(Municipality each) {
        return each.population().getOrDefault(2024, each.population().getOrDefault(2017, 0L));
    }

    /** Nancagua, Ñiquén, Ñuñoa. */
    private static Collator spanish() {
        return Collator.getInstance(Locale.forLanguageTag("es-CL"));
    }
}

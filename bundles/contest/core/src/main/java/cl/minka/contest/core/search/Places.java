package cl.minka.contest.core.search;

import cl.minka.kernel.jpa.Folded;
import cl.minka.kernel.territory.Municipalities;
import cl.minka.kernel.territory.Municipality;
import cl.minka.kernel.territory.Region;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Municipalities and regions by code and by name; looked up once, they do not change. */
final class Places {
    private final Municipalities territory;
    private volatile Choices municipalities;
    private volatile Choices regions;

    Places(Municipalities territory) {
        this.territory = territory;
    }

    Choices municipalities() {
        if (municipalities == null) {
            municipalities = findMunicipalities();
        }
        return municipalities;
    }

    Choices regions() {
        if (regions == null) {
            regions = findRegions();
        }
        return regions;
    }

    private Choices findMunicipalities() {
        Map<String, String> codes = new HashMap<>();
        for (Municipality one : territory.all()) {
            one.aliases().forEach(alias -> codes.putIfAbsent(Folded.of(alias), one.cut()));
        }
        for (Municipality one : territory.all()) {
            codes.put(Folded.of(one.name()), one.cut());
            codes.put(one.cut(), one.cut());
        }
        return new Choices(codes, List.of(), false);
    }

    private Choices findRegions() {
        Map<String, String> codes = new HashMap<>();
        for (Region one : territory.regions()) {
            codes.put(Folded.of(one.officialName()), one.code());
            codes.put(Folded.of(one.romanNumber()), one.code());
        }
        for (Region one : territory.regions()) {
            codes.put(Folded.of(one.name()), one.code());
            codes.put(one.code(), one.code());
        }
        return new Choices(codes, territory.regions().stream().map(Region::code).toList(), true);
    }
}

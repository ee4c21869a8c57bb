package cl.minka.practices.core.campaign;

import cl.minka.kernel.Fault;
import cl.minka.kernel.territory.Municipalities;
import cl.minka.practices.campaign.CampaignSheet;
import cl.minka.practices.campaign.CampaignSheet.Audience;
import cl.minka.practices.core.check.DraftFaults;
import cl.minka.practices.matching.MatchOrder;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds everything that is wrong with a campaign, at once. */
final class CampaignCheck {
    private static final int TITLE = 200;
    private static final int TEXT = 2_000;
    private static final int PRACTICES = 5;

    private final Municipalities municipalities;
    private final DraftFaults faults = new DraftFaults();

    CampaignCheck(Municipalities municipalities) {
        this.municipalities = municipalities;
    }

    /** @param open ids of those of its practices that anybody may read */
    List<Fault> faults(CampaignSheet sheet, Set<String> open) {
        faults.needed("/title", sheet.title(), TITLE);
        faults.needed("/text", sheet.text(), TEXT);
        if (sheet.practices().isEmpty()) {
            faults.add(Fault.at("/practices", "kernel.required"));
        } else if (sheet.practices().size() > PRACTICES) {
            faults.add(Fault.at("/practices", "practices.too-many", "most", PRACTICES));
        }
        for (int n = 0; n < sheet.practices().size(); n++) {
            if (!open.contains(sheet.practices().get(n))) {
                faults.add(Fault.at("/practices/" + n, "practices.campaign-practice"));
            }
        }
        audience(sheet.audience());
        return faults.all();
    }

    private void audience(Audience audience) {
        List<String> named = audience.municipalities();
        boolean sought = audience.strategy().isPresent()
                || audience.region().isPresent()
                || !audience.parameters().isEmpty();
        if (!named.isEmpty() && sought) {
            faults.add(Fault.at("/audience/municipalities", "practices.campaign-audience"));
        }
        Set<String> seen = new HashSet<>();
        for (int n = 0; n < named.size(); n++) {
            String pointer = "/audience/municipalities/" + n;
            if (municipalities.find(named.get(n)).isEmpty()) {
                faults.add(Fault.at(pointer, "practices.unknown-municipality", "cut", named.get(n)));
            } else if (!seen.add(named.get(n))) {
                faults.add(Fault.at(pointer, "practices.twice", "value", named.get(n)));
            }
        }
        audience.region()
                .filter(code -> municipalities.regions().stream()
                        .noneMatch(region -> region.code().equals(code)))
                .ifPresent(code -> faults.add(Fault.at("/audience/region", "practices.campaign-region")));
        if (audience.limit() < 1 || audience.limit() > MatchOrder.MOST) {
            faults.add(new Fault(
                    "/audience/limit", "practices.out-of-range", Map.of("least", 1, "most", MatchOrder.MOST)));
        }
    }
}

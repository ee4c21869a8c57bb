package cl.minka.schools.rest.indicator;

import cl.minka.kernel.rest.Texts;
import cl.minka.schools.indicator.IndicatorTable;
import cl.minka.schools.indicator.IndicatorTable.Breakdown;
import cl.minka.schools.indicator.IndicatorTable.Group;
import cl.minka.schools.indicator.Indicators.Grouping;
import java.util.Locale;
import java.util.Map;

/** Names, in the language of who asks, of groups that nothing stored has a name for. */
record GroupTexts(Texts texts, Locale locale) {
    IndicatorTable named(IndicatorTable table) {
        return new IndicatorTable(
                table.computedAt(),
                table.smallest(),
                table.total(),
                table.breakdowns().stream().map(this::named).toList());
    }

    private Breakdown named(Breakdown breakdown) {
        return new Breakdown(
                breakdown.by(),
                breakdown.groups().stream()
                        .map(group -> new Group(group.key(), name(breakdown.by(), group), group.figures()))
                        .toList());
    }

    private String name(Grouping by, Group group) {
        if (group.key().isEmpty()) {
            return found("schools.group.none.title", group);
        }
        return by == Grouping.SEX || by == Grouping.CONTENT_AREA
                ? found("schools.group." + IndicatorView.name(by) + "." + group.key() + ".title", group)
                : group.name();
    }

    private String found(String key, Group group) {
        return texts.find(key, locale, Map.of()).orElse(group.name());
    }
}

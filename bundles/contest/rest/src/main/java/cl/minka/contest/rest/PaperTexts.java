package cl.minka.contest.rest;

import cl.minka.contest.Category;
import cl.minka.contest.Contest;
import cl.minka.kernel.rest.Call;
import cl.minka.kernel.territory.Municipalities;
import cl.minka.kernel.territory.Municipality;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.ResourceBundle;
import java.util.stream.Collectors;

/** The words of papers. Papers are in Spanish whatever the reader's language: they are the association's documents. */
final class PaperTexts {
    static final Locale LANGUAGE = Call.SPANISH;

    private final ResourceBundle texts = ResourceBundle.getBundle(
            "OSGI-INF.l10n.contest-papers",
            Locale.ROOT,
            PaperTexts.class.getClassLoader(),
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    private final Municipalities municipalities;

    PaperTexts(Municipalities municipalities) {
        this.municipalities = municipalities;
    }

    String get(String key) {
        return texts.getString(key);
    }

    String get(String key, String place, String value) {
        return texts.getString(key).replace('{' + place + '}', value);
    }

    String issuer(Contest contest) {
        return municipalities
                .find(contest.organizer())
                .map(found -> get("issuer.municipality", "name", found.name()))
                .orElseGet(() -> get("issuer.amuch"));
    }

    /** Names by CUT codes; the first stays the first. */
    String names(List<String> cuts) {
        return cuts.stream()
                .map(cut -> municipalities.find(cut).map(Municipality::name).orElse(cut))
                .collect(Collectors.joining(", "));
    }

    /** The name of a category, or its id where the contest no longer has it. */
    String category(Contest contest, String id) {
        return contest.definition().categories().stream()
                .filter(category -> category.id().equals(id))
                .map(Category::name)
                .findFirst()
                .orElse(id);
    }

    String time(Instant instant, ZoneId zone) {
        String local = DateTimeFormatter.ofPattern(get("date"), LANGUAGE).format(instant.atZone(zone));
        return local + ' ' + get("zone", "zone", zone.getId());
    }

    /** Short, for tables. */
    String minute(Instant instant, ZoneId zone) {
        return DateTimeFormatter.ofPattern(get("minute"), LANGUAGE).format(instant.atZone(zone));
    }

    String day(Instant instant, ZoneId zone) {
        return DateTimeFormatter.ofPattern(get("day"), LANGUAGE).format(instant.atZone(zone));
    }

    /** With two decimals and a comma; a dash where there is no figure. */
    String score(OptionalDouble score) {
        return score.isPresent() ? score(score.getAsDouble()) : "–";
    }

    String score(double score) {
        return new DecimalFormat("0.00", DecimalFormatSymbols.getInstance(LANGUAGE)).format(score);
    }
}

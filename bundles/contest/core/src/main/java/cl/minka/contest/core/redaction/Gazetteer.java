package cl.minka.contest.core.redaction;

import cl.minka.contest.BlindTwin.Kind;
import cl.minka.contest.core.redaction.Names.Name;
import cl.minka.kernel.jpa.Folded;
import cl.minka.kernel.territory.Municipalities;
import cl.minka.kernel.territory.Municipality;
import cl.minka.kernel.territory.Region;
import java.util.List;

/** The names of Chile's territory: those of the presenters in whatever case, all others where written like a name. */
final class Gazetteer {
    static final String MUNICIPALITY = "[municipio]";
    static final String REGION = "[región]";
    static final String PROVINCE = "[provincia]";

    private final Municipalities municipalities;
    private final Names country = new Names();

    Gazetteer(Municipalities municipalities) {
        this.municipalities = municipalities;
        municipalities.all().forEach(one -> addMunicipality(country, one, false));
        municipalities.regions().forEach(region -> addRegion(country, region, false));
        municipalities
                .all()
                .forEach(one -> country.add(
                        one.province().name(),
                        name(Kind.REGION, PROVINCE, false, one.province().name())));
    }

    /** All names of the country. */
    Names country() {
        return country;
    }

    /** The names of some municipalities, of their regions and provinces, and what their people are called. */
    Names of(List<String> cuts) {
        Names names = new Names();
        List<Municipality> presenters =
                cuts.stream().flatMap(cut -> municipalities.find(cut).stream()).toList();
        presenters.forEach(one -> addMunicipality(names, one, true));
        presenters.forEach(one -> addRegion(names, one.region(), true));
        presenters.forEach(one -> names.add(
                one.province().name(),
                name(Kind.REGION, PROVINCE, true, one.province().name())));
        return names;
    }

    private static void addMunicipality(Names names, Municipality one, boolean presenter) {
        names.add(one.name(), name(Kind.MUNICIPALITY, MUNICIPALITY, presenter, one.name()));
        one.aliases().forEach(alias -> names.add(alias, name(Kind.MUNICIPALITY, MUNICIPALITY, presenter, alias)));
    }

    private static void addRegion(Names names, Region region, boolean presenter) {
        String bare = region.officialName().replaceFirst("^Región (?:de la |del |de )?", "");
        for (String text : List.of(region.officialName(), region.name(), bare)) {
            names.add(text, name(Kind.REGION, REGION, presenter, text));
        }
        names.add(region.romanNumber() + " Región", new Name(Kind.REGION, REGION, presenter, false));
    }

    private static Name name(Kind kind, String replacement, boolean presenter, String text) {
        return new Name(kind, replacement, presenter, CommonNames.isCommon(Folded.of(text)));
    }
}

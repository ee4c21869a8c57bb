package cl.minka.practices.core.event;

import cl.minka.kernel.territory.Municipalities;
import cl.minka.kernel.territory.Municipality;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Words of printed pages. */
final class PageWords {
    private PageWords() {}

    /** For XML, without what no XML may hold. */
    static String escaped(String text) {
        return text.replaceAll("[^\\x09\\x0A\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]", " ")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    /** Where somebody comes from. */
    static String from(RegistrationEntity one, Municipalities municipalities) {
        return Stream.of(
                        Optional.of(one.organization()),
                        municipalities.find(one.municipality()).map(Municipality::name))
                .flatMap(Optional::stream)
                .filter(text -> !text.isBlank())
                .collect(Collectors.joining(" · "));
    }

    /** Who issues what an organizer prints. */
    static String issuer(Municipalities municipalities, String organizer) {
        return municipalities
                .find(organizer)
                .map(found -> "Municipalidad de " + found.name())
                .orElse("Asociación de Municipalidades de Chile");
    }
}

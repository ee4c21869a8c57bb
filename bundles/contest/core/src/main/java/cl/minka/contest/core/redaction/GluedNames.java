package cl.minka.contest.core.redaction;

import cl.minka.contest.BlindTwin.Kind;
import cl.minka.contest.core.redaction.Names.Name;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Names that stand in one word with something else, as in the accounts and hashtags of a municipality. */
final class GluedNames {
    private static final int SHORTEST = 4;
    private static final int TELLING = 6;
    private static final Pattern MUNICIPAL = Pattern.compile("i?muni(?:cipio|cipalidad|cipal)?(?:de)?");
    private static final Pattern BEFORE = Pattern.compile("(?:i?muni(?:cipio|cipalidad|cipal)?|ilustre|comuna|ciudad"
            + "|visita|vive|viva|amo|yo|soy|somos|todos|vamos|salud|educa|radio|gore)?(?:de)?");
    private static final Pattern AFTER =
            Pattern.compile("(?:digital|chile|online|avanza|vive|crece|educa|salud|oficial|unid[oa]|limpi[oa]|verde"
                    + "|segur[oa]|sustentable|sostenible|inteligente|smart|tv|radio|noticias|cl|muni|municipal|municipio"
                    + "|transparente|participa|contigo|recicla|emprende|joven|inclusiv[oa])?");

    private final Map<String, Name> own;
    private final Map<String, Name> country;

    GluedNames(Names own, Names country) {
        this.own = own.joined();
        this.country = country.joined();
    }

    /** A stretch of a word, without case and accents. */
    record Part(int start, int end, Name name) {}

    /** The presenters' names wherever they stand in the word; others only as a municipality's account has them. */
    Optional<Part> in(String word) {
        return own.entrySet().stream()
                .flatMap(entry -> own(word, entry.getKey(), entry.getValue()).stream())
                .reduce((one, other) -> other.end() - other.start() > one.end() - one.start() ? other : one)
                .or(() -> elsewhere(word));
    }

    private static Optional<Part> own(String word, String name, Name what) {
        int at = name.length() < SHORTEST ? -1 : word.indexOf(name);
        if (at < 0) {
            return Optional.empty();
        }
        int end = at + name.length();
        boolean telling = name.length() >= TELLING && !what.common() && word.length() > name.length();
        boolean dressed = BEFORE.matcher(word.substring(0, at)).matches()
                && AFTER.matcher(word.substring(end)).matches()
                && !(what.common() && word.length() == name.length());
        return telling || dressed ? Optional.of(new Part(at, end, what)) : Optional.empty();
    }

    private Optional<Part> elsewhere(String word) {
        var before = MUNICIPAL.matcher(word);
        int at = before.lookingAt() ? before.end() : 0;
        Name name = at == 0 ? null : country.get(word.substring(at));
        return Optional.ofNullable(name)
                .filter(found -> found.kind() == Kind.MUNICIPALITY)
                .map(found -> new Part(at, word.length(), found));
    }
}

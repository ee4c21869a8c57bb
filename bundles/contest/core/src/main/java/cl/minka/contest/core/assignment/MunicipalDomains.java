package cl.minka.contest.core.assignment;

import cl.minka.kernel.jpa.Folded;
import cl.minka.kernel.territory.Municipalities;
import cl.minka.kernel.territory.Municipality;
import java.net.IDN;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Guesses from the domain of an e-mail which municipality gave it: {@code munitemuco.cl}, {@code municipalidaddetemuco.cl},
 * {@code imtemuco.cl}, {@code temuco.cl}. A guess is a proposal: only whole labels count, never a name within a word, and a
 * name by itself counts under {@code .cl} only.
 */
final class MunicipalDomains {
    private static final Pattern TITLED = Pattern.compile(
            "(?:i?municipalidad(?:de)?|ilustremunicipalidad(?:de)?|municipio(?:de)?|i?muni(?:de)?)(.+)");
    private static final Pattern TITLED_AFTER = Pattern.compile("(.+?)(?:municipalidad|municipio|muni)");
    private static final Pattern TITLE = Pattern.compile("i?muni(?:cipalidad|cipio)?");
    private static final Pattern INITIALS = Pattern.compile("i?m(.+)");
    private static final Pattern NEITHER_LETTER_NOR_DIGIT = Pattern.compile("[^a-z0-9]");
    private static final int SHORTEST_AFTER_INITIALS = 6;
    private static final Set<String> SHARED = Set.of("gob", "gov", "com", "org", "net");

    /** Short forms in use for domains, which are no official names. */
    private static final Map<String, String> SHORT = Map.of(
            "valpo", "05101",
            "stgo", "13101",
            "conce", "08101",
            "vina", "05109",
            "antof", "02101",
            "puq", "12101");

    private final Map<String, Set<String>> names = new HashMap<>();

    MunicipalDomains(Municipalities territory) {
        for (Municipality one : territory.all()) {
            add(one.name(), one.cut());
            one.aliases().forEach(alias -> add(alias, one.cut()));
        }
    }

    private void add(String name, String cut) {
        names.computeIfAbsent(joined(name), any -> new TreeSet<>()).add(cut);
    }

    /** The domain of an address in small letters; empty when there is none. */
    static Optional<String> domain(String email) {
        int at = email.lastIndexOf('@');
        return at < 0 || at == email.length() - 1
                ? Optional.empty()
                : Optional.of(email.substring(at + 1).strip().toLowerCase(Locale.ROOT));
    }

    /** CUT codes; mostly none or one. */
    Set<String> cuts(String domain) {
        List<String> labels = Arrays.asList(domain.split("\\."));
        if (labels.size() < 2) {
            return Set.of();
        }
        int at = labels.size() - 2;
        if (at > 0 && SHARED.contains(labels.get(at))) {
            at--;
        }
        boolean chilean = labels.get(labels.size() - 1).equals("cl");
        Set<String> cuts = named(joined(unicode(labels.get(at))), chilean);
        boolean within =
                cuts.isEmpty() && at > 0 && TITLE.matcher(labels.get(at - 1)).matches();
        return within ? names.getOrDefault(joined(unicode(labels.get(at))), Set.of()) : cuts;
    }

    private Set<String> named(String label, boolean chilean) {
        Set<String> cuts = chilean ? names.getOrDefault(label, Set.of()) : Set.of();
        if (cuts.isEmpty()) {
            cuts = titled(TITLED.matcher(label));
        }
        if (cuts.isEmpty()) {
            cuts = titled(TITLED_AFTER.matcher(label));
        }
        return cuts.isEmpty() && chilean ? afterInitials(INITIALS.matcher(label)) : cuts;
    }

    private Set<String> titled(Matcher matcher) {
        if (!matcher.matches()) {
            return Set.of();
        }
        String rest = matcher.group(1);
        Set<String> cuts = names.get(rest);
        return cuts != null
                ? cuts
                : Optional.ofNullable(SHORT.get(rest)).map(Set::of).orElse(Set.of());
    }

    private Set<String> afterInitials(Matcher matcher) {
        return matcher.matches() && matcher.group(1).length() >= SHORTEST_AFTER_INITIALS
                ? names.getOrDefault(matcher.group(1), Set.of())
                : Set.of();
    }

    private static String unicode(String label) {
        return IDN.toUnicode(label);
    }

    private static String joined(String name) {
        return NEITHER_LETTER_NOR_DIGIT.matcher(Folded.of(name)).replaceAll("");
    }
}

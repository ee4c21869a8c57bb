package cl.minka.contest.core.redaction;

import cl.minka.contest.BlindTwin.Kind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What is recognised by the word before it: names after an office or a courtesy, numbers after "teléfono". */
final class Cues {
    private static final String CAPITAL = "\\p{Lu}[\\p{L}'’-]*\\.?";
    private static final String PERSON =
            "(" + CAPITAL + "(?:\\s+(?:(?:de|del|la|las|los|y)\\s+){0,2}" + CAPITAL + "){0,4})(?<!\\.)";
    private static final String COURTESY = "(?:(?i:don|doña|sr\\.?|sra\\.?|señora?)\\s+)?";
    private static final Cue OFFICE =
            new Cue(Kind.MAYOR, "[autoridad]", Pattern.compile("\\s*[,:]?\\s+" + COURTESY + PERSON));
    private static final Cue PLEASE = new Cue(Kind.OTHER, "[persona]", Pattern.compile("\\.?\\s+" + PERSON));
    private static final Cue NUMBER = new Cue(
            Kind.PHONE,
            "[teléfono]",
            Pattern.compile("\\.?\\s*(?:[Nn][°º.]\\s*)?:?\\s*(\\+?\\(?\\d[\\d\\s().-]{5,16}\\d)"));
    private static final Map<String, Cue> WORDS = words();

    private Cues() {}

    private record Cue(Kind kind, String replacement, Pattern pattern) {}

    private static Map<String, Cue> words() {
        Map<String, Cue> words = new HashMap<>();
        List.of(
                        "alcalde",
                        "alcaldesa",
                        "exalcalde",
                        "exalcaldesa",
                        "concejal",
                        "concejala",
                        "edil",
                        "gobernador",
                        "gobernadora",
                        "intendente",
                        "intendenta",
                        "presidencial",
                        "seremi",
                        "diputado",
                        "diputada",
                        "senador",
                        "senadora")
                .forEach(word -> words.put(word, OFFICE));
        List.of("don", "dona", "sr", "sra", "srta", "senor", "senora").forEach(word -> words.put(word, PLEASE));
        List.of("telefono", "telefonos", "fono", "fonos", "tel", "celular", "cel", "whatsapp")
                .forEach(word -> words.put(word, NUMBER));
        return words;
    }

    static Optional<Marks.Found> after(String text, Token token) {
        Cue cue = WORDS.get(token.plain());
        if (cue == null) {
            return Optional.empty();
        }
        Matcher matcher = cue.pattern().matcher(text);
        matcher.region(token.end(), text.length());
        return matcher.lookingAt()
                ? Optional.of(new Marks.Found(cue.kind(), cue.replacement(), matcher.start(1), matcher.end(1)))
                : Optional.empty();
    }
}

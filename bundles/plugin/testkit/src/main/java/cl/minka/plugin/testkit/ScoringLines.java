package cl.minka.plugin.testkit;

import cl.minka.plugin.scoring.InitiativeScore;
import cl.minka.plugin.scoring.Refused;
import cl.minka.plugin.scoring.Scored;
import cl.minka.plugin.scoring.Scoring;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** All of an answer as lines in a fixed order; two answers are the same, bit for bit, when their lines are. */
final class ScoringLines {
    private ScoringLines() {}

    static List<String> of(Scoring answer) {
        List<String> lines = new ArrayList<>();
        if (answer instanceof Scored scored) {
            scored.scores().stream()
                    .sorted(Comparator.comparing(InitiativeScore::initiative))
                    .forEach(score -> add(lines, score));
            new TreeMap<>(scored.diagnostics())
                    .forEach((name, value) -> lines.add("diagnóstico " + name + " = " + exact(value)));
            scored.warnings().forEach(warning -> lines.add("advertencia: " + warning));
        } else if (answer instanceof Refused refused) {
            lines.add("se niega (" + refused.reason() + "): " + refused.detail());
        }
        return lines;
    }

    /** The first line in which two answers differ. */
    static Optional<String> difference(Scoring one, Scoring other) {
        List<String> first = of(one);
        List<String> second = of(other);
        for (int n = 0; n < Math.max(first.size(), second.size()); n++) {
            String before = n < first.size() ? first.get(n) : "nada";
            String after = n < second.size() ? second.get(n) : "nada";
            if (!before.equals(after)) {
                return Optional.of("primero «" + before + "», después «" + after + "»");
            }
        }
        return Optional.empty();
    }

    private static void add(List<String> lines, InitiativeScore score) {
        String of = score.initiative();
        lines.add(of + " puntaje = " + exact(score.score()));
        score.standardError().ifPresent(error -> lines.add(of + " error = " + exact(error)));
        new TreeMap<>(score.perCriterion())
                .forEach((criterion, mean) -> lines.add(of + " " + criterion + " = " + exact(mean)));
        score.explanation()
                .forEach(part -> lines.add(of + " aporte " + part.factor() + " = " + exact(part.contribution())));
    }

    /** The shortest decimal that reads as this number is another for every other number. */
    private static String exact(double number) {
        return Double.toString(number);
    }
}

package cl.minka.plugin.testkit;

import cl.minka.plugin.scoring.InitiativeScore;
import cl.minka.plugin.scoring.Refused;
import cl.minka.plugin.scoring.Scored;
import cl.minka.plugin.scoring.Scoring;
import cl.minka.plugin.scoring.ScoringRequest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What can not be right in an answer, in words for the author of the strategy. */
final class ScoringCheck {
    /** By how much contributions may miss the score. */
    private static final double TOLERANCE = 1e-6;

    private static final double HAIR = 1e-9;
    private static final double HUNDRED = 100;

    private final ScoringRequest request;
    private final List<String> defects = new ArrayList<>();

    private ScoringCheck(ScoringRequest request) {
        this.request = request;
    }

    /** Empty when nothing is wrong. */
    static List<String> defects(ScoringRequest request, Scoring answer) {
        ScoringCheck check = new ScoringCheck(request);
        if (answer instanceof Scored scored) {
            check.look(scored);
        } else if (answer instanceof Refused refused) {
            check.require(!refused.detail().isBlank(), "se niega sin decir por qué: detail está en blanco");
        } else {
            check.defects.add("responde null; lo que no se puede puntuar se responde con Refused");
        }
        return check.defects;
    }

    private void look(Scored scored) {
        Set<String> wanted = request.evaluations().stream()
                .map(ScoringRequest.Evaluation::initiative)
                .collect(Collectors.toSet());
        Set<String> seen = new HashSet<>();
        for (InitiativeScore score : scored.scores()) {
            require(
                    wanted.contains(score.initiative()),
                    "puntúa a " + score.initiative() + ", que no tiene evaluaciones");
            require(seen.add(score.initiative()), "puntúa dos veces a " + score.initiative());
            look(score);
        }
        wanted.removeAll(seen);
        require(
                wanted.isEmpty(),
                "no puntúa a " + wanted + ", que tiene evaluaciones (o se puntúa a todas, o Refused)");
        scored.diagnostics()
                .forEach((name, value) -> require(Double.isFinite(value), "el diagnóstico " + name + " es " + value));
        require(scored.warnings().stream().noneMatch(String::isBlank), "una advertencia está en blanco");
    }

    private void look(InitiativeScore score) {
        String of = score.initiative();
        require(Double.isFinite(score.score()), "el puntaje de " + of + " es " + score.score());
        double error = score.standardError().orElse(0);
        require(Double.isFinite(error) && error >= 0, "el error estándar de " + of + " es " + error);
        Set<String> criteria =
                request.criteria().stream().map(ScoringRequest.Criterion::id).collect(Collectors.toSet());
        score.perCriterion().forEach((criterion, mean) -> {
            require(
                    criteria.contains(criterion),
                    "perCriterion de " + of + " nombra " + criterion + ", que no es criterio");
            require(
                    mean >= -HAIR && mean <= HUNDRED + HAIR,
                    "perCriterion de " + of + " en " + criterion + " es " + mean + "; va de 0 a 100");
        });
        double sum = 0;
        for (InitiativeScore.Contribution part : score.explanation()) {
            require(
                    Double.isFinite(part.weight()) && Double.isFinite(part.value()),
                    "la contribución " + part.factor() + " de " + of + " no es un número");
            sum += part.contribution();
        }
        require(
                Math.abs(sum - score.score()) <= TOLERANCE,
                "las contribuciones de " + of + " suman " + sum + " y su puntaje es " + score.score());
    }

    private void require(boolean right, String otherwise) {
        if (!right) {
            defects.add(otherwise);
        }
    }
}

package cl.minka.contest.rest;

import cl.minka.contest.ScreeningApplication;
import cl.minka.kernel.Fault;
import cl.minka.kernel.rest.Texts;
import java.util.List;
import java.util.Locale;

/** The pending decisions on eligibility, by decision, and those that can not be applied. */
public record ScreeningApplicationView(
        boolean applied, int pending, int admitted, int cure, int rejected, List<ObstacleView> obstacles) {
    /** A decision that can not be applied. */
    public record ObstacleView(String initiative, String reason, String reasonCode) {
        private static ObstacleView of(Fault obstacle, Texts texts, Locale locale) {
            return new ObstacleView(
                    obstacle.pointer().substring(obstacle.pointer().lastIndexOf('/') + 1),
                    Reasons.text(obstacle, texts, locale),
                    obstacle.code());
        }
    }

    static ScreeningApplicationView of(ScreeningApplication application, Texts texts, Locale locale) {
        return new ScreeningApplicationView(
                application.applied(),
                application.admitted() + application.cure() + application.rejected(),
                application.admitted(),
                application.cure(),
                application.rejected(),
                application.obstacles().stream()
                        .map(obstacle -> ObstacleView.of(obstacle, texts, locale))
                        .toList());
    }
}

package cl.minka.plugin.transfer;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * How a transfer goes on in time.
 *
 * @param stages each {@link Name} once, in their order
 */
public record StagePlan(List<Stage> stages) {
    public StagePlan {
        stages = List.copyOf(stages);
        if (!stages.stream().map(Stage::name).toList().equals(Arrays.asList(Name.values()))) {
            throw new IllegalArgumentException("stages");
        }
    }

    /**
     * The rhythm of URBACT's transfer networks: half a year to understand, eighteen months of learning with their middle at month
     * twelve, half a year of sharing (URBACT III, <i>Guide to Transfer Networks, Phase 2</i>, 2018).
     */
    public static StagePlan usual() {
        return of(26, 52, 26, 26);
    }

    /** A plan with the usual activities. */
    public static StagePlan of(int understand, int adapt, int reuse, int sharing) {
        return new StagePlan(List.of(
                new Stage(
                        Name.UNDERSTAND,
                        understand,
                        1,
                        List.of(
                                "Visita al municipio mentor.",
                                "Estudio de transferencia: qué es esencial en la práctica y qué se puede adaptar.")),
                new Stage(
                        Name.ADAPT,
                        adapt,
                        2,
                        List.of(
                                "Plan de transferencia, durante los primeros tres meses.",
                                "Indicadores de partida.",
                                "Revisión entre pares a mitad del aprendizaje.")),
                new Stage(
                        Name.REUSE,
                        reuse,
                        1,
                        List.of("Puesta en marcha de la práctica adaptada.", "Medición de los resultados.")),
                new Stage(
                        Name.SHARING,
                        sharing,
                        0,
                        List.of(
                                "Lecciones aprendidas en la ficha de la práctica.",
                                "Presentación a otros municipios."))));
    }

    /** The stages of a transfer, in their order. */
    public enum Name {
        UNDERSTAND,
        ADAPT,
        REUSE,
        SHARING
    }

    /**
     * One stage.
     *
     * @param weeks 1 to 520
     * @param visits proposed meetings in one of the municipalities, 0 or more
     * @param activities what is done, in Spanish
     */
    public record Stage(Name name, int weeks, int visits, List<String> activities) {
        private static final int MOST_WEEKS = 520;

        public Stage {
            Objects.requireNonNull(name, "name");
            activities = List.copyOf(activities);
            if (weeks < 1 || weeks > MOST_WEEKS || visits < 0) {
                throw new IllegalArgumentException("stage " + name);
            }
        }
    }
}

package cl.ejemplo.scoring;

import cl.minka.plugin.scoring.ScoringStrategy;
import cl.minka.plugin.testkit.ScoringContract;

public final class PuntajeEjemploTest extends ScoringContract {
    @Override
    protected ScoringStrategy strategy() {
        return new PuntajeEjemplo();
    }
}

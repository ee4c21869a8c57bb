package cl.minka.studies.core.sampling;

import cl.minka.studies.sampling.Frame;
import cl.minka.studies.sampling.Sample;
import java.util.Optional;
import javax.persistence.EntityManager;

/** Samples for the other parts of the domain, which have checked who asks. */
public final class DrawnSamples {
    private DrawnSamples() {}

    /** With its units. */
    public static Optional<Sample> find(EntityManager manager, String study, int number) {
        return manager.createQuery(
                        "SELECT s FROM SampleEntity s WHERE s.study = :study AND s.number = :number",
                        SampleEntity.class)
                .setParameter("study", study)
                .setParameter("number", number)
                .getResultStream()
                .findFirst()
                .map(sample -> sample.toRecord(new UnitRows(manager).ofSample(sample.id())));
    }

    /** The frame that a sample was drawn from. */
    public static Optional<Frame> frame(EntityManager manager, String study, int number) {
        return FrameManager.find(manager, study, number).map(FrameEntity::toRecord);
    }
}

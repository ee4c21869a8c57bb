package cl.minka.studies.core.sampling;

import cl.minka.kernel.Caller;
import cl.minka.kernel.Kind;
import cl.minka.kernel.Page;
import cl.minka.kernel.Refusal;
import cl.minka.kernel.Slice;
import cl.minka.kernel.jpa.Conditions;
import cl.minka.kernel.jpa.Done;
import cl.minka.kernel.jpa.Keyset;
import cl.minka.kernel.jpa.Times;
import cl.minka.studies.StudyStatus;
import cl.minka.studies.core.persistence.StudyTransactions;
import cl.minka.studies.core.study.StudyEntity;
import cl.minka.studies.core.study.StudyStore;
import cl.minka.studies.sampling.FrameUnit;
import cl.minka.studies.sampling.Sample;
import cl.minka.studies.sampling.SampleOrder;
import cl.minka.studies.sampling.SampledUnit;
import cl.minka.studies.sampling.Samples;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.persistence.EntityManager;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Draws samples and keeps them. */
@Component(service = Samples.class)
public final class SampleManager implements Samples {
    private static final Keyset<SampleEntity> LIST = new Keyset<>(
            SampleEntity.class,
            Keyset.Key.text("id"),
            SampleEntity::id,
            Map.of("number", Keyset.Key.small("number")),
            new Slice.Sort("number", false));

    private final StudyTransactions transactions;
    private final Clock clock;

    @Activate
    public SampleManager(@Reference StudyTransactions transactions, @Reference Clock clock) {
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public Sample draw(Caller caller, String study, SampleOrder given) {
        return transactions.change(caller, manager -> {
            StudyEntity owner = StudyStore.ownForChange(manager, caller, study);
            FrameEntity frame = frame(manager, study, given.frame());
            List<FrameUnit> units = new UnitRows(manager).ofFrame(frame.id());
            SampleCheck.of(given, frame, units);
            StudyStore.requireStatus(owner, StudyStatus.REQUESTED, StudyStatus.DESIGNED, StudyStatus.FIELDED);
            SampleOrder order = of(given, frame.number());
            List<SampledUnit> drawn = new Drawing(order).draw(units);
            int number = last(manager, study) + 1;
            SampleEntity sample =
                    new SampleEntity(frame, number, order, drawn, Digests.ofSample(drawn), Times.now(clock));
            manager.persist(sample);
            manager.flush();
            new SampleRows(manager).write(sample.id(), drawn);
            return Done.of(
                    sample.toRecord(drawn),
                    StudyStore.told("studies.sample-drawn", owner)
                            .facts(Map.of(
                                    "id", study,
                                    "sample", Integer.toString(number),
                                    "sha256", sample.sha256())));
        });
    }

    @Override
    public Page<Sample> list(Caller caller, String study, Slice slice) {
        return transactions.read(manager -> {
            StudyStore.own(manager, caller, study);
            Conditions conditions = new Conditions().and("e.study = :study", "study", study);
            return LIST.page(manager, conditions, slice).map(one -> one.toRecord(List.of()));
        });
    }

    @Override
    public Sample get(Caller caller, String study, int number) {
        return transactions.read(manager -> {
            SampleEntity sample = sample(manager, caller, study, number);
            return sample.toRecord(new UnitRows(manager).ofSample(sample.id()));
        });
    }

    @Override
    public boolean verify(Caller caller, String study, int number) {
        return transactions.read(manager -> {
            SampleEntity sample = sample(manager, caller, study, number);
            UnitRows rows = new UnitRows(manager);
            List<SampledUnit> again = Redrawing.again(manager, sample);
            return Digests.ofSample(again).equals(sample.sha256())
                    && Digests.ofSample(rows.ofSample(sample.id())).equals(sample.sha256());
        });
    }

    private static FrameEntity frame(EntityManager manager, String study, Optional<Integer> number) {
        Optional<FrameEntity> found = number.map(one -> FrameManager.find(manager, study, one))
                .orElseGet(() -> FrameManager.newest(manager, study));
        return found.orElseThrow(() -> new Refusal(Kind.CONFLICT, "studies.no-frame"));
    }

    static SampleEntity sample(EntityManager manager, Caller caller, String study, int number) {
        StudyStore.own(manager, caller, study);
        return find(manager, study, number).orElseThrow(() -> new Refusal(Kind.NOT_FOUND, "studies.sample-not-found"));
    }

    /** For a part of the domain that has checked itself who asks. */
    public static Optional<SampleEntity> find(EntityManager manager, String study, int number) {
        return manager.createQuery(
                        "SELECT s FROM SampleEntity s WHERE s.study = :study AND s.number = :number",
                        SampleEntity.class)
                .setParameter("study", study)
                .setParameter("number", number)
                .getResultStream()
                .findFirst();
    }

    static int last(EntityManager manager, String study) {
        return manager.createQuery(
                        "SELECT s.number FROM SampleEntity s WHERE s.study = :study ORDER BY s.number DESC",
                        Integer.class)
                .setParameter("study", study)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .orElse(0);
    }

    private static SampleOrder of(SampleOrder order, int frame) {
        return new SampleOrder(
                Optional.of(frame),
                order.design(),
                order.allocation(),
                order.n(),
                order.seed(),
                order.stratified(),
                order.perCluster(),
                order.firstStage(),
                order.spreads(),
                order.costs(),
                order.replacements());
    }
}

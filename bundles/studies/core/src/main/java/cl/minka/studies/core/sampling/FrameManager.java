package cl.minka.studies.core.sampling;

import cl.minka.kernel.Caller;
import cl.minka.kernel.Page;
import cl.minka.kernel.Slice;
import cl.minka.kernel.jpa.Conditions;
import cl.minka.kernel.jpa.Done;
import cl.minka.kernel.jpa.Keyset;
import cl.minka.kernel.jpa.Times;
import cl.minka.kernel.table.ImportReport;
import cl.minka.kernel.table.Table;
import cl.minka.studies.StudyStatus;
import cl.minka.studies.core.persistence.StudyTransactions;
import cl.minka.studies.core.study.StudyEntity;
import cl.minka.studies.core.study.StudyStore;
import cl.minka.studies.sampling.Frame;
import cl.minka.studies.sampling.FrameUnit;
import cl.minka.studies.sampling.Frames;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javax.persistence.EntityManager;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Keeps frames. */
@Component(service = Frames.class)
public final class FrameManager implements Frames {
    private static final Keyset<FrameEntity> LIST = new Keyset<>(
            FrameEntity.class,
            Keyset.Key.text("id"),
            FrameEntity::id,
            Map.of("number", Keyset.Key.small("number")),
            new Slice.Sort("number", false));

    private final StudyTransactions transactions;
    private final Clock clock;

    @Activate
    public FrameManager(@Reference StudyTransactions transactions, @Reference Clock clock) {
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public ImportReport importAll(Caller caller, String study, Table table, boolean dryRun) {
        return transactions.change(caller, manager -> {
            StudyEntity owner = StudyStore.ownForChange(manager, caller, study);
            StudyStore.requireStatus(owner, StudyStatus.REQUESTED, StudyStatus.DESIGNED, StudyStatus.FIELDED);
            FrameReader reader = new FrameReader(table);
            ImportReport report = reader.read();
            if (dryRun || !report.isClean()) {
                return Done.of(report);
            }
            FrameEntity frame = frame(manager, study, reader.units());
            return Done.of(
                    report,
                    StudyStore.told("studies.frame-imported", owner)
                            .facts(Map.of(
                                    "id", study,
                                    "frame", Integer.toString(frame.number()),
                                    "units", Integer.toString(frame.units()))));
        });
    }

    private FrameEntity frame(EntityManager manager, String study, List<FrameUnit> units) {
        int last = newest(manager, study).map(FrameEntity::number).orElse(0);
        FrameEntity frame = new FrameEntity(
                study,
                last + 1,
                units.size(),
                distinct(units, FrameUnit::stratum),
                distinct(units, FrameUnit::cluster),
                Digests.ofFrame(units),
                Times.now(clock));
        manager.persist(frame);
        manager.flush();
        new UnitRows(manager).writeFrame(frame.id(), units);
        return frame;
    }

    /** How many there are, without the empty one. */
    private static int distinct(List<FrameUnit> units, Function<FrameUnit, String> name) {
        return (int) units.stream()
                .map(name)
                .filter(text -> !text.isEmpty())
                .distinct()
                .count();
    }

    @Override
    public Page<Frame> list(Caller caller, String study, Slice slice) {
        return transactions.read(manager -> {
            StudyStore.own(manager, caller, study);
            Conditions conditions = new Conditions().and("e.study = :study", "study", study);
            return LIST.page(manager, conditions, slice).map(FrameEntity::toRecord);
        });
    }

    static Optional<FrameEntity> newest(EntityManager manager, String study) {
        return manager.createQuery(
                        "SELECT f FROM FrameEntity f WHERE f.study = :study ORDER BY f.number DESC", FrameEntity.class)
                .setParameter("study", study)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    static Optional<FrameEntity> find(EntityManager manager, String study, int number) {
        return manager.createQuery(
                        "SELECT f FROM FrameEntity f WHERE f.study = :study AND f.number = :number", FrameEntity.class)
                .setParameter("study", study)
                .setParameter("number", number)
                .getResultStream()
                .findFirst();
    }
}

package cl.minka.studies.core.sampling;

import cl.minka.kernel.Caller;
import cl.minka.kernel.Fault;
import cl.minka.kernel.InvalidInput;
import cl.minka.kernel.Kind;
import cl.minka.kernel.Page;
import cl.minka.kernel.Refusal;
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
import cl.minka.studies.sampling.FrameUnit;
import cl.minka.studies.sampling.FurtherSamples;
import cl.minka.studies.sampling.Listing;
import cl.minka.studies.sampling.Sample;
import cl.minka.studies.sampling.SampleOrder;
import cl.minka.studies.sampling.SampleOrder.Design;
import cl.minka.studies.sampling.SampleOrder.FirstStage;
import cl.minka.studies.sampling.SampledUnit;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Draws on from samples. */
@Component(service = FurtherSamples.class)
public final class FurtherSampleManager implements FurtherSamples {
    private static final int MOST = 100_000;
    private static final double MOST_REPLACEMENTS = 5;
    private static final Keyset<ListingEntity> LIST = new Keyset<>(
            ListingEntity.class,
            Keyset.Key.text("id"),
            ListingEntity::id,
            Map.of("number", Keyset.Key.small("number")),
            new Slice.Sort("number", false));

    private final StudyTransactions transactions;
    private final Clock clock;

    @Activate
    public FurtherSampleManager(@Reference StudyTransactions transactions, @Reference Clock clock) {
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public ImportReport importListing(Caller caller, String study, int number, Table table, boolean dryRun) {
        return transactions.change(caller, manager -> {
            StudyEntity owner = forChange(manager, caller, study);
            SampleEntity sample = clusters(SampleManager.sample(manager, caller, study, number));
            Set<String> drawn = new UnitRows(manager)
                    .ofSample(sample.id()).stream()
                            .map(one -> one.unit().unit())
                            .collect(Collectors.toSet());
            ListingReader reader = new ListingReader(drawn);
            ImportReport report = reader.read(table);
            if (dryRun || !report.isClean()) {
                return Done.of(report);
            }
            ListingEntity listing = new ListingEntity(
                    study,
                    number,
                    newest(manager, study, number).map(ListingEntity::number).orElse(0) + 1,
                    reader.units(),
                    Times.now(clock));
            manager.persist(listing);
            manager.flush();
            new UnitRows(manager).writeListing(listing.id(), reader.units());
            return Done.of(
                    report,
                    StudyStore.told("studies.clusters-listed", owner)
                            .facts(Map.of(
                                    "id", study,
                                    "sample", Integer.toString(number),
                                    "units", Long.toString(report.rows()))));
        });
    }

    @Override
    public Page<Listing> listings(Caller caller, String study, int number, Slice slice) {
        return transactions.read(manager -> {
            SampleManager.sample(manager, caller, study, number);
            Conditions conditions = new Conditions()
                    .and("e.study = :study", "study", study)
                    .and("e.sample = :sample", "sample", number);
            return LIST.page(manager, conditions, slice).map(ListingEntity::toRecord);
        });
    }

    @Override
    public Sample secondStage(Caller caller, String study, int number, SecondStage order) {
        return transactions.change(caller, manager -> {
            StudyEntity owner = forChange(manager, caller, study);
            SampleEntity from = clusters(SampleManager.sample(manager, caller, study, number));
            range("/perCluster", order.perCluster(), MOST);
            if (!(order.replacements() >= 0 && order.replacements() <= MOST_REPLACEMENTS)) {
                throw new InvalidInput(
                        new Fault("/replacements", "studies.out-of-range", Map.of("least", 0L, "most", (long)
                                MOST_REPLACEMENTS)));
            }
            ListingEntity listing = listing(manager, study, number, order.listing());
            UnitRows rows = new UnitRows(manager);
            List<SampledUnit> clusters = rows.ofSample(from.id());
            List<FrameUnit> listed = rows.ofListing(listing.id());
            if (!order.emptyClusters()) {
                requireAll(clusters, listed);
            }
            SampleOrder whole = order(from.order(), order);
            List<SampledUnit> units = Redrawing.secondStage(whole, clusters, listed);
            Origin origin = new Origin(number, Optional.of(listing.number()), units.size(), order.emptyClusters());
            return keep(manager, owner, from, whole, origin, units);
        });
    }

    private static SampleOrder order(SampleOrder from, SecondStage order) {
        boolean apart = from.stratified() || from.design() == Design.STRATIFIED;
        return new SampleOrder(
                from.frame(),
                Design.TWO_STAGE,
                from.allocation(),
                from.n() * order.perCluster(),
                order.seed(),
                apart,
                order.perCluster(),
                from.design() == Design.PPS ? FirstStage.PPS : FirstStage.SRS,
                from.spreads(),
                from.costs(),
                order.replacements());
    }

    private static void requireAll(List<SampledUnit> clusters, List<FrameUnit> listed) {
        Set<String> seen = listed.stream().map(FrameUnit::cluster).collect(Collectors.toSet());
        List<String> missing = clusters.stream()
                .filter(one -> !one.replacement())
                .map(one -> one.unit().unit())
                .filter(cluster -> !seen.contains(cluster))
                .toList();
        if (!missing.isEmpty()) {
            throw new Refusal(
                    Kind.CONFLICT,
                    "studies.listing.incomplete",
                    Map.of(
                            "clusters",
                            missing.size(),
                            "names",
                            missing.stream().limit(10).collect(Collectors.joining(", "))));
        }
    }

    @Override
    public Sample refresh(Caller caller, String study, int number, Refreshment order) {
        return transactions.change(caller, manager -> {
            StudyEntity owner = forChange(manager, caller, study);
            SampleEntity from = SampleManager.sample(manager, caller, study, number);
            Design design = from.order().design();
            if (design != Design.SRS && design != Design.STRATIFIED) {
                throw new Refusal(Kind.CONFLICT, "studies.sample.no-refreshment");
            }
            UnitRows rows = new UnitRows(manager);
            List<SampledUnit> before = rows.ofSample(from.id());
            List<FrameUnit> frame = rows.ofFrame(from.frame());
            range("/n", order.n(), Math.min(MOST, frame.size() - before.size()));
            int drawn = (int) before.stream().filter(one -> !one.replacement()).count();
            SampleOrder whole = from.order().of(drawn + order.n()).seeded(order.seed());
            List<SampledUnit> units = Redrawing.refreshed(whole, order.n(), before, frame);
            return keep(manager, owner, from, whole, new Origin(number, Optional.empty(), order.n(), false), units);
        });
    }

    private Done<Sample> keep(
            EntityManager manager,
            StudyEntity owner,
            SampleEntity from,
            SampleOrder order,
            Origin origin,
            List<SampledUnit> units) {
        int number = SampleManager.last(manager, from.study()) + 1;
        SampleEntity sample =
                new SampleEntity(from, number, order, origin, units, Digests.ofSample(units), Times.now(clock));
        manager.persist(sample);
        manager.flush();
        new SampleRows(manager).write(sample.id(), units);
        return Done.of(
                sample.toRecord(units),
                StudyStore.told("studies.sample-drawn", owner)
                        .facts(Map.of(
                                "id", from.study(),
                                "sample", Integer.toString(number),
                                "sha256", sample.sha256())));
    }

    static ListingEntity listing(EntityManager manager, String study, int sample, Optional<Integer> number) {
        Optional<ListingEntity> found = number.isEmpty()
                ? newest(manager, study, sample)
                : all(manager, study, sample).stream()
                        .filter(one -> one.number() == number.get())
                        .findFirst();
        return found.orElseThrow(() -> new Refusal(Kind.CONFLICT, "studies.listing.none"));
    }

    private static Optional<ListingEntity> newest(EntityManager manager, String study, int sample) {
        List<ListingEntity> all = all(manager, study, sample);
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
    }

    private static List<ListingEntity> all(EntityManager manager, String study, int sample) {
        return manager.createQuery(
                        "SELECT l FROM ListingEntity l WHERE l.study = :study AND l.sample = :sample ORDER BY l.number",
                        ListingEntity.class)
                .setParameter("study", study)
                .setParameter("sample", sample)
                .getResultList();
    }

    private static StudyEntity forChange(EntityManager manager, Caller caller, String study) {
        StudyEntity owner = StudyStore.ownForChange(manager, caller, study);
        StudyStore.requireStatus(owner, StudyStatus.REQUESTED, StudyStatus.DESIGNED, StudyStatus.FIELDED);
        return owner;
    }

    /** A sample whose units may be clusters. */
    private static SampleEntity clusters(SampleEntity sample) {
        if (Selection.needsClusters(sample.order().design())) {
            throw new Refusal(Kind.CONFLICT, "studies.listing.not-clusters");
        }
        return sample;
    }

    private static void range(String pointer, int value, int most) {
        if (value < 1 || value > most) {
            throw new InvalidInput(
                    new Fault(pointer, "studies.out-of-range", Map.of("least", 1L, "most", (long) most)));
        }
    }
}

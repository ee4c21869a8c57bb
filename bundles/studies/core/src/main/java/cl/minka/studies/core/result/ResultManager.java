package cl.minka.studies.core.result;

import cl.minka.kernel.Caller;
import cl.minka.kernel.Expected;
import cl.minka.kernel.Kind;
import cl.minka.kernel.Refusal;
import cl.minka.kernel.jpa.CanonicalJson;
import cl.minka.kernel.jpa.Done;
import cl.minka.kernel.jpa.Times;
import cl.minka.studies.Study;
import cl.minka.studies.StudyStatus;
import cl.minka.studies.collection.Variable;
import cl.minka.studies.core.collection.SurveyEntity;
import cl.minka.studies.core.persistence.StudyTransactions;
import cl.minka.studies.core.result.FrozenFiles.Kept;
import cl.minka.studies.core.result.ResultMaker.Order;
import cl.minka.studies.core.study.StudyEntity;
import cl.minka.studies.core.study.StudyStore;
import cl.minka.studies.result.Disclosure;
import cl.minka.studies.result.Release;
import cl.minka.studies.result.ReleasePlan;
import cl.minka.studies.result.Report;
import cl.minka.studies.result.ReportDraft;
import cl.minka.studies.result.ResultFile;
import cl.minka.studies.result.ResultKind;
import cl.minka.studies.result.Results;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.persistence.EntityManager;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Keeps what is written of results, and gives files of them. */
@Component(service = {Results.class, ResultManager.class})
public final class ResultManager implements Results {
    private final StudyTransactions transactions;
    private final ResultMaker maker;
    private final Clock clock;
    private final FrozenFiles frozen;

    @Activate
    public ResultManager(
            @Reference StudyTransactions transactions, @Reference ResultMaker maker, @Reference Clock clock) {
        this.transactions = transactions;
        this.maker = maker;
        this.clock = clock;
        this.frozen = new FrozenFiles(transactions, clock);
    }

    @Override
    public Report report(Caller caller, String study) {
        return transactions.read(manager -> {
            StudyStore.visible(manager, caller, study);
            return report(manager, study);
        });
    }

    private static Report report(EntityManager manager, String study) {
        StudyReportEntity written = manager.find(StudyReportEntity.class, study);
        return written == null
                ? new Report(study, ReportDraft.none(), Optional.empty(), FrozenFiles.of(manager, study), 0)
                : new Report(
                        study,
                        written.draft(),
                        Optional.of(written.changedAt()),
                        FrozenFiles.of(manager, study),
                        written.version());
    }

    @Override
    public Report putReport(Caller caller, String study, ReportDraft draft, Expected expected) {
        transactions.read(manager -> StudyStore.own(manager, caller, study));
        Optional<Map<String, Variable>> variables = variables(study);
        return transactions.change(caller, manager -> {
            StudyEntity owner = StudyStore.ownForChange(manager, caller, study);
            StudyReportEntity present = manager.find(StudyReportEntity.class, study);
            check(expected, Optional.ofNullable(present).map(StudyReportEntity::version));
            new ResultCheck(variables).of(draft);
            requireOpen(owner);
            StudyReportEntity report = present == null ? new StudyReportEntity(study) : present;
            report.write(draft, Times.now(clock));
            if (present == null) {
                manager.persist(report);
            }
            manager.flush();
            return Done.of(report(manager, study), StudyStore.told("studies.report-written", owner));
        });
    }

    @Override
    public Release release(Caller caller, String study) {
        return transactions.read(manager -> {
            StudyStore.visible(manager, caller, study);
            return release(manager, study);
        });
    }

    private static Release release(EntityManager manager, String study) {
        StudyReleaseEntity decided = manager.find(StudyReleaseEntity.class, study);
        return decided == null ? new Release(study, ReleasePlan.usual(), Optional.empty(), 0) : decided.toRecord();
    }

    @Override
    public Release putRelease(Caller caller, String study, ReleasePlan plan, Expected expected) {
        transactions.read(manager -> StudyStore.own(manager, caller, study));
        Optional<Map<String, Variable>> variables = variables(study);
        return transactions.change(caller, manager -> {
            StudyEntity owner = StudyStore.ownForChange(manager, caller, study);
            StudyReleaseEntity present = manager.find(StudyReleaseEntity.class, study);
            check(expected, Optional.ofNullable(present).map(StudyReleaseEntity::version));
            new ResultCheck(variables).of(plan);
            requireOpen(owner);
            StudyReleaseEntity release = present == null ? new StudyReleaseEntity(study) : present;
            release.write(plan, Times.now(clock));
            if (present == null) {
                manager.persist(release);
            }
            manager.flush();
            return Done.of(release.toRecord(), StudyStore.told("studies.release-decided", owner));
        });
    }

    /** What is not there yet has version 0, and needs none. */
    private static void check(Expected expected, Optional<Long> version) {
        if (version.isPresent() || expected.stated()) {
            expected.check(version.orElse(0L));
        }
    }

    private static void requireOpen(StudyEntity study) {
        StudyStore.requireStatus(
                study, StudyStatus.REQUESTED, StudyStatus.DESIGNED, StudyStatus.FIELDED, StudyStatus.ANALYSED);
    }

    private Optional<Map<String, Variable>> variables(String study) {
        List<SurveyEntity> waves = maker.reader().waves(study);
        Map<String, Variable> all = new LinkedHashMap<>();
        waves.forEach(wave -> maker.reader().variables(wave).forEach(one -> all.put(one.name(), one)));
        return Optional.of(all).filter(known -> !waves.isEmpty());
    }

    @Override
    public List<Disclosure> disclosure(Caller caller, String study) {
        Study own = transactions.read(
                manager -> StudyStore.own(manager, caller, study).toRecord());
        return maker.disclosure(own, release(caller, study).plan());
    }

    @Override
    public ResultFile file(Caller caller, String study, ResultKind kind, Optional<Integer> wanted) {
        Study seen = transactions.read(
                manager -> StudyStore.visible(manager, caller, study).toRecord());
        Report report = transactions.read(manager -> report(manager, study));
        int wave = kind == ResultKind.DATA_PACKAGE ? 0 : wave(study, kind, wanted, report.draft());
        Order order = order(seen, report);
        String name = kind.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-') + "-" + study
                + (kind == ResultKind.CODEBOOK ? "-w" + wave : "") + "." + kind.ending();
        if (seen.status() != StudyStatus.PUBLISHED) {
            byte[] bytes = maker.make(kind, order, wave);
            return new ResultFile(
                    kind,
                    name,
                    bytes.length,
                    CanonicalJson.sha256(bytes),
                    false,
                    report.version(),
                    out -> out.write(bytes));
        }
        Kept kept = frozen.find(study, kind, wave)
                .orElseGet(() -> frozen.keep(study, kind, wave, maker.make(kind, order, wave)));
        return new ResultFile(
                kind,
                name,
                kept.file().size(),
                kept.file().sha256(),
                true,
                report.version(),
                out -> frozen.write(kept, out));
    }

    /** What is made of a study that may be seen. */
    Order order(Study study) {
        return order(study, transactions.read(manager -> report(manager, study.id())));
    }

    private Order order(Study study, Report report) {
        ReleasePlan plan =
                transactions.read(manager -> release(manager, study.id())).plan();
        return new Order(study, report.draft(), plan, study.publishedAt().orElseGet(study::changedAt));
    }

    private int wave(String study, ResultKind kind, Optional<Integer> wanted, ReportDraft draft) {
        List<SurveyEntity> waves = maker.reader().waves(study);
        Optional<Integer> asked = kind == ResultKind.CODEBOOK ? wanted : draft.wave();
        int last = waves.isEmpty() ? 0 : waves.get(waves.size() - 1).wave();
        int wave = asked.orElse(last);
        boolean there = waves.stream().anyMatch(one -> one.wave() == wave);
        if (!there && kind == ResultKind.CODEBOOK) {
            throw new Refusal(Kind.NOT_FOUND, "studies.no-data");
        }
        return there ? wave : last;
    }

    /** Makes what is not there yet of studies that were published, so that it is as it was then. */
    void freeze(Caller system) {
        List<String> published = transactions.read(
                manager -> manager.createQuery("SELECT s.id FROM StudyEntity s WHERE s.status = :status", String.class)
                        .setParameter("status", StudyStatus.PUBLISHED)
                        .getResultList());
        for (String study : published) {
            Report report = report(system, study);
            for (ResultKind kind : ResultKind.values()) {
                List<Integer> waves = kind == ResultKind.CODEBOOK
                        ? maker.reader().waves(study).stream()
                                .map(SurveyEntity::wave)
                                .toList()
                        : List.of(0);
                for (int wave : waves) {
                    boolean there = report.files().stream()
                            .anyMatch(one -> one.kind() == kind && (wave == 0 || one.wave() == wave));
                    if (!there) {
                        file(system, study, kind, Optional.of(wave).filter(one -> one > 0));
                    }
                }
            }
        }
        frozen.clean();
    }
}

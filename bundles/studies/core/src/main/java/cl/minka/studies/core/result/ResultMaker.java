package cl.minka.studies.core.result;

import cl.minka.kernel.Kind;
import cl.minka.kernel.Refusal;
import cl.minka.kernel.paper.PagePrinter;
import cl.minka.kernel.territory.Municipalities;
import cl.minka.studies.Study;
import cl.minka.studies.core.collection.SurveyEntity;
import cl.minka.studies.core.inference.SurveyData;
import cl.minka.studies.core.persistence.StudyTransactions;
import cl.minka.studies.core.result.MethodSheet.Entry;
import cl.minka.studies.core.sampling.DrawnSamples;
import cl.minka.studies.questionnaire.Questionnaires;
import cl.minka.studies.result.Disclosure;
import cl.minka.studies.result.ReleasePlan;
import cl.minka.studies.result.ReportDraft;
import cl.minka.studies.result.ReportDraft.TableWish;
import cl.minka.studies.result.ResultKind;
import cl.minka.studies.sampling.Frame;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Makes files of what is stored, one at a time on each node; who may have them is not its matter. */
@Component(service = ResultMaker.class)
public final class ResultMaker {
    private static final long LONGEST_WAIT = 60;

    private final StudyTransactions transactions;
    private final WaveReader reader;
    private final PagePrinter printer;
    private final ChartDesk charts;
    private final Municipalities municipalities;
    private final ReentrantLock turn = new ReentrantLock(true);

    @Activate
    public ResultMaker(
            @Reference StudyTransactions transactions,
            @Reference Questionnaires questionnaires,
            @Reference SurveyData data,
            @Reference PagePrinter printer,
            @Reference ChartDesk charts,
            @Reference Municipalities municipalities) {
        this.transactions = transactions;
        this.reader = new WaveReader(transactions, questionnaires, data);
        this.printer = printer;
        this.charts = charts;
        this.municipalities = municipalities;
    }

    WaveReader reader() {
        return reader;
    }

    /** What files are made of. */
    record Order(Study study, ReportDraft draft, ReleasePlan plan, Instant issued) {}

    byte[] make(ResultKind kind, Order order, int wave) {
        lock();
        try {
            return switch (kind) {
                case REPORT_PAGE -> pages(order, wave).page();
                case REPORT_PAPER -> printer.file(pages(order, wave).paper());
                case CODEBOOK -> codebook(order, wave);
                case DATA_PACKAGE -> dataPackage(order);
            };
        } finally {
            turn.unlock();
        }
    }

    List<Disclosure> disclosure(Study study, ReleasePlan plan) {
        lock();
        try {
            List<Disclosure> all = new ArrayList<>();
            for (SurveyEntity survey : reader.waves(study.id())) {
                all.add(anonymizer(plan).of(reader.read(survey)).disclosure());
            }
            return all;
        } finally {
            turn.unlock();
        }
    }

    private void lock() {
        try {
            if (!turn.tryLock(LONGEST_WAIT, TimeUnit.SECONDS)) {
                throw new Refusal(Kind.UNAVAILABLE, "studies.result-busy");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refusal(Kind.UNAVAILABLE, "studies.result-busy");
        }
    }

    private ReportPages pages(Order order, int wave) {
        Optional<WaveData> data = wave(order.study().id(), wave);
        return new ReportPages(
                new ReportContent(
                        order.study(),
                        order.draft(),
                        tables(order, data),
                        sheet(order, data),
                        order.plan(),
                        order.issued()),
                charts.charts());
    }

    /** The tables of the report, made of that wave. */
    List<ResultTable> tables(Order order, int wave) {
        lock();
        try {
            return tables(order, wave(order.study().id(), wave));
        } finally {
            turn.unlock();
        }
    }

    private List<ResultTable> tables(Order order, Optional<WaveData> data) {
        List<ResultTable> tables = new ArrayList<>();
        data.filter(one -> one.rows() > 0).ifPresent(one -> {
            Tabulation tabulation = new Tabulation(one, order.plan().threshold());
            List<TableWish> wishes = order.draft().tables().orElseGet(tabulation::all);
            tables.addAll(tabulation.of(wishes.stream()
                    .filter(wish -> one.variable(wish.variable()).isPresent())
                    .toList()));
        });
        return tables;
    }

    private byte[] codebook(Order order, int wave) {
        WaveData data =
                wave(order.study().id(), wave).orElseThrow(() -> new Refusal(Kind.NOT_FOUND, "studies.no-data"));
        return new Codebook(order.study(), data, order.plan(), sheet(order, Optional.of(data))).bytes();
    }

    private byte[] dataPackage(Order order) {
        PackageFiles files = new PackageFiles(order.study(), order.plan());
        List<Entry> last = sheet(order, Optional.empty());
        for (SurveyEntity survey : reader.waves(order.study().id())) {
            WaveData data = reader.read(survey);
            last = sheet(order, Optional.of(data));
            files.wave(data, anonymizer(order.plan()).of(data), last);
        }
        return files.zip(last);
    }

    private Anonymizer anonymizer(ReleasePlan plan) {
        return new Anonymizer(plan, municipalities, new SecureRandom());
    }

    /** @param wave 0 for the last one */
    private Optional<WaveData> wave(String study, int wave) {
        List<SurveyEntity> waves = reader.waves(study);
        return waves.stream()
                .filter(one -> wave == 0 ? one == waves.get(waves.size() - 1) : one.wave() == wave)
                .findFirst()
                .map(reader::read);
    }

    private List<Entry> sheet(Order order, Optional<WaveData> data) {
        Optional<Frame> frame = data.flatMap(WaveData::sample)
                .flatMap(sample -> transactions.read(
                        manager -> DrawnSamples.frame(manager, order.study().id(), sample.frame())));
        return MethodSheet.of(order.study(), data, frame, order.plan());
    }
}

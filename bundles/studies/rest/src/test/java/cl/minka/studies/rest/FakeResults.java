package cl.minka.studies.rest;

import cl.minka.kernel.Caller;
import cl.minka.kernel.Expected;
import cl.minka.kernel.Kind;
import cl.minka.kernel.Refusal;
import cl.minka.studies.StudyNotFound;
import cl.minka.studies.result.Disclosure;
import cl.minka.studies.result.Release;
import cl.minka.studies.result.ReleasePlan;
import cl.minka.studies.result.Report;
import cl.minka.studies.result.ReportDraft;
import cl.minka.studies.result.ResultFile;
import cl.minka.studies.result.ResultKind;
import cl.minka.studies.result.Results;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Results of one study, which is {@code percepcion}. */
final class FakeResults implements Results {
    private Report report = new Report("percepcion", ReportDraft.none(), Optional.empty(), List.of(), 0);
    private Release release = new Release("percepcion", ReleasePlan.usual(), Optional.empty(), 0);

    private static void known(String study) {
        if (!study.equals("percepcion")) {
            throw new StudyNotFound();
        }
    }

    @Override
    public Report report(Caller caller, String study) {
        known(study);
        return report;
    }

    @Override
    public Report putReport(Caller caller, String study, ReportDraft draft, Expected expected) {
        known(study);
        if (report.version() > 0) {
            expected.check(report.version());
        }
        report = new Report(study, draft, Optional.of(FakeStudies.THEN), List.of(), report.version() + 1);
        return report;
    }

    @Override
    public Release release(Caller caller, String study) {
        known(study);
        return release;
    }

    @Override
    public Release putRelease(Caller caller, String study, ReleasePlan plan, Expected expected) {
        known(study);
        release = new Release(study, plan, Optional.of(FakeStudies.THEN), release.version() + 1);
        return release;
    }

    @Override
    public List<Disclosure> disclosure(Caller caller, String study) {
        known(study);
        return List.of(new Disclosure(1, 3, 10, 60, 60, 1, 2, 3, 4, List.of()));
    }

    @Override
    public ResultFile file(Caller caller, String study, ResultKind kind, Optional<Integer> wave) {
        known(study);
        if (wave.filter(number -> number > 1).isPresent()) {
            throw new Refusal(Kind.NOT_FOUND, "studies.no-data");
        }
        byte[] bytes = kind.name().getBytes(StandardCharsets.UTF_8);
        return new ResultFile(
                kind,
                "archivo." + kind.ending(),
                bytes.length,
                "00".repeat(32),
                false,
                report.version(),
                out -> out.write(bytes));
    }
}

package cl.minka.studies.core.result;

import cl.minka.studies.Study;
import cl.minka.studies.StudyDraft;
import cl.minka.studies.StudyDraft.Part;
import cl.minka.studies.collection.Variable;
import cl.minka.studies.core.result.MethodSheet.Entry;
import cl.minka.studies.result.Disclosure.Outcome;
import cl.minka.studies.result.ReleasePlan;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** DDI Codebook 2.5 of a wave: the study, the file and its variables, with frequencies of which the small ones are not told. */
final class Codebook {
    private static final String FILE = "F1";
    private static final String WEIGHT = "W1";

    private final Study study;
    private final WaveData data;
    private final ReleasePlan plan;
    private final Map<String, String> sheet;
    private final DdiWriter out = new DdiWriter();

    Codebook(Study study, WaveData data, ReleasePlan plan, List<Entry> sheet) {
        this.study = study;
        this.data = data;
        this.plan = plan;
        this.sheet = sheet.stream().collect(Collectors.toMap(Entry::term, Entry::text, (one, other) -> one));
    }

    byte[] bytes() {
        out.begin();
        document();
        description();
        file();
        out.open("dataDscr");
        record();
        VariableCodes codes = new VariableCodes(out, data, plan, FILE);
        VariableRules rules = new VariableRules(plan);
        int number = 0;
        for (Variable variable : data.variables()) {
            Outcome outcome = rules.of(variable);
            if (outcome != Outcome.LEFT_OUT_IDENTIFYING) {
                codes.write(variable, ++number, outcome, data.isWeighted() ? WEIGHT : "");
            }
        }
        out.close();
        return out.end();
    }

    private void document() {
        out.open("docDscr").open("citation").open("titlStmt");
        out.text("titl", Words.of("codebook.title", title()));
        out.text("IDNo", study.id() + "-w" + data.survey().wave() + "-codebook");
        out.close().open("prodStmt").text("producer", publisher());
        study.publishedAt().ifPresent(at -> out.dated("prodDate", Words.isoDay(at)));
        out.text("software", "Minka").close().close().close();
    }

    private void description() {
        StudyDraft draft = study.draft();
        out.open("stdyDscr").open("citation").open("titlStmt").text("titl", title());
        out.text("IDNo", study.id() + "-w" + data.survey().wave()).close();
        List<StudyDraft.Member> leads =
                draft.team().stream().filter(one -> one.part() == Part.LEAD).toList();
        if (!leads.isEmpty()) {
            out.open("rspStmt");
            leads.forEach(lead -> out.text("AuthEnty", lead.name()));
            out.close();
        }
        out.open("prodStmt").text("producer", publisher()).close();
        out.open("distStmt").text("distrbtr", publisher());
        study.publishedAt().ifPresent(at -> out.dated("distDate", Words.isoDay(at)));
        out.close().close();
        out.open("stdyInfo").text("abstract", draft.purpose());
        summary(draft);
        out.close().open("method");
        collection();
        out.open("anlyInfo").text("respRate", term("response-rate")).text("EstSmpErr", term("error"));
        out.close().close();
        out.open("dataAccs").open("useStmt").text("confDec", term("confidentiality"));
        out.text("conditions", plan.licence() + " " + Licences.address(plan.licence()));
        out.close().close().close();
    }

    private void summary(StudyDraft draft) {
        out.open("sumDscr");
        if (data.facts().firstDay() > 0) {
            out.event("collDate", "start", Words.isoDay(data.facts().firstDay()));
            out.event("collDate", "end", Words.isoDay(data.facts().lastDay()));
        }
        out.abbreviated("nation", "CL", "Chile");
        out.text("geogCover", draft.universe().coverage());
        out.text("anlyUnit", draft.universe().unit());
        out.text("universe", draft.universe().description());
        out.text("dataKind", "Encuesta");
        out.close();
    }

    private void collection() {
        out.open("dataColl").text("timeMeth", term("kind"));
        out.text("sampProc", (term("design") + " " + term("sample")).strip());
        if (!term("frame").isEmpty()) {
            out.open("sampleFrame").text("sampleFrameName", term("frame")).close();
        }
        out.text("collMode", draftMethod());
        out.text("resInstru", term("questionnaire"));
        out.text("weight", term("weights"));
        out.close();
    }

    private String draftMethod() {
        return study.draft().terms().method();
    }

    private void file() {
        out.openWithId("fileDscr", FILE).open("fileTxt");
        out.text("fileName", PackageFiles.data(data.survey().wave()));
        out.open("dimensns").text("caseQnty", Integer.toString(data.rows())).close();
        out.text("fileType", "text/csv; charset=utf-8").close().close();
    }

    private void record() {
        out.openVariable("R1", CsvFile.RECORD, FILE, "discrete", "", false);
        out.text("labl", "Número de registro, al azar").close();
        if (data.isWeighted()) {
            out.openVariable(WEIGHT, CsvFile.WEIGHT, FILE, "contin", "", true);
            out.text("labl", "Ponderador").close();
        }
    }

    private String title() {
        return data.survey().draft().title().orElse(study.draft().title());
    }

    private String publisher() {
        return study.draft().organization();
    }

    private String term(String key) {
        return sheet.getOrDefault(Words.of("sheet." + key), "");
    }
}

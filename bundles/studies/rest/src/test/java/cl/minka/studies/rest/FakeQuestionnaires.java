package cl.minka.studies.rest;

import cl.minka.kernel.Caller;
import cl.minka.kernel.Expected;
import cl.minka.kernel.Page;
import cl.minka.kernel.Slice;
import cl.minka.kernel.rest.FakeJournal;
import cl.minka.studies.questionnaire.BankQuestion;
import cl.minka.studies.questionnaire.FormNote;
import cl.minka.studies.questionnaire.FormSheets;
import cl.minka.studies.questionnaire.FormSource;
import cl.minka.studies.questionnaire.FormVersion;
import cl.minka.studies.questionnaire.QuestionDifference;
import cl.minka.studies.questionnaire.Questionnaire;
import cl.minka.studies.questionnaire.QuestionnaireNotFound;
import cl.minka.studies.questionnaire.Questionnaires;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;

/** Questionnaires in memory, which reads no form. */
final class FakeQuestionnaires implements Questionnaires {
    private static final Instant NOW = Instant.parse("2027-03-01T12:00:00Z");

    private final Map<String, List<FormVersion>> all = new TreeMap<>();
    private final FakeJournal journal;

    FakeQuestionnaires(FakeJournal journal) {
        this.journal = journal;
    }

    @Override
    public Page<Questionnaire> list(Caller caller, Filter filter, Slice slice) {
        List<Questionnaire> found =
                all.keySet().stream().map(id -> get(caller, id)).toList();
        return new Page<>(found, Optional.empty(), OptionalLong.of(found.size()));
    }

    @Override
    public Questionnaire get(Caller caller, String id) {
        FormVersion newest = versions(id).get(versions(id).size() - 1);
        return new Questionnaire(
                id, newest.title(), newest.organization(), newest.number(), newest.sha256(), NOW, NOW, newest.number());
    }

    @Override
    public FormVersion create(Caller caller, Draft draft) {
        String id = draft.id().orElse("uno");
        FormVersion version = version(id, 1, draft);
        all.put(id, new ArrayList<>(List.of(version)));
        journal.write(caller, version);
        return version;
    }

    @Override
    public FormVersion put(Caller caller, String id, Draft draft, Expected expected) {
        expected.check(versions(id).size());
        FormVersion version = version(id, versions(id).size() + 1, draft);
        versions(id).add(version);
        return version;
    }

    private static FormVersion version(String id, int number, Draft draft) {
        FormSheets sheets = draft.source() instanceof FormSource.Rows rows
                ? rows.sheets()
                : new FormSheets(
                        List.of(Map.of("bytes", "" + ((FormSource.Workbook) draft.source()).bytes().length)),
                        List.of(),
                        List.of(),
                        List.of(),
                        Map.of());
        return new FormVersion(
                id,
                number,
                "Encuesta",
                draft.organization().orElse("amuch"),
                draft.source() instanceof FormSource.Workbook file
                        ? file.fileName().orElse("data")
                        : "data",
                "",
                "0".repeat(64),
                "<h:html/>",
                sheets,
                List.of(),
                List.of(),
                List.of(new FormNote("survey", 2, "label", "studies.form.repeat-no-label", Map.of("name", "hogar"))),
                NOW);
    }

    @Override
    public Page<FormVersion> versions(Caller caller, String id, Slice slice) {
        return new Page<>(
                versions(id), Optional.empty(), OptionalLong.of(versions(id).size()));
    }

    private List<FormVersion> versions(String id) {
        return Optional.ofNullable(all.get(id)).orElseThrow(QuestionnaireNotFound::new);
    }

    @Override
    public FormVersion version(Caller caller, String id, int number) {
        return version(id, number);
    }

    @Override
    public FormVersion version(String id, int number) {
        if (number < 1 || number > versions(id).size()) {
            throw new QuestionnaireNotFound();
        }
        return versions(id).get(number - 1);
    }

    @Override
    public List<QuestionDifference> difference(Caller caller, String id, int from, int to) {
        version(id, from);
        version(id, to);
        return List.of(new QuestionDifference("/data/edad", QuestionDifference.What.ADDED, List.of(), false));
    }

    @Override
    public Page<BankQuestion> bank(Caller caller, Optional<String> words, Optional<String> series, Slice slice) {
        return new Page<>(List.of(), Optional.empty(), OptionalLong.of(0));
    }

    @Override
    public void workbook(Caller caller, String id, int number, OutputStream out) {
        try {
            out.write("PK".getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public byte[] paper(Caller caller, String id, int number, Optional<String> language) {
        return "%PDF".getBytes(StandardCharsets.UTF_8);
    }
}

package cl.minka.studies.rest;

import cl.minka.kernel.Caller;
import cl.minka.kernel.Cursor;
import cl.minka.kernel.Expected;
import cl.minka.kernel.Fault;
import cl.minka.kernel.InvalidInput;
import cl.minka.kernel.Kind;
import cl.minka.kernel.Page;
import cl.minka.kernel.Refusal;
import cl.minka.kernel.Slice;
import cl.minka.kernel.rest.FakeJournal;
import cl.minka.kernel.table.ImportReport;
import cl.minka.kernel.table.Table;
import cl.minka.studies.collection.Channel;
import cl.minka.studies.collection.Entry;
import cl.minka.studies.collection.FormInstance;
import cl.minka.studies.collection.Receipt;
import cl.minka.studies.collection.Receipt.Outcome;
import cl.minka.studies.collection.Response;
import cl.minka.studies.collection.ResponseDraft;
import cl.minka.studies.collection.ResponseNotFound;
import cl.minka.studies.collection.Responses;
import cl.minka.studies.collection.Survey;
import cl.minka.studies.collection.SurveyDraft;
import cl.minka.studies.collection.SurveyNotFound;
import cl.minka.studies.collection.SurveyStatus;
import cl.minka.studies.collection.Surveys;
import cl.minka.studies.collection.Variable;
import cl.minka.studies.questionnaire.FormQuestion;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Surveys and responses in memory; an age below 18 is refused. */
final class FakeSurveys implements Surveys {
    static final String SECRET = "secreto";

    private final Map<String, Survey> all = new TreeMap<>();
    private final Map<String, Response> kept = new TreeMap<>();
    private final FakeJournal journal;

    FakeSurveys(FakeJournal journal) {
        this.journal = journal;
    }

    Responses responses() {
        return new InMemory();
    }

    private Survey keep(Caller caller, Survey survey) {
        all.put(survey.id(), survey);
        journal.write(caller, survey);
        return survey;
    }

    private static Survey of(String id, SurveyDraft draft, SurveyStatus status, long version) {
        return new Survey(id, id, 1, draft, status, 0, 0, "", FakeStudies.THEN, FakeStudies.THEN, version);
    }

    @Override
    public Page<Survey> list(Caller caller, Filter filter, Slice slice) {
        return new Page<>(List.copyOf(all.values()), Optional.empty(), OptionalLong.of(all.size()));
    }

    @Override
    public Survey get(Caller caller, String id) {
        return Optional.ofNullable(all.get(id)).orElseThrow(SurveyNotFound::new);
    }

    @Override
    public Survey create(Caller caller, String study, SurveyDraft draft) {
        return keep(caller, of(study, draft, SurveyStatus.PLANNED, 1));
    }

    @Override
    public Survey put(Caller caller, String id, SurveyDraft draft, Expected expected) {
        expected.check(get(caller, id).version());
        return keep(caller, of(id, draft, SurveyStatus.PLANNED, 2));
    }

    @Override
    public Survey move(Caller caller, String id, SurveyStatus to, Optional<String> reason) {
        return keep(caller, of(id, get(caller, id).draft(), to, 3));
    }

    @Override
    public String newLink(Caller caller, String id) {
        get(caller, id);
        return SECRET;
    }

    @Override
    public void dropLink(Caller caller, String id) {
        get(caller, id);
    }

    @Override
    public Linked linked(String secret) {
        throw new SurveyNotFound();
    }

    @Override
    public Progress progress(Caller caller, String id) {
        get(caller, id);
        return new Progress(Optional.of(10L), 1, 1, List.of(), List.of(new Interviewer("ana", 1, 1)), List.of());
    }

    private final class InMemory implements Responses {
        @Override
        public List<Receipt> submit(Caller caller, String survey, Entry entry, List<ResponseDraft> responses) {
            FakeSurveys.this.get(caller, survey);
            if (entry.secret().filter(secret -> !secret.equals(SECRET)).isPresent()) {
                throw new SurveyNotFound();
            }
            List<Receipt> receipts = new ArrayList<>();
            for (ResponseDraft draft : responses) {
                receipts.add(take(draft));
            }
            journal.write(caller, receipts);
            return receipts;
        }

        @Override
        public ImportReport importAll(Caller caller, String survey, Table table, boolean dryRun) {
            FakeSurveys.this.get(caller, survey);
            List<ImportReport.Problem> problems = new ArrayList<>();
            List<ResponseDraft> drafts = table.rows()
                    .peek(row -> row.get("edad")
                            .filter(age -> Integer.parseInt(age) < 18)
                            .ifPresent(age -> problems.add(new ImportReport.Problem(
                                    row.line(), "edad", "studies.response.required", Map.of("question", "¿Edad?")))))
                    .map(row -> ResponseDraft.of(row.get("instance").orElseThrow(), Map.of("edad", row.get("edad"))))
                    .toList();
            if (problems.isEmpty() && !dryRun) {
                drafts.forEach(this::take);
                journal.write(caller, "paper");
            }
            return new ImportReport(drafts.size(), problems.isEmpty() ? drafts.size() : 0, 0, 0, problems);
        }

        private Receipt take(ResponseDraft draft) {
            String instance = draft.instance().orElse("uuid:1");
            Map<String, Object> answers = draft.answers();
            Optional<Refusal> refusal = answers.get("edad") instanceof Integer age && age < 18
                    ? Optional.of(new InvalidInput(
                            Fault.at("/answers/edad", "studies.response.required", "question", "¿Edad?")))
                    : Optional.empty();
            Response before = kept.get(instance);
            if (refusal.isEmpty() && before != null && !before.answers().equals(answers)) {
                refusal =
                        Optional.of(new Refusal(Kind.CONFLICT, "studies.instance-taken", Map.of("instance", instance)));
            }
            if (refusal.isPresent()) {
                return new Receipt(instance, 0, 0, Outcome.REFUSED, FakeStudies.THEN, "", refusal);
            }
            kept.putIfAbsent(instance, response(kept.size() + 1, instance, 1, answers));
            Response now = kept.get(instance);
            Outcome outcome = before == null ? Outcome.CREATED : Outcome.UNCHANGED;
            return new Receipt(instance, now.place(), 1, outcome, FakeStudies.THEN, "ab", Optional.empty());
        }

        private Response response(long place, String instance, int edition, Map<String, Object> answers) {
            return new Response(
                    place,
                    instance,
                    "",
                    1,
                    true,
                    Channel.BATCH,
                    "",
                    "",
                    false,
                    Optional.empty(),
                    Optional.empty(),
                    FakeStudies.THEN,
                    FakeStudies.THEN,
                    edition,
                    answers,
                    List.of(new Response.Attachment("foto.jpg", "image/jpeg", 3, "ab")));
        }

        @Override
        public Receipt submit(Caller caller, String survey, Entry entry, FormInstance instance) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<Receipt> check(Caller caller, String survey, Entry entry, List<ResponseDraft> responses) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Page<Response> list(Caller caller, String survey, Filter filter, Slice slice) {
            FakeSurveys.this.get(caller, survey);
            boolean first = slice.after().isEmpty();
            Optional<String> next = first && slice.limit() < kept.size()
                    ? Optional.of(Cursor.of("more").encode())
                    : Optional.empty();
            return new Page<>(List.copyOf(kept.values()), next, OptionalLong.of(kept.size()));
        }

        @Override
        public Response get(Caller caller, String survey, String instance) {
            FakeSurveys.this.get(caller, survey);
            return Optional.ofNullable(kept.get(instance)).orElseThrow(ResponseNotFound::new);
        }

        @Override
        public Response edit(
                Caller caller, String survey, String instance, ResponseDraft draft, String reason, Expected expected) {
            Response before = get(caller, survey, instance);
            expected.check(before.edition());
            if (reason.isBlank()) {
                throw new InvalidInput(Fault.at("/reason", "kernel.required"));
            }
            Response now = response(before.place(), instance, before.edition() + 1, draft.answers());
            kept.put(instance, now);
            return now;
        }

        @Override
        public List<Response.Edition> editions(Caller caller, String survey, String instance) {
            return List.of(new Response.Edition(
                    1, get(caller, survey, instance).answers(), "ab", "ana", FakeStudies.THEN, "Error"));
        }

        @Override
        public void attachment(Caller caller, String survey, String instance, String name, OutputStream out) {
            try {
                out.write(new byte[] {1, 2, 3});
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public List<Variable> variables(Caller caller, String survey) {
            FakeSurveys.this.get(caller, survey);
            return List.of(new Variable(
                    "edad",
                    new FormQuestion(
                            "/data/edad",
                            "edad",
                            "text",
                            "string",
                            true,
                            Map.of(),
                            Map.of(),
                            List.of(),
                            false,
                            "false()",
                            List.of(),
                            false,
                            Optional.empty())));
        }

        @Override
        public void export(Caller caller, String survey, Filter filter, Consumer<Response> reader) {
            kept.values().forEach(reader);
        }
    }
}

package cl.minka.studies.core.webform;

import cl.minka.kernel.Caller;
import cl.minka.kernel.Kind;
import cl.minka.kernel.Refusal;
import cl.minka.kernel.jpa.RandomIds;
import cl.minka.kernel.jpa.Times;
import cl.minka.studies.StudyDraft.Protection;
import cl.minka.studies.collection.Entry;
import cl.minka.studies.collection.Receipt;
import cl.minka.studies.collection.ResponseDraft;
import cl.minka.studies.collection.Responses;
import cl.minka.studies.collection.Survey;
import cl.minka.studies.collection.SurveyStatus;
import cl.minka.studies.collection.Surveys;
import cl.minka.studies.core.collection.check.FormSurface.Spot;
import cl.minka.studies.core.persistence.StudyTransactions;
import cl.minka.studies.core.questionnaire.files.WholeForm;
import cl.minka.studies.core.study.StudyEntity;
import cl.minka.studies.core.webform.WebDraftEntity.Kept;
import cl.minka.studies.questionnaire.FormFile;
import cl.minka.studies.questionnaire.FormFiles;
import cl.minka.studies.questionnaire.FormVersion;
import cl.minka.studies.webform.Filled;
import cl.minka.studies.webform.Sheet;
import cl.minka.studies.webform.Sheet.State;
import cl.minka.studies.webform.WebForms;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The public form: finds the survey by its secret, keeps sheets by their code, and hands over what is finished. */
@Component(service = WebForms.class)
public final class WebDesk implements WebForms {
    private static final int LONGEST_KEPT = 500_000;

    private final Surveys surveys;
    private final Responses responses;
    private final StudyTransactions transactions;
    private final Clock clock;
    private final FormFiles files;
    private final Surfaces surfaces = new Surfaces();

    @Activate
    public WebDesk(
            @Reference Surveys surveys,
            @Reference Responses responses,
            @Reference StudyTransactions transactions,
            @Reference Clock clock,
            @Reference FormFiles files) {
        this.files = files;
        this.surveys = surveys;
        this.responses = responses;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public Sheet show(String secret, Optional<String> code, Optional<String> language) {
        Opened opened = open(secret, language);
        String own = code.orElseGet(() -> RandomIds.code() + RandomIds.code());
        Optional<WebDraftEntity> draft = code.flatMap(given -> find(opened.survey.id(), given));
        if (draft.filter(WebDraftEntity::isSent).isPresent()) {
            return opened.sheet(State.ANSWERED, own);
        }
        Kept kept = draft.map(WebDraftEntity::kept).orElse(new Kept(false, Map.of()));
        return opened.asking(kept, Optional.empty(), own);
    }

    @Override
    public Sheet fill(String secret, Filled filled) {
        Opened opened = open(secret, filled.language());
        Map<String, List<String>> values = filled.values();
        filled.more().ifPresent(repeat -> more(values, repeat));
        Kept kept = new Kept(filled.consent(), values);
        if (opened.state != State.OPEN) {
            return opened.sheet(opened.state, filled.code());
        }
        if (!keep(opened.survey.id(), filled.code(), kept)) {
            return opened.sheet(State.ANSWERED, filled.code());
        }
        if (!filled.send() || opened.consent.isPresent() && !filled.consent()) {
            return opened.asking(kept, Optional.empty(), filled.code());
        }
        Optional<Refusal> refusal = send(secret, opened, filled);
        if (refusal.isPresent()) {
            return opened.asking(kept, refusal, filled.code());
        }
        return opened.sheet(State.SENT, filled.code());
    }

    @Override
    public FormFile medium(String secret, String name) {
        return WholeForm.of(surveys.linked(secret).form(), files).present().stream()
                .filter(file -> file.name().equals(name) && !file.kind().equals("file"))
                .findFirst()
                .orElseThrow(() -> new Refusal(Kind.NOT_FOUND, "studies.form-file-not-found", Map.of("name", name)));
    }

    @Override
    public void write(String secret, String name, OutputStream out) {
        files.write(surveys.linked(secret).form(), medium(secret, name).name(), out);
    }

    private Optional<Refusal> send(String secret, Opened opened, Filled filled) {
        Map<String, Object> all = FilledAnswers.all(filled.values());
        Map<String, Object> asked = FilledAnswers.of(
                filled.values(),
                opened.shown.surface().of(all).stream().map(Spot::field).collect(Collectors.toSet()));
        String id = id(opened.survey.id(), filled.code());
        try {
            Receipt receipt = responses
                    .submit(
                            Caller.anonymous(UUID.randomUUID().toString()),
                            opened.survey.id(),
                            Entry.link(secret),
                            List.of(ResponseDraft.of("web:" + id.substring(0, 32), asked)))
                    .get(0);
            if (receipt.refusal().isEmpty()) {
                transactions.quietly(manager -> {
                    manager.find(WebDraftEntity.class, id).send(Times.now(clock));
                    return id;
                });
            }
            return receipt.refusal();
        } catch (Refusal e) {
            return Optional.of(e);
        }
    }

    private static void more(Map<String, List<String>> values, String repeat) {
        int next = 1;
        for (String field : values.keySet()) {
            if (field.startsWith(repeat + "/")) {
                String number = field.substring(repeat.length() + 1).split("/")[0];
                next = number.matches("\\d{1,3}") ? Math.max(next, Integer.parseInt(number) + 1) : next;
            }
        }
        values.put(repeat + "/" + next + "/-", List.of(""));
    }

    private Optional<WebDraftEntity> find(String survey, String code) {
        return transactions.read(manager -> Optional.ofNullable(manager.find(WebDraftEntity.class, id(survey, code))));
    }

    /** False when it was sent before. */
    private boolean keep(String survey, String code, Kept kept) {
        int length = kept.values().entrySet().stream()
                .mapToInt(one -> one.getKey().length()
                        + one.getValue().stream().mapToInt(String::length).sum())
                .sum();
        if (length > LONGEST_KEPT) {
            throw new Refusal(Kind.TOO_LARGE, "kernel.too-large", Map.of("most", LONGEST_KEPT));
        }
        Instant now = Times.now(clock);
        String id = id(survey, code);
        return transactions.quietly(manager -> {
            WebDraftEntity draft = manager.find(WebDraftEntity.class, id);
            if (draft != null && draft.isSent()) {
                return false;
            }
            if (draft == null) {
                manager.createQuery("DELETE FROM WebDraftEntity d WHERE d.changedAt < :oldest AND d.sent = 0")
                        .setParameter(
                                "oldest", now.minus(Duration.ofDays(DAYS_KEPT)).toEpochMilli())
                        .executeUpdate();
                draft = new WebDraftEntity(id, survey);
                draft.write(kept, now);
                manager.persist(draft);
            } else {
                draft.write(kept, now);
            }
            return true;
        });
    }

    private Opened open(String secret, Optional<String> language) {
        Surveys.Linked linked = surveys.linked(secret);
        Optional<Protection> consent = transactions.read(manager -> Optional.ofNullable(
                        manager.find(StudyEntity.class, linked.survey().study()))
                .flatMap(study -> study.draft().protection())
                .filter(sheet -> sheet.expressConsent() || sheet.personalData()));
        ShownForm shown = surfaces.of(WholeForm.of(linked.form(), files));
        return new Opened(
                linked.survey(),
                shown,
                state(linked.survey()),
                consent,
                language.filter(linked.form().languages()::contains).orElseGet(() -> spanish(linked.form())));
    }

    private State state(Survey survey) {
        Instant now = clock.instant();
        boolean early = survey.status() == SurveyStatus.PLANNED
                || survey.draft().opensAt().filter(now::isBefore).isPresent();
        boolean over = survey.status() == SurveyStatus.CLOSED
                || survey.status() == SurveyStatus.DROPPED
                || survey.draft().closesAt().filter(end -> !now.isBefore(end)).isPresent();
        return over ? State.CLOSED : early ? State.EARLY : State.OPEN;
    }

    private static String spanish(FormVersion form) {
        return form.languages().stream()
                .filter(name -> name.contains("(es") || name.equals("es"))
                .findFirst()
                .or(() -> form.languages().stream().findFirst())
                .orElse("");
    }

    private static String id(String survey, String code) {
        try {
            byte[] text = (survey + "/" + code.strip()).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A survey as it is shown. */
    private record Opened(Survey survey, ShownForm shown, State state, Optional<Protection> consent, String language) {
        Sheet sheet(State reached, String code) {
            return sheet(reached, Optional.empty(), List.of(), Map.of(), Optional.empty(), code);
        }

        Sheet asking(Kept kept, Optional<Refusal> refusal, String code) {
            boolean waits = consent.isPresent() && !kept.consent();
            if (state != State.OPEN || waits) {
                return sheet(state, waits ? consent : Optional.empty(), List.of(), kept.values(), refusal, code);
            }
            List<Sheet.Item> items = shown.items(FilledAnswers.all(kept.values()), language);
            return sheet(state, Optional.empty(), items, kept.values(), refusal, code);
        }

        private Sheet sheet(
                State reached,
                Optional<Protection> wanted,
                List<Sheet.Item> items,
                Map<String, List<String>> values,
                Optional<Refusal> refusal,
                String code) {
            return new Sheet(
                    survey.draft().title().orElse(shown.form().title()),
                    reached,
                    shown.form().languages(),
                    language,
                    wanted,
                    items,
                    values,
                    refusal,
                    code);
        }
    }

    /** Forms that were asked lately, as long as their files are the same. */
    private static final class Surfaces {
        private static final int KEPT = 50;

        private final Map<String, ShownForm> all = new HashMap<>();

        synchronized ShownForm of(WholeForm version) {
            if (all.size() > KEPT) {
                all.clear();
            }
            return all.computeIfAbsent(version.key(), key -> ShownForm.of(version));
        }
    }
}

package cl.minka.contest.core.search;

import cl.minka.contest.Assignment;
import cl.minka.contest.BlindTwin;
import cl.minka.contest.ContestDefinition;
import cl.minka.contest.ContestStatus;
import cl.minka.contest.Evaluation;
import cl.minka.contest.FormField;
import cl.minka.contest.Initiative;
import cl.minka.contest.InitiativeDraft;
import cl.minka.contest.InitiativeStatus;
import cl.minka.contest.Initiatives;
import cl.minka.contest.Ranking;
import cl.minka.contest.core.Databases;
import cl.minka.contest.core.Samples;
import cl.minka.contest.core.Stage;
import cl.minka.contest.core.initiative.InitiativeManager;
import cl.minka.contest.core.persistence.InitiativeEntity;
import cl.minka.contest.core.persistence.InitiativeStore;
import cl.minka.contest.core.search.PlainSearch.Given;
import cl.minka.contest.core.search.PlainSearch.Thing;
import cl.minka.kernel.Caller;
import cl.minka.kernel.Expected;
import cl.minka.kernel.Refusal;
import cl.minka.kernel.Slice;
import cl.minka.kernel.territory.Municipality;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;

/** A contest that evaluates, with initiatives, evaluators and evaluations drawn from a seed, and the same as plain values. */
final class Crowd {
    static final List<String> CUTS = List.of("05101", "05109", "09101", "13101", "07101", "01405");
    static final List<String> EVALUATORS = List.of("eva-1", "eva-2", "eva-3", "eva-4", "eva-5", "eva-6");
    private static final List<String> WORDS =
            List.of("Acción", "agua", "Ñuble", "basura 100%", "niñez_feliz", "¡Árbol!", "cuenca", "REÚSO");
    private static final List<String> FILES = List.of("Carta.pdf", "foto.PNG", "Presupuesto final.xlsx");

    final Stage stage;
    final InitiativeManager initiatives;
    final List<Thing> things = new ArrayList<>();
    final Map<String, Set<String>> conflicts = new HashMap<>();
    private final Map<String, Caller> callers = new HashMap<>();
    private final Random random;

    Crowd(Databases database, long seed, int number) {
        this.random = new Random(seed);
        this.stage = new Stage(database, definition(), ContestStatus.EVALUATION);
        this.initiatives =
                new InitiativeManager(stage.transactions, stage.territory, stage.accounts, null, null, stage.clock);
        panel();
        List<Draft> drafts = new ArrayList<>();
        for (int n = 1; n <= number; n++) {
            drafts.add(file(n));
        }
        Map<String, List<Given>> given = new HashMap<>();
        drafts.stream()
                .filter(draft -> draft.status == InitiativeStatus.ADMITTED)
                .forEach(draft -> given.put(draft.id, evaluate(draft)));
        Map<String, Integer> ranks = new HashMap<>();
        Ranking ranking = stage.ranked();
        ranking.entries().forEach(entry -> ranks.put(entry.initiative(), entry.rank()));
        drafts.forEach(draft -> things.add(draft.thing(ranks.get(draft.id), given.getOrDefault(draft.id, List.of()))));
    }

    /** Whether no other test has cleared it. */
    boolean isThere() {
        List<String> some = List.of(things.get(0).id());
        return stage.transactions.read(
                manager -> !InitiativeStore.byId(manager, Stage.CONTEST, some).isEmpty());
    }

    Set<String> find(String search) {
        return find(stage.organizer, search);
    }

    Set<String> find(Caller caller, String search) {
        return initiatives.list(caller, Stage.CONTEST, filter(search), Slice.first(500)).items().stream()
                .map(Initiative::id)
                .collect(Collectors.toSet());
    }

    static Initiatives.Filter filter(String search) {
        return new Initiatives.Filter(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(search));
    }

    private static ContestDefinition definition() {
        ContestDefinition sample = Samples.contest(Stage.CONTEST);
        List<FormField> form = new ArrayList<>(sample.form());
        form.add(Samples.field("desde", FormField.Type.DATE, OptionalInt.empty(), false, true));
        form.add(Samples.field("replica", FormField.Type.BOOLEAN, OptionalInt.empty(), false, true));
        return Samples.form(sample, form);
    }

    private void panel() {
        for (int e = 0; e < EVALUATORS.size(); e++) {
            String name = EVALUATORS.get(e);
            String cut = CUTS.get(e % CUTS.size());
            callers.put(name, e % 2 == 0 ? stage.evaluator(name, 5 + 5 * e) : stage.evaluator(name, 5 + 5 * e, cut));
            Set<String> conflicted = new HashSet<>();
            if (e % 2 == 1) {
                String region = stage.territory.find(cut).orElseThrow().region().code();
                stage.territory.all().stream()
                        .filter(one -> one.region().code().equals(region))
                        .map(Municipality::cut)
                        .forEach(conflicted::add);
            }
            conflicts.put(name, conflicted);
        }
    }

    private final class Draft {
        private String id;
        private String code;
        private InitiativeStatus status;
        private InitiativeDraft draft;
        private int number;
        private Optional<Instant> submitted = Optional.empty();
        private boolean cleared;
        private final List<String> files = new ArrayList<>();
        private Optional<String> appeal = Optional.empty();

        private Thing thing(Integer rank, List<Given> given) {
            return new Thing(
                    id,
                    code,
                    draft.title(),
                    status.name().toLowerCase(Locale.ROOT),
                    draft.category(),
                    draft.municipalities(),
                    draft.answers(),
                    draft.team().stream().map(String::valueOf).toList(),
                    files,
                    draft.startedOn(),
                    draft.externalId(),
                    number,
                    submitted,
                    cleared,
                    appeal,
                    Optional.ofNullable(rank),
                    given);
        }
    }

    private Draft file(int n) {
        stage.clock.advance(Duration.ofHours(random.nextInt(40)));
        return stage.transactions.quietly(manager -> {
            Draft made = new Draft();
            made.code = "C" + String.format(Locale.ROOT, "%05d", n);
            made.status = random.nextInt(3) == 0
                    ? InitiativeStatus.values()[random.nextInt(InitiativeStatus.values().length)]
                    : InitiativeStatus.ADMITTED;
            made.draft = draft(n);
            Instant now = stage.clock.instant();
            InitiativeEntity entity = new InitiativeEntity(Stage.CONTEST, made.code, 7, now);
            entity.write(
                    made.draft,
                    stage.territory
                            .find(made.draft.municipalities().get(0))
                            .orElseThrow()
                            .region()
                            .code(),
                    now);
            if (made.status != InitiativeStatus.DRAFT) {
                made.number = n;
                made.submitted = Optional.of(now);
                entity.submit(n, "00", 1, now);
                entity.move(made.status, now);
            }
            manager.persist(entity);
            manager.flush();
            made.id = entity.id();
            InitiativeStore.municipalities(manager, entity);
            made.cleared = made.status == InitiativeStatus.ADMITTED;
            if (made.cleared) {
                InitiativeStore.blindState(manager, entity.id(), BlindTwin.State.CLEARED);
            }
            attach(manager, made, n);
            appeal(manager, made, n);
            return made;
        });
    }

    private InitiativeDraft draft(int n) {
        Map<String, Object> answers = new HashMap<>();
        if (random.nextInt(4) > 0) {
            answers.put("resumen", word() + " y " + word());
        }
        if (random.nextBoolean()) {
            answers.put("costo", BigDecimal.valueOf(random.nextInt(10) * 100));
        }
        if (random.nextBoolean()) {
            answers.put(
                    "desde",
                    LocalDate.of(2020 + random.nextInt(5), 1 + random.nextInt(12), 5)
                            .toString());
        }
        if (random.nextBoolean()) {
            answers.put("replica", random.nextBoolean());
        }
        List<String> cuts = new ArrayList<>(List.of(pick(CUTS)));
        String other = pick(CUTS);
        if (random.nextInt(3) == 0 && !cuts.contains(other)) {
            cuts.add(other);
        }
        return new InitiativeDraft(
                word() + " " + word(),
                random.nextInt(5) == 0 ? Optional.empty() : Optional.of(random.nextBoolean() ? "gestion" : "servicios"),
                cuts,
                answers,
                random.nextBoolean()
                        ? Optional.of(LocalDate.of(2019 + random.nextInt(8), 1 + random.nextInt(12), 1))
                        : Optional.empty(),
                random.nextBoolean() ? List.of(word()) : List.of(),
                random.nextInt(3) == 0 ? Optional.empty() : Optional.of("EXT-" + n));
    }

    private void attach(EntityManager manager, Draft made, int n) {
        for (String name : FILES) {
            if (random.nextInt(4) == 0) {
                String content = "c" + n + "-" + FILES.indexOf(name);
                manager.createNativeQuery("INSERT INTO attachment_content (id, touched_at) VALUES (?, 0)")
                        .setParameter(1, content)
                        .executeUpdate();
                manager.createNativeQuery("INSERT INTO attachment (initiative, name, media_type, size_bytes, sha256,"
                                + " content, stored_at, version) VALUES (?, ?, 'text/plain', 1, '00', ?, 0, 1)")
                        .setParameter(1, made.id)
                        .setParameter(2, name)
                        .setParameter(3, content)
                        .executeUpdate();
                made.files.add(name);
            }
        }
    }

    private void appeal(EntityManager manager, Draft made, int n) {
        if (random.nextInt(4) == 0) {
            String state = pick(List.of("FILED", "UPHELD", "PARTLY_UPHELD", "REJECTED"));
            manager.createNativeQuery("INSERT INTO appeal (contest, number, initiative, municipality, account, grounds,"
                            + " state, filed_at, answered_by, answered_at, version)"
                            + " VALUES (?, ?, ?, '05101', 7, 'x', ?, 0, 0, 0, 1)")
                    .setParameter(1, Stage.CONTEST)
                    .setParameter(2, n)
                    .setParameter(3, made.id)
                    .setParameter(4, state)
                    .executeUpdate();
            made.appeal = Optional.of(state.toLowerCase(Locale.ROOT).replace('_', '-'));
        }
    }

    private List<Given> evaluate(Draft draft) {
        List<Given> given = new ArrayList<>();
        for (String name : EVALUATORS) {
            if (random.nextInt(2) == 0) {
                try {
                    Assignment made = stage.assignments.add(stage.organizer, Stage.CONTEST, draft.id, name);
                    given.add(evaluate(name, made.id()));
                } catch (Refusal e) {
                    // In conflict, or with a full load: then he has nothing to do with it.
                }
            }
        }
        return given;
    }

    private Given evaluate(String name, String assignment) {
        int innovation = random.nextInt(6);
        int results = random.nextInt(6);
        Caller caller = callers.get(name);
        switch (random.nextInt(6)) {
            case 0:
                return new Given(name, "assigned", Map.of());
            case 1:
                stage.assignments.evaluate(
                        caller,
                        assignment,
                        new Evaluation.Draft(
                                Map.of("INN", BigDecimal.valueOf(innovation)), Map.of(), "", Evaluation.State.DRAFT),
                        Expected.nothing());
                return new Given(name, "started", Map.of("INN", (double) innovation));
            case 2:
                stage.assignments.recuse(caller, assignment, "Lo conozco");
                return new Given(name, "recused", Map.of());
            default:
                stage.assignments.evaluate(caller, assignment, Stage.complete(innovation, results), Expected.nothing());
                return new Given(
                        name,
                        "final",
                        Map.of(
                                "INN", (double) innovation,
                                "RES", (double) results,
                                "*", 12.0 * innovation + 8.0 * results));
        }
    }

    private String word() {
        return pick(WORDS);
    }

    private String pick(List<String> some) {
        return some.get(random.nextInt(some.size()));
    }
}

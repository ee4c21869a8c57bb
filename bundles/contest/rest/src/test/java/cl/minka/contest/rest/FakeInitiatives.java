package cl.minka.contest.rest;

import cl.minka.contest.Initiative;
import cl.minka.contest.InitiativeDraft;
import cl.minka.contest.InitiativeNotFound;
import cl.minka.contest.Initiatives;
import cl.minka.contest.Screening;
import cl.minka.contest.ScreeningApplication;
import cl.minka.kernel.Caller;
import cl.minka.kernel.Expected;
import cl.minka.kernel.Fault;
import cl.minka.kernel.Kind;
import cl.minka.kernel.Page;
import cl.minka.kernel.Refusal;
import cl.minka.kernel.Slice;
import cl.minka.kernel.rest.FakeJournal;
import cl.minka.kernel.rest.Listing;
import cl.minka.kernel.table.ImportReport;
import cl.minka.kernel.table.Row;
import cl.minka.kernel.table.Table;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleConsumer;

/** Initiatives in memory, without a rule of their own. */
final class FakeInitiatives implements Initiatives {
    private final FakeJournal journal;
    private final Map<String, Initiative> initiatives = new LinkedHashMap<>();
    Optional<Filter> filter = Optional.empty();
    Optional<Slice> slice = Optional.empty();
    Optional<ScreeningDraft> screened = Optional.empty();
    List<Row> imported = List.of();
    boolean blocked;

    FakeInitiatives(FakeJournal journal) {
        this.journal = journal;
        initiatives.put(Samples.INITIATIVE, Samples.initiative());
    }

    @Override
    public Page<Initiative> list(Caller caller, String contest, Filter asked, Slice part) {
        filter = Optional.of(asked);
        slice = Optional.of(part);
        return Listing.page(List.copyOf(initiatives.values()), part);
    }

    @Override
    public List<Evaluated> evaluated(Caller caller, String contest) {
        return initiatives.values().stream()
                .map(each -> new Evaluated(
                        each.id(), each.draft().externalId(), each.progress().orElseThrow()))
                .toList();
    }

    @Override
    public Initiative get(Caller caller, String contest, String id) {
        return Optional.ofNullable(initiatives.get(id)).orElseThrow(InitiativeNotFound::new);
    }

    @Override
    public Initiative create(Caller caller, String contest, InitiativeDraft draft) {
        Initiative made = Samples.initiative("new" + initiatives.size(), draft, 1);
        initiatives.put(made.id(), made);
        journal.write(caller, made);
        return made;
    }

    @Override
    public Initiative update(Caller caller, String contest, String id, InitiativeDraft draft, Expected expected) {
        Initiative old = get(caller, contest, id);
        expected.check(old.version());
        Initiative changed = Samples.initiative(id, draft, old.version() + 1);
        initiatives.put(id, changed);
        return changed;
    }

    @Override
    public void delete(Caller caller, String contest, String id, Expected expected) {
        expected.check(get(caller, contest, id).version());
        initiatives.remove(id);
    }

    @Override
    public Initiative submit(Caller caller, String contest, String id) {
        Initiative submitted = get(caller, contest, id);
        journal.write(caller, submitted);
        return submitted;
    }

    @Override
    public Initiative withdraw(Caller caller, String contest, String id, Expected expected) {
        Initiative old = get(caller, contest, id);
        expected.check(old.version());
        return old;
    }

    @Override
    public Screening screening(Caller caller, String contest, String id) {
        return screening(screened.orElseThrow(InitiativeNotFound::new));
    }

    @Override
    public Screening screen(Caller caller, String contest, String id, ScreeningDraft draft, Expected expected) {
        if (screened.isPresent()) {
            expected.check(5);
        }
        screened = Optional.of(draft);
        return screening(draft);
    }

    private static Screening screening(ScreeningDraft draft) {
        return new Screening(
                draft.decision(),
                draft.reasons(),
                draft.fields(),
                draft.cureWorkingDays(),
                Optional.empty(),
                Samples.THEN,
                5,
                draft.pending());
    }

    @Override
    public ScreeningApplication applyScreenings(Caller caller, String contest, boolean confirm) {
        Fault obstacle = new Fault(
                "/initiatives/" + Samples.INITIATIVE,
                "contest.pending-screening.filed-anew",
                Map.of("initiative", "EXT-1", "title", "Ejemplo: compostaje", "status", "submitted"));
        if (confirm && blocked) {
            throw new Refusal(
                    Kind.CONFLICT,
                    "contest.screening-not-applicable",
                    Map.of("count", 1, "pending", 3),
                    List.of(obstacle));
        }
        ScreeningApplication applied =
                new ScreeningApplication(confirm, 1, 2, 0, blocked ? List.of(obstacle) : List.of());
        if (confirm) {
            journal.write(caller, applied);
        }
        return applied;
    }

    @Override
    public ImportReport importAll(Caller caller, String contest, Table table, boolean dryRun, DoubleConsumer progress) {
        imported = table.rows().toList();
        List<ImportReport.Problem> errors = imported.stream()
                .filter(row -> row.get("municipality").orElse("").equals("99999"))
                .map(row -> new ImportReport.Problem(
                        row.line(), "municipality", "contest.import.unknown-municipality", Map.of()))
                .toList();
        return new ImportReport(imported.size(), errors.isEmpty() ? imported.size() : 0, 0, 0, errors);
    }
}

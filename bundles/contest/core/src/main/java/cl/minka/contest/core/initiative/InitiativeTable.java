package cl.minka.contest.core.initiative;

import cl.minka.contest.ContestDefinition;
import cl.minka.contest.FormField;
import cl.minka.contest.InitiativeDraft;
import cl.minka.contest.InitiativeStatus;
import cl.minka.kernel.table.ImportReport;
import cl.minka.kernel.table.ImportReport.Problem;
import cl.minka.kernel.table.Row;
import cl.minka.kernel.table.Table;
import cl.minka.kernel.territory.Municipalities;
import cl.minka.kernel.territory.Municipality;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads a table of initiatives, line by line, and notes all that is wrong with it. */
final class InitiativeTable {
    private static final List<String> REQUIRED = List.of("externalId", "title", "municipality");
    private static final Set<String> COLUMNS =
            Set.of("externalId", "title", "category", "municipality", "status", "startedOn");
    private static final Set<InitiativeStatus> STATUSES =
            Set.of(InitiativeStatus.DRAFT, InitiativeStatus.SUBMITTED, InitiativeStatus.ADMITTED);

    private final Map<String, FormField> fields;
    private final Set<String> categories;
    private final Municipalities municipalities;
    private final Table table;
    private final List<Problem> problems = new ArrayList<>();
    private final List<ImportedInitiative> initiatives = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();
    private long rows;

    InitiativeTable(ContestDefinition definition, Municipalities municipalities, Table table) {
        this.fields = definition.form().stream()
                .collect(Collectors.toMap(FormField::id, Function.identity(), (a, b) -> a, LinkedHashMap::new));
        this.categories =
                definition.categories().stream().map(category -> category.id()).collect(Collectors.toSet());
        this.municipalities = municipalities;
        this.table = table;
        header();
    }

    /** Reads the lines; the header was looked at before. */
    void read() {
        table.rows().forEach(this::row);
    }

    List<ImportedInitiative> initiatives() {
        return initiatives;
    }

    List<Problem> problems() {
        return problems;
    }

    long rows() {
        return rows;
    }

    private void header() {
        Set<String> columns = new HashSet<>(table.columns());
        REQUIRED.stream()
                .filter(name -> !columns.contains(name))
                .forEach(name -> problem(1, name, "contest.import.missing-column"));
        table.columns().stream()
                .filter(name -> !COLUMNS.contains(name) && !fields.containsKey(name))
                .forEach(name -> problem(1, name, "contest.import.unknown-column"));
    }

    private void row(Row row) {
        rows++;
        int before = problems.size();
        String externalId = text(row, "externalId", DraftCheck.LONGEST_EXTERNAL_ID);
        if (!externalId.isEmpty() && !seen.add(externalId)) {
            problem(row.line(), "externalId", "contest.import.duplicate");
        }
        String title = text(row, "title", DraftCheck.LONGEST_TITLE);
        Optional<String> category = row.get("category").map(String::strip);
        category.filter(id -> !categories.contains(id))
                .ifPresent(id -> problem(row.line(), "category", "contest.unknown-category"));
        List<String> cuts = cuts(row);
        InitiativeStatus status = status(row);
        Optional<LocalDate> startedOn = row.get("startedOn").flatMap(text -> date(row, text));
        Map<String, Object> answers = answers(row);
        if (problems.size() == before) {
            InitiativeDraft draft =
                    new InitiativeDraft(title, category, cuts, answers, startedOn, List.of(), Optional.of(externalId));
            String region =
                    municipalities.find(cuts.get(0)).orElseThrow().region().code();
            initiatives.add(new ImportedInitiative(draft, status, region));
        }
    }

    private String text(Row row, String column, int most) {
        String text = row.get(column).map(String::strip).orElse("");
        if (text.isEmpty()) {
            problem(row.line(), column, "kernel.required");
        }
        if (text.length() > most) {
            problem(row.line(), column, "kernel.too-long", Map.of("most", most));
        }
        return clean(row, column, text);
    }

    private String clean(Row row, String column, String text) {
        if (text.indexOf('\0') >= 0) {
            problem(row.line(), column, "kernel.bad-character");
        }
        return text;
    }

    private List<String> cuts(Row row) {
        String cell = row.get("municipality").map(String::strip).orElse("");
        if (cell.isEmpty()) {
            problem(row.line(), "municipality", "kernel.required");
            return List.of();
        }
        List<String> cuts = new ArrayList<>(new LinkedHashSet<>(List.of(cell.split("\\s+"))));
        cuts.replaceAll(municipalities::presentCode);
        for (String cut : cuts) {
            Optional<Municipality> found = municipalities.find(cut);
            if (found.isEmpty()) {
                problem(row.line(), "municipality", "contest.unknown-municipality");
                break;
            }
        }
        return cuts;
    }

    private InitiativeStatus status(Row row) {
        String cell = row.get("status").map(String::strip).orElse("draft");
        for (InitiativeStatus status : STATUSES) {
            if (status.name().toLowerCase(Locale.ROOT).equals(cell)) {
                return status;
            }
        }
        problem(row.line(), "status", "contest.import.status");
        return InitiativeStatus.DRAFT;
    }

    private Optional<LocalDate> date(Row row, String text) {
        try {
            return Optional.of(LocalDate.parse(text.strip()));
        } catch (DateTimeParseException e) {
            problem(row.line(), "startedOn", "contest.answer.date");
            return Optional.empty();
        }
    }

    private Map<String, Object> answers(Row row) {
        Map<String, Object> answers = new HashMap<>();
        fields.forEach((id, field) -> row.get(id).ifPresent(cell -> {
            Optional<Object> value = ImportedValue.read(field, cell, table);
            if (value.filter(read -> DraftCheck.fits(field, read)).isEmpty()) {
                problem(row.line(), id, "contest.answer." + field.type().name().toLowerCase(Locale.ROOT));
            }
            value.ifPresent(read -> answers.put(id, read));
            clean(row, id, cell);
        }));
        return answers;
    }

    private void problem(long line, String column, String code) {
        problem(line, column, code, Map.of());
    }

    private void problem(long line, String column, String code, Map<String, Object> arguments) {
        if (problems.size() < ImportReport.MOST_ERRORS) {
            problems.add(new Problem(line, column, code, arguments));
        }
    }

    /** What is wrong, as a report of which nothing was stored. */
    ImportReport refused() {
        return new ImportReport(rows, 0, 0, 0, Collections.unmodifiableList(problems));
    }
}

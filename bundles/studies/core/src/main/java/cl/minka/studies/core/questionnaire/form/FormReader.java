package cl.minka.studies.core.questionnaire.form;

import cl.minka.studies.core.questionnaire.workbook.Workbook;
import cl.minka.studies.core.questionnaire.workbook.Workbook.Row;
import cl.minka.studies.core.questionnaire.workbook.Workbook.Sheet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads the sheets of an XLSForm into a tree of elements and lists of choices. */
final class FormReader {
    static final Pattern NAME = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_.-]*");
    private static final Pattern SPACES = Pattern.compile(" +");

    private final Workbook workbook;
    private final Form form;

    private FormReader(Workbook workbook, Form form) {
        this.workbook = workbook;
        this.form = form;
    }

    /**
     * Reads a form; what is wrong is noted in it.
     *
     * @param fallbackName the name of a form whose settings have none
     */
    static Form read(Workbook workbook, String fallbackName) {
        Optional<SheetRow> settings = workbook.sheet("settings")
                .filter(sheet -> !sheet.rows().isEmpty())
                .map(sheet -> row(sheet, sheet.rows().get(0), Columns.ofSettings(sheet.headers()), "", false));
        Form form = new Form(fallbackName, settings);
        FormReader reader = new FormReader(workbook, form);
        Optional<Sheet> survey = workbook.sheet("survey");
        if (survey.isEmpty() || survey.get().headers().isEmpty()) {
            form.faults.add(Faults.at("survey", 1, "", "studies.form.no-survey"));
            return form;
        }
        reader.refuseEntities(survey.get());
        reader.readLists("choices", form.lists, true);
        reader.readLists("external_choices", form.externalLists, false);
        reader.readSurvey(survey.get());
        new LanguageCheck(form).check(survey.get(), workbook.sheet("choices"));
        new NameOfSheets(form).check(workbook);
        return form;
    }

    private void refuseEntities(Sheet survey) {
        workbook.sheet("entities")
                .filter(sheet -> !sheet.rows().isEmpty())
                .ifPresent(sheet -> form.faults.add(Faults.at(
                        sheet.name(),
                        sheet.rows().get(0).number(),
                        sheet.headers().get(0),
                        "studies.form.entities")));
        for (Row row : survey.rows()) {
            row.cells().keySet().stream()
                    .filter(header ->
                            Columns.ofSurvey(survey.headers()).meaning(header).equals(List.of("save_to")))
                    .forEach(header ->
                            form.faults.add(Faults.at("survey", row.number(), header, "studies.form.entities")));
        }
    }

    private void readLists(String name, Map<String, ChoiceList> lists, boolean checked) {
        Optional<Sheet> sheet = workbook.sheet(name);
        if (sheet.isEmpty()) {
            return;
        }
        Columns columns = Columns.ofLists(sheet.get().headers());
        if (!sheet.get().rows().isEmpty() && !means(sheet.get(), columns, "list_name")) {
            form.faults.add(Faults.at(name, 1, "list_name", "studies.form.header-missing"));
            return;
        }
        Set<String> dropped = new HashSet<>();
        for (String header : sheet.get().headers()) {
            List<String> meaning = columns.meaning(header);
            if (meaning.size() == 1 && !meaning.get(0).equals("list_name") && header.contains(" ")) {
                form.warn(name, 1, header, "studies.form.header-with-space", Map.of());
                dropped.add(meaning.get(0));
            }
        }
        for (Row raw : sheet.get().rows()) {
            SheetRow row = row(sheet.get(), raw, columns, form.defaultLanguage, false);
            row.text("list_name")
                    .ifPresent(list -> addChoice(lists.computeIfAbsent(list, ChoiceList::new), row, dropped, checked));
        }
    }

    private void addChoice(ChoiceList list, SheetRow row, Set<String> dropped, boolean checked) {
        Optional<String> name = row.text("name");
        if (name.isEmpty()) {
            form.faults.add(row.fault("studies.form.choice-without-name", Map.of(), "name"));
            return;
        }
        boolean twice = list.choices().stream().anyMatch(one -> one.name().equals(name.get()));
        if (checked && twice && !form.says("allow_choice_duplicates")) {
            form.faults.add(
                    row.fault("studies.form.choice-twice", Map.of("name", name.get(), "list", list.name()), "name"));
        }
        Texts label = row.texts("label");
        Map<String, Texts> media = row.group("media");
        if (checked && label.isEmpty() && media.isEmpty()) {
            form.warn(row, "label", "studies.form.choice-without-label", Map.of("name", name.get()));
        }
        Map<String, String> columns = new LinkedHashMap<>(row.single());
        columns.keySet().removeAll(Set.of("list_name", "name", "label"));
        columns.keySet().removeAll(dropped);
        columns.keySet().removeIf(header -> !NAME.matcher(header).matches());
        list.add(new ChoiceList.Choice(name.get(), label, media, columns, row.number()));
    }

    private void readSurvey(Sheet sheet) {
        Columns columns = Columns.ofSurvey(sheet.headers());
        if (!means(sheet, columns, "type")) {
            form.faults.add(Faults.at("survey", 1, "type", "studies.form.header-missing"));
            return;
        }
        boolean clean = form.settings.getOrDefault("clean_text_values", "yes").isEmpty()
                || !Set.of("no", "false", "FALSE").contains(form.settings.getOrDefault("clean_text_values", "yes"));
        SurveyReader survey = new SurveyReader(form);
        sheet.rows().forEach(raw -> survey.take(row(sheet, raw, columns, form.defaultLanguage, clean)));
        survey.end();
    }

    private static boolean means(Sheet sheet, Columns columns, String column) {
        return sheet.headers().stream()
                .anyMatch(header -> columns.meaning(header).equals(List.of(column)));
    }

    private static SheetRow row(Sheet sheet, Row raw, Columns columns, String language, boolean clean) {
        Map<String, String> cells = new LinkedHashMap<>();
        raw.cells().forEach((header, text) -> cells.put(header, cleaned(text, clean)));
        return new SheetRow(
                sheet.name().strip().toLowerCase(java.util.Locale.ROOT), raw.number(), cells, columns, language);
    }

    private static String cleaned(String text, boolean clean) {
        String plain = text.replace('\u2018', '\'')
                .replace('\u2019', '\'')
                .replace('\u201c', '"')
                .replace('\u201d', '"');
        return clean ? SPACES.matcher(plain.strip()).replaceAll(" ") : plain;
    }
}

package cl.minka.studies.core.questionnaire.form;

import cl.minka.kernel.Fault;
import cl.minka.studies.questionnaire.FormNote;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A form that is being read: its tree, its lists, and what was found wrong. */
final class Form {
    private static final Set<String> YES = Set.of("yes", "true", "true()");

    final Element survey;
    final String title;
    final String id;
    final String defaultLanguage;
    final Map<String, String> settings;
    final Optional<SheetRow> settingsRow;
    final Map<String, ChoiceList> lists = new LinkedHashMap<>();
    final Map<String, ChoiceList> externalLists = new LinkedHashMap<>();
    final List<Fault> faults = new ArrayList<>();
    final List<FormNote> warnings = new ArrayList<>();

    Form(String fallbackName, Optional<SheetRow> settingsRow) {
        this.settingsRow = settingsRow;
        this.settings = settingsRow.map(SheetRow::single).orElse(Map.of());
        this.survey =
                new Element(Element.Kind.SURVEY, "survey", settings.getOrDefault("name", fallbackName), settingsRow);
        this.id = settings.getOrDefault("id_string", fallbackName);
        this.title = settings.getOrDefault("title", id);
        this.defaultLanguage = settings.getOrDefault("default_language", "default");
    }

    /** Whether a setting says yes. */
    boolean says(String setting) {
        return isYes(settings.getOrDefault(setting, "no"));
    }

    static boolean isYes(String text) {
        return YES.contains(text.toLowerCase(java.util.Locale.ROOT));
    }

    void warn(SheetRow row, String column, String code, Map<String, Object> arguments) {
        warnings.add(new FormNote(row.sheet(), row.number(), row.header(List.of(column)), code, arguments));
    }

    void warn(String sheet, int row, String column, String code, Map<String, Object> arguments) {
        warnings.add(new FormNote(sheet, row, column, code, arguments));
    }
}

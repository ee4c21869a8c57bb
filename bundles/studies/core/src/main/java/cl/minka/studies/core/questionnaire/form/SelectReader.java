package cl.minka.studies.core.questionnaire.form;

import cl.minka.studies.core.questionnaire.form.SurveyReader.TableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes the elements of questions whose answers are chosen. */
final class SelectReader {
    private static final Map<String, String> COMMANDS = Map.ofEntries(
            Map.entry("select_one", "select one"),
            Map.entry("select one", "select one"),
            Map.entry("select1", "select one"),
            Map.entry("select one from", "select one"),
            Map.entry("add select one prompt using", "select one"),
            Map.entry("select_multiple", "select all that apply"),
            Map.entry("select multiple", "select all that apply"),
            Map.entry("select all that apply", "select all that apply"),
            Map.entry("select all that apply from", "select all that apply"),
            Map.entry("add select multiple prompt using", "select all that apply"),
            Map.entry("select_one_external", "select one external"),
            Map.entry("select_one_from_file", "select one"),
            Map.entry("select one from file", "select one"),
            Map.entry("select_multiple_from_file", "select all that apply"),
            Map.entry("select multiple from file", "select all that apply"),
            Map.entry("rank", "rank"));

    private static final Pattern SELECT = Pattern.compile("("
            + String.join(
                    "|",
                    COMMANDS.keySet().stream()
                            .sorted((a, b) -> b.length() - a.length())
                            .toList()) + ") (\\S+)( (?:or specify other|or_other|or other))?");

    private static final Pattern FILE = Pattern.compile("[^/\\\\\\s]+\\.(csv|xml|geojson)");
    private static final Pattern SEED = Pattern.compile("\\$\\{[^}]+\\}|-?\\d+(\\.\\d*)?");

    private final Form form;
    private final QuestionReader questions;

    SelectReader(Form form, QuestionReader questions) {
        this.form = form;
        this.questions = questions;
    }

    static boolean isSelect(String type) {
        return SELECT.matcher(type).matches();
    }

    List<Element> read(SheetRow row, String type, String name, Optional<TableList> table) {
        Matcher parts = SELECT.matcher(type);
        if (!parts.matches()) {
            throw new IllegalArgumentException(type);
        }
        String command = parts.group(1);
        String list = parts.group(2);
        Element question = questions.plain(row, COMMANDS.get(command), name);
        question.itemset = list;
        boolean fromFile = command.endsWith("file");
        Parameters parameters = new Parameters(form, row);
        parameters(question, parameters, fromFile);
        if (!checkList(question, row, list, fromFile)) {
            return List.of();
        }
        List<Element> elements = new ArrayList<>();
        table.ifPresent(one -> inTable(question, row, one).ifPresent(elements::add));
        elements.add(question);
        if (parts.group(3) != null) {
            orOther(question, row).ifPresent(elements::add);
        }
        return elements;
    }

    private boolean checkList(Element question, SheetRow row, String list, boolean fromFile) {
        if (question.type.equals("select one external")) {
            return checkExternal(question, row, list);
        }
        if (fromFile) {
            return fault(FILE.matcher(list).matches(), row, "studies.form.bad-file", list);
        }
        if (list.startsWith("${")) {
            return true;
        }
        if (!form.lists.containsKey(list)) {
            return fault(false, row, "studies.form.unknown-list", list);
        }
        if (question.type.equals("select all that apply")) {
            form.lists.get(list).choices().stream()
                    .filter(choice -> choice.name().contains(" "))
                    .forEach(choice -> form.faults.add(Faults.at(
                            "choices",
                            choice.row(),
                            "name",
                            "studies.form.choice-with-space",
                            Map.of("name", choice.name(), "list", list))));
        }
        return true;
    }

    private boolean checkExternal(Element question, SheetRow row, String list) {
        if (question.choiceFilter.isEmpty()) {
            form.warn(row, "choice_filter", "studies.form.external-without-filter", Map.of());
        }
        return fault(form.externalLists.containsKey(list), row, "studies.form.unknown-external-list", list);
    }

    private boolean fault(boolean good, SheetRow row, String code, String list) {
        if (!good) {
            form.faults.add(row.fault(code, Map.of("list", list), "type"));
        }
        return good;
    }

    private static void parameters(Element question, Parameters parameters, boolean fromFile) {
        if (fromFile) {
            parameters.allow("randomize", "seed", "value", "label");
            for (String name : Set.of("value", "label")) {
                if (parameters.has(name)
                        && !FormReader.NAME.matcher(parameters.get(name, "")).matches()) {
                    parameters.fault("studies.form.bad-file-column", Map.of("name", name));
                }
            }
        } else {
            parameters.allow("randomize", "seed");
        }
        boolean random = parameters.oneOf("randomize", "true", "false");
        if (parameters.has("seed") && !parameters.has("randomize")) {
            parameters.fault("studies.form.seed-without-randomize", Map.of());
        } else if (random
                && parameters.has("seed")
                && !SEED.matcher(parameters.get("seed", "")).matches()) {
            parameters.fault("studies.form.bad-seed", Map.of());
        }
        question.parameters.putAll(parameters.values());
    }

    /** The first question of a table gets a head with the labels of the choices before it. */
    private Optional<Element> inTable(Element question, SheetRow row, TableList table) {
        question.controls.put("appearance", "list-nolabel");
        if (table.list.isPresent()) {
            if (!table.list.get().equals(question.itemset)) {
                form.faults.add(row.fault(
                        "studies.form.table-lists",
                        Map.of("list", question.itemset, "wanted", table.list.get()),
                        "type"));
            }
            return Optional.empty();
        }
        table.list = Optional.of(question.itemset);
        if (!question.choiceFilter.isEmpty()) {
            form.faults.add(row.fault("studies.form.table-filter", Map.of(), "choice_filter"));
        }
        Element head = new Element(
                Element.Kind.QUESTION,
                question.type,
                "reserved_name_for_field_list_labels_" + row.number(),
                Optional.of(row));
        head.controls.put("appearance", "label");
        head.label = Texts.of(" ");
        head.itemset = question.itemset;
        return Optional.of(head);
    }

    private Optional<Element> orOther(Element question, SheetRow row) {
        if (!question.choiceFilter.isEmpty()) {
            form.faults.add(row.fault("studies.form.other-filter", Map.of(), "choice_filter"));
            return Optional.empty();
        }
        ChoiceList list = form.lists.get(question.itemset);
        if (list == null) {
            form.faults.add(row.fault("studies.form.other-without-list", Map.of(), "type"));
            return Optional.empty();
        }
        boolean translated = question.label.translated()
                || list.choices().stream().anyMatch(choice -> choice.label().translated());
        if (translated) {
            form.warn(row, "type", "studies.form.other-untranslated", Map.of());
        }
        list.addOther();
        Element other = new Element(Element.Kind.QUESTION, "text", question.name + "_other", Optional.of(row));
        other.label = Texts.of("Specify other.");
        other.bind("relevant", "selected(../" + question.name + ", 'other')");
        return Optional.of(other);
    }
}

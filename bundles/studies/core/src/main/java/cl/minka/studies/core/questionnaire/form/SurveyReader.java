package cl.minka.studies.core.questionnaire.form;

import cl.minka.studies.core.questionnaire.form.Element.Kind;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Makes the tree of the sheet {@code survey}, row by row. */
final class SurveyReader {
    private static final Pattern BEGIN =
            Pattern.compile("begin[\\s_](group|lgroup|repeat|looped group|loop)(?: (?:over )?(\\S+))?");
    private static final Pattern END = Pattern.compile("end[\\s_](group|lgroup|repeat|looped group|loop)");
    private static final Pattern ONE_ANSWER = Pattern.compile("\\$\\{[^}]*\\}");
    private static final int DEEPEST = 30;

    private final Form form;
    private final QuestionReader questions;
    private final Deque<Element> open = new ArrayDeque<>();
    private final Set<String> repeats = new HashSet<>();
    private final Element meta = new Element(Kind.GROUP, "group", "meta", Optional.empty());
    private Optional<TableList> table = Optional.empty();

    SurveyReader(Form form) {
        this.form = form;
        this.questions = new QuestionReader(form);
        open.push(form.survey);
    }

    void take(SheetRow row) {
        if (row.text("disabled").isPresent()) {
            form.warn(row, "disabled", "studies.form.disabled", Map.of());
            if (Form.isYes(row.text("disabled", ""))) {
                return;
            }
        }
        String type = QuestionType.named(row.text("type", ""));
        if (type.isEmpty()) {
            skip(row);
        } else if (END.matcher(type).matches()) {
            close(row, type);
        } else if (type.equals("audit")) {
            new AuditReader(form).read(row).ifPresent(meta::add);
        } else {
            open(row, type);
        }
    }

    private void skip(SheetRow row) {
        boolean comment = row.text("name").isEmpty() && row.texts("label").isEmpty();
        if (comment) {
            form.warn(row, "type", "studies.form.row-skipped", Map.of());
        } else {
            form.faults.add(row.fault("studies.form.no-type", Map.of(), "type"));
        }
    }

    private void open(SheetRow row, String type) {
        Optional<String> name = row.text("name")
                .or(() -> type.equals("note") ? Optional.of("generated_note_name_" + row.number()) : Optional.empty());
        if (name.isEmpty()) {
            form.faults.add(row.fault("studies.form.no-name", Map.of(), "name"));
            return;
        }
        if (!FormReader.NAME.matcher(name.get()).matches()) {
            form.faults.add(row.fault("studies.form.bad-name", Map.of("name", name.get()), "name"));
            return;
        }
        Matcher begin = BEGIN.matcher(type);
        if (begin.matches()) {
            begin(row, name.get(), begin.group(1));
        } else {
            checkName(row, name.get());
            questions.read(row, type, name.get(), table).forEach(open.peek()::add);
        }
    }

    private void begin(SheetRow row, String name, String control) {
        if (control.equals("loop")) {
            form.faults.add(row.fault("studies.form.loop", Map.of(), "type"));
        }
        boolean repeat = control.equals("repeat") || control.equals("lgroup") || control.equals("looped group");
        Element section =
                new Element(repeat ? Kind.REPEAT : Kind.GROUP, repeat ? "repeat" : "group", name, Optional.of(row));
        questions.fill(section, row);
        row.text("intent").ifPresent(intent -> section.controls.put("intent", intent));
        checkName(row, name);
        if (repeat && name.equals(form.survey.name) || repeat && !repeats.add(name)) {
            form.faults.add(row.fault("studies.form.repeat-name", Map.of("name", name), "name"));
        }
        boolean fieldList = "field-list".equals(section.controls.get("appearance"));
        if (section.label.isEmpty() && section.media.isEmpty() && !(fieldList && !repeat)) {
            form.warn(
                    row,
                    "label",
                    repeat ? "studies.form.repeat-no-label" : "studies.form.group-no-label",
                    Map.of("name", name));
        }
        count(section, row);
        tableList(section, row);
        open.peek().add(section);
        open.push(section);
        if (open.size() > DEEPEST) {
            throw Faults.refused("survey", row.number(), "type", "studies.form.too-deep", Map.of("most", DEEPEST));
        }
    }

    /** A count that is not just another answer is computed in an element of its own. */
    private void count(Element section, SheetRow row) {
        String count = section.controls.get("jr:count");
        if (count == null || ONE_ANSWER.matcher(count).matches()) {
            return;
        }
        Element counter = new Element(Kind.QUESTION, "calculate", section.name + "_count", Optional.of(row));
        counter.bind("readonly", "true()");
        counter.bind("calculate", count);
        checkName(row, counter.name);
        open.peek().add(counter);
        section.controls.put("jr:count", "${" + counter.name + "}");
    }

    private void tableList(Element section, SheetRow row) {
        List<String> words =
                List.of(section.controls.getOrDefault("appearance", "").split("\\s+"));
        if (!words.contains("table-list")) {
            return;
        }
        table = Optional.of(new TableList());
        section.controls.put(
                "appearance",
                "field-list"
                        + words.stream()
                                .filter(word -> !word.equals("table-list"))
                                .map(word -> " " + word)
                                .collect(Collectors.joining()));
        if (!section.label.isEmpty() || !section.hint.isEmpty()) {
            Element label =
                    new Element(Kind.QUESTION, "note", "generated_table_list_label_" + row.number(), Optional.of(row));
            label.label = section.label;
            label.hint = section.hint;
            section.label = Texts.NONE;
            section.hint = Texts.NONE;
            section.add(label);
        }
    }

    private void close(SheetRow row, String type) {
        Matcher end = END.matcher(type);
        boolean repeat =
                end.matches() && !end.group(1).equals("group") && !end.group(1).equals("loop");
        Kind kind = repeat ? Kind.REPEAT : Kind.GROUP;
        if (open.size() == 1 || open.peek().kind != kind) {
            form.faults.add(row.fault("studies.form.end-without-begin", Map.of("what", type), "type"));
            return;
        }
        open.pop();
        table = Optional.empty();
    }

    private void checkName(SheetRow row, String name) {
        List<String> siblings =
                open.peek().children.stream().map(child -> child.name).toList();
        if (siblings.contains(name) || open.size() == 1 && name.equals("meta")) {
            form.faults.add(row.fault("studies.form.name-twice", Map.of("name", name), "name"));
        } else if (siblings.stream().anyMatch(other -> other.equalsIgnoreCase(name))) {
            form.warn(row, "name", "studies.form.name-nearly-twice", Map.of("name", name));
        }
    }

    void end() {
        while (open.size() > 1) {
            Element left = open.pop();
            left.row.ifPresent(row ->
                    form.faults.add(row.fault("studies.form.begin-without-end", Map.of("name", left.name), "type")));
        }
        if (form.settings.containsKey("flat") && form.says("flat")) {
            Flattening.flatten(form.survey, "");
        }
        addMeta();
    }

    private void addMeta() {
        if (form.says("omit_instanceID") || form.says("omit_instanceid")) {
            form.settingsRow
                    .filter(row -> form.settings.containsKey("public_key"))
                    .ifPresent(row -> form.faults.add(
                            row.fault("studies.form.encrypted-without-id", Map.of(), "omit_instanceid")));
        } else {
            Element id = new Element(Kind.QUESTION, "calculate", "instanceID", Optional.empty());
            id.bind("readonly", "true()");
            id.bind("jr:preload", form.settings.getOrDefault("instance_id", "uid"));
            meta.add(id);
        }
        Optional.ofNullable(form.settings.get("instance_name")).ifPresent(expression -> {
            Element name = new Element(Kind.QUESTION, "calculate", "instanceName", form.settingsRow);
            name.bind("calculate", expression);
            meta.add(name);
        });
        if (!meta.children.isEmpty()) {
            meta.controls.put("bodyless", "true");
            form.survey.add(meta);
        }
    }

    /** The list of a group that shows its questions as a table, once its first question has named it. */
    static final class TableList {
        Optional<String> list = Optional.empty();
    }

    /** The words of a type, in small letters. */
    static List<String> words(String type) {
        return Arrays.asList(type.toLowerCase(Locale.ROOT).split("\\s+"));
    }
}

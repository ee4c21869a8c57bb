package cl.minka.studies.core.questionnaire.form;

import cl.minka.studies.core.questionnaire.form.Element.Action;
import cl.minka.studies.core.questionnaire.form.Element.Kind;
import cl.minka.studies.core.questionnaire.form.SurveyReader.TableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes the element, or the two, that a row of a question stands for. */
final class QuestionReader {
    private static final Pattern TRIGGER = Pattern.compile("\\$\\{\\s*([^}]*?)\\s*\\}");
    private static final Pattern PACKAGE = Pattern.compile("[A-Za-z][A-Za-z0-9_]*(\\.[A-Za-z][A-Za-z0-9_]*)+");
    private static final Set<String> GEOMETRY = Set.of("geopoint", "geoshape", "geotrace");
    private static final Set<String> GONE = Set.of("subscriberid", "simserial");

    private final Form form;
    private final SelectReader selects;

    QuestionReader(Form form) {
        this.form = form;
        this.selects = new SelectReader(form, this);
    }

    List<Element> read(SheetRow row, String type, String name, Optional<TableList> table) {
        if (SelectReader.isSelect(type)) {
            return selects.read(row, type, name, table);
        }
        if (type.equals("xml-external") || type.equals("csv-external")) {
            Element external = new Element(Kind.EXTERNAL, type, name, Optional.of(row));
            external.sheetType = type;
            return List.of(external);
        }
        if (type.equals("osm") || type.startsWith("osm ")) {
            return List.of(plain(row, "osm", name));
        }
        if (QuestionType.of(type).isEmpty() || type.equals("select one") || type.equals("rank")) {
            form.faults.add(row.fault("studies.form.unknown-type", Map.of("type", type), "type"));
            return List.of();
        }
        Element question = plain(row, type, name);
        if (type.equals("calculate") && question.bound("calculate").isEmpty() && !isComputed(question)) {
            form.faults.add(row.fault("studies.form.no-calculation", Map.of(), "bind", "calculate"));
        }
        if (GONE.contains(type)) {
            form.warn(row, "type", "studies.form.old-device-id", Map.of("type", type));
        }
        parameters(question, new Parameters(form, row), row);
        return List.of(question);
    }

    Element plain(SheetRow row, String type, String name) {
        Element question = new Element(Kind.QUESTION, type, name, Optional.of(row));
        fill(question, row);
        return question;
    }

    /** What every element may have. */
    void fill(Element element, SheetRow row) {
        element.sheetType = row.text("type", "");
        element.label = row.texts("label");
        element.hint = row.texts("hint");
        element.guidance = row.texts("guidance_hint");
        element.media.putAll(row.group("media"));
        element.binds.putAll(row.group("bind"));
        element.controls.putAll(row.plain("control"));
        element.instance.putAll(row.plain("instance"));
        element.defaultText = row.text("default", "");
        element.choiceFilter = row.text("choice_filter", "");
        if (element.media.containsKey("big-image") && !element.media.containsKey("image")) {
            form.faults.add(row.fault("studies.form.big-image", Map.of(), "media", "big-image"));
        }
        if (element.controls.getOrDefault("appearance", "").equals("label") && element.label.isEmpty()) {
            element.label = Texts.of(" ");
        }
        row.text("trigger").ifPresent(text -> triggers(element, row, text));
    }

    private void triggers(Element element, SheetRow row, String text) {
        Matcher one = TRIGGER.matcher(text);
        while (one.find()) {
            element.triggers.add(one.group(1));
        }
        if (element.triggers.isEmpty() || !TRIGGER.matcher(text).replaceAll("").matches("[\\s,;]*")) {
            form.faults.add(row.fault("studies.form.bad-trigger", Map.of(), "trigger"));
        }
    }

    static boolean isComputed(Element question) {
        return !question.defaultText.isEmpty() && Expressions.isComputed(question.defaultText, question.type);
    }

    private void parameters(Element question, Parameters parameters, SheetRow row) {
        switch (question.type) {
            case "range" -> range(question, parameters);
            case "text" -> {
                parameters.allow("rows");
                if (parameters.whole("rows")) {
                    question.controls.put("rows", parameters.get("rows", ""));
                }
            }
            case "photo" -> photo(question, parameters, row);
            case "audio" -> {
                parameters.allow("quality");
                if (parameters.oneOf("quality", "voice-only", "low", "normal", "external")) {
                    question.bind("odk:quality", parameters.get("quality", ""));
                }
            }
            case "background-audio" -> {
                parameters.allow("quality");
                boolean quality = parameters.oneOf("quality", "voice-only", "low", "normal");
                question.actions.add(new Action(
                        "odk:recordaudio",
                        "odk-instance-load",
                        quality ? Map.of("odk:quality", parameters.get("quality", "")) : Map.of()));
            }
            case "start-geopoint" -> question.actions.add(
                    new Action("odk:setgeopoint", "odk-instance-first-load", Map.of()));
            case "background-geopoint" -> backgroundPlace(question, row);
            default -> {
                if (GEOMETRY.contains(question.type)) {
                    geometry(question, parameters);
                }
            }
        }
    }

    private void photo(Element question, Parameters parameters, SheetRow row) {
        parameters.allow("max-pixels", "app");
        if (!question.defaultText.isEmpty()
                && !question.defaultText.contains("jr://images/")
                && !isComputed(question)) {
            question.defaultText = "jr://images/" + question.defaultText;
        }
        if (!parameters.has("max-pixels")) {
            form.warn(row, "parameters", "studies.form.max-pixels", Map.of());
        } else if (parameters.whole("max-pixels")) {
            question.bind("orx:max-pixels", parameters.get("max-pixels", ""));
        }
        String appearance = question.controls.getOrDefault("appearance", "annotate");
        if (parameters.has("app") && appearance.equals("annotate")) {
            String app = parameters.get("app", "");
            if (PACKAGE.matcher(app).matches()) {
                question.controls.put("intent", app);
            } else {
                parameters.fault("studies.form.bad-app", Map.of("app", app));
            }
        }
    }

    private static void geometry(Element question, Parameters parameters) {
        if (question.type.equals("geopoint")) {
            parameters.allow("allow-mock-accuracy", "capture-accuracy", "warning-accuracy");
        } else {
            parameters.allow("allow-mock-accuracy", "incremental");
        }
        if (parameters.oneOf("allow-mock-accuracy", "true", "false")) {
            question.bind("odk:allow-mock-accuracy", parameters.get("allow-mock-accuracy", ""));
        }
        if (parameters.oneOf("incremental", "true")) {
            question.controls.put("incremental", "true");
        }
        if (parameters.number("capture-accuracy")) {
            question.controls.put("accuracyThreshold", parameters.get("capture-accuracy", ""));
        }
        if (parameters.number("warning-accuracy")) {
            question.controls.put("unacceptableAccuracyThreshold", parameters.get("warning-accuracy", ""));
        }
    }

    private void backgroundPlace(Element question, SheetRow row) {
        if (question.triggers.isEmpty()) {
            form.faults.add(row.fault("studies.form.place-without-trigger", Map.of(), "trigger"));
        }
        if (!question.bound("calculate").isEmpty()) {
            form.faults.add(row.fault("studies.form.place-with-calculation", Map.of(), "bind", "calculate"));
        }
    }

    private static void range(Element question, Parameters parameters) {
        parameters.allow("start", "end", "step", "tick_interval", "placeholder");
        List<String> given = new ArrayList<>();
        boolean good = true;
        for (String[] one : new String[][] {{"start", "1"}, {"end", "10"}, {"step", "1"}}) {
            String value = parameters.get(one[0], one[1]);
            good &= !parameters.has(one[0]) || parameters.number(one[0]);
            question.controls.put(one[0], value);
            given.add(value);
        }
        for (String name : List.of("tick_interval", "placeholder")) {
            if (parameters.number(name)) {
                question.controls.put("odk:" + name.replace('_', '-'), parameters.get(name, ""));
                given.add(parameters.get(name, ""));
            }
        }
        if (!good) {
            return;
        }
        double width = Math.abs(Double.parseDouble(given.get(1)) - Double.parseDouble(given.get(0)));
        double step = Double.parseDouble(given.get(2));
        if (step == 0 || Math.abs(step) > width) {
            parameters.fault("studies.form.range-step", Map.of());
        }
        if (given.stream().mapToDouble(Double::parseDouble).anyMatch(value -> value != Math.rint(value))) {
            question.bind("type", "decimal");
        }
    }
}

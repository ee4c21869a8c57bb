package cl.minka.studies.core.questionnaire.form;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads every expression of a form, and looks for calculations that need each other. */
final class ExpressionCheck {
    private static final List<String> CONDITIONS =
            List.of("relevant", "constraint", "calculate", "required", "readonly");

    private final Form form;
    private final References references;

    ExpressionCheck(Form form, References references) {
        this.form = form;
        this.references = references;
    }

    void check() {
        form.survey.all().forEach(this::check);
        checkCycles();
    }

    private void check(Element element) {
        for (String name : CONDITIONS) {
            check(element, ModelWriter.converted(name, element.bound(name)), "bind", name);
        }
        check(element, element.choiceFilter, "choice_filter");
        check(element, element.controls.getOrDefault("jr:count", ""), "control", "jr:count");
        if (element.kind == Element.Kind.QUESTION && QuestionReader.isComputed(element)) {
            check(element, element.defaultText, "default");
        }
    }

    private void check(Element element, String expression, String... meaning) {
        if (expression.isEmpty() || element.row.isEmpty()) {
            return;
        }
        Optional<XPathParser.Problem> problem = XPathParser.check(expression);
        problem.ifPresent(found -> {
            Map<String, Object> arguments = new HashMap<>(found.arguments());
            arguments.put("position", found.at() + 1);
            arguments.put("name", element.name);
            SheetRow row = element.row.get();
            String[] column = element.name.equals("instanceName") ? new String[] {"instance_name"} : meaning;
            form.faults.add(row.fault(found.code(), arguments, column));
        });
    }

    private void checkCycles() {
        Map<Element, List<Element>> needs = new LinkedHashMap<>();
        for (Element element : form.survey.all()) {
            String calculation = element.bound("calculate");
            if (!calculation.isEmpty() && element.triggers.isEmpty()) {
                needs.put(element, references.named(calculation));
            }
        }
        Set<Element> done = new HashSet<>();
        needs.keySet().forEach(element -> walk(element, needs, new ArrayList<>(), done));
    }

    private void walk(Element element, Map<Element, List<Element>> needs, List<Element> way, Set<Element> done) {
        int again = way.indexOf(element);
        if (again >= 0) {
            String names =
                    way.subList(again, way.size()).stream().map(one -> one.name).collect(Collectors.joining(" → "));
            element.row.ifPresent(row -> form.faults.add(row.fault(
                    "studies.form.cycle", Map.of("names", names + " → " + element.name), "bind", "calculate")));
            return;
        }
        if (!needs.containsKey(element) || done.contains(element)) {
            return;
        }
        way.add(element);
        needs.get(element).forEach(other -> walk(other, needs, way, done));
        way.remove(way.size() - 1);
        done.add(element);
    }
}

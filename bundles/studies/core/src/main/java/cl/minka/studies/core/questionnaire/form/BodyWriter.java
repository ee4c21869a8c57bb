package cl.minka.studies.core.questionnaire.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Writes what people see of a form. */
final class BodyWriter {
    private final Form form;
    private final References references;
    private final Output output;
    private final ModelWriter model;
    private final Map<String, List<Element>> triggered;

    BodyWriter(Form form, References references, Output output, ModelWriter model) {
        this.form = form;
        this.references = references;
        this.output = output;
        this.model = model;
        this.triggered = form.survey.all().stream()
                .flatMap(element -> element.triggers.stream().map(trigger -> Map.entry(trigger, element)))
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey,
                        LinkedHashMap::new,
                        Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        checkTriggers();
        checkSearches();
    }

    /** A list whose choices an app looks for can not be shown by another question as it stands. */
    private void checkSearches() {
        Set<String> searched = inlineLists();
        form.survey.all().stream()
                .filter(element -> searched.contains(element.itemset) && !searches(element))
                .forEach(element -> element.row.ifPresent(row -> form.faults.add(
                        row.fault("studies.form.searched-list", Map.of("list", element.itemset), "type"))));
    }

    private void checkTriggers() {
        triggered.forEach((name, elements) -> elements.forEach(element -> element.row.ifPresent(row -> {
            if (references.find(name).isEmpty()) {
                form.faults.add(row.fault("studies.form.unknown-answer", Map.of("name", name), "trigger"));
            } else if (!references.find(name).get().isShown()
                    || references.find(name).get().type.equals("calculate")) {
                form.faults.add(row.fault(
                        "studies.form.hidden-trigger", Map.of("name", name, "target", element.name), "trigger"));
            }
        })));
    }

    /** Lists that are written into their questions, because an app looks for their choices by itself. */
    Set<String> inlineLists() {
        return form.survey.all().stream()
                .filter(BodyWriter::searches)
                .map(element -> element.itemset)
                .collect(Collectors.toSet());
    }

    private static boolean searches(Element element) {
        return !element.itemset.isEmpty()
                && element.controls.getOrDefault("appearance", "").matches("(.*\\s)?search\\s*\\(.*");
    }

    List<XmlNode> controls(Element section) {
        List<XmlNode> nodes = new ArrayList<>();
        for (Element child : section.children) {
            if (child.isRepeat()) {
                nodes.add(repeat(child));
            } else if (child.isSection()) {
                if (!child.controls.containsKey("bodyless")) {
                    nodes.add(group(child));
                }
            } else if (child.isShown() && !child.type.equals("calculate")) {
                nodes.add(question(child));
            }
        }
        return nodes;
    }

    private XmlNode group(Element group) {
        XmlNode node = new XmlNode("group").with(controlAttributes(group));
        if (!group.flat) {
            node.with("ref", group.path());
        }
        if (!group.label.isEmpty() || !group.media.isEmpty()) {
            node.add(label(group));
        }
        List<XmlNode> inside = controls(group);
        if (inside.isEmpty()) {
            group.row.ifPresent(
                    row -> form.faults.add(row.fault("studies.form.empty-group", Map.of("name", group.name), "name")));
        }
        return node.add(inside);
    }

    private XmlNode repeat(Element repeat) {
        XmlNode inner = new XmlNode("repeat").with("nodeset", repeat.path()).with(controlAttributes(repeat));
        inner.add(controls(repeat));
        inner.add(defaults(repeat));
        return new XmlNode("group")
                .with("ref", repeat.path())
                .add(label(repeat))
                .add(inner);
    }

    /** Defaults that are computed anew for each instance; those of repeats further in are set there. */
    private List<XmlNode> defaults(Element section) {
        List<XmlNode> nodes = new ArrayList<>();
        for (Element child : section.children) {
            if (child.kind == Element.Kind.QUESTION && QuestionReader.isComputed(child)) {
                nodes.add(model.setDefault(child, "odk-new-repeat"));
            } else if (child.isSection() && !child.isRepeat()) {
                nodes.addAll(defaults(child));
            }
        }
        return nodes;
    }

    private XmlNode question(Element question) {
        QuestionType type = question.questionType();
        XmlNode node =
                new XmlNode(type.control()).with(controlAttributes(question)).with("ref", question.path());
        if (!type.mediaType().isEmpty()) {
            node.with("mediatype", question.controls.getOrDefault("mediatype", type.mediaType()));
        }
        labels(question, type).forEach(node::add);
        if (!question.itemset.isEmpty()) {
            choices(node, question);
        }
        triggered.getOrDefault(question.name, List.of()).forEach(target -> node.add(onChange(question, target)));
        return node;
    }

    private List<XmlNode> labels(Element question, QuestionType type) {
        List<XmlNode> labels = new ArrayList<>();
        if (!question.label.isEmpty() || !question.media.isEmpty()) {
            labels.add(label(question));
        }
        if (question.hint.translated() || !question.guidance.isEmpty()) {
            labels.add(new XmlNode("hint").with("ref", "jr:itext('" + question.path() + ":hint')"));
        } else if (!question.hint.isEmpty() || !type.hint().isEmpty()) {
            String text = question.hint.isEmpty() ? type.hint() : question.hint.plain();
            labels.add(output.into(new XmlNode("hint"), text, question, "hint"));
        }
        boolean guidanceAlone = !question.guidance.isEmpty() && question.label.isEmpty() && question.hint.isEmpty();
        if (labels.isEmpty() || guidanceAlone) {
            question.row.ifPresent(
                    row -> form.faults.add(row.fault("studies.form.no-label", Map.of("name", question.name), "label")));
        }
        return labels;
    }

    private XmlNode label(Element element) {
        if (element.needsItext()) {
            return new XmlNode("label").with("ref", "jr:itext('" + element.path() + ":label')");
        }
        return output.into(new XmlNode("label"), element.label.plain(), element, "label");
    }

    private Map<String, String> controlAttributes(Element element) {
        Map<String, String> attributes = new LinkedHashMap<>();
        element.controls.forEach((name, value) -> {
            if (!name.equals("bodyless")) {
                attributes.put(name, references.resolve(value, element, "control", name));
            }
        });
        return attributes;
    }

    private void choices(XmlNode node, Element question) {
        String filter = references.resolve(question.choiceFilter, question, References.Use.FILTER, "choice_filter");
        if (question.type.equals("select one external")) {
            String wanted = "instance('" + question.itemset + "')/root/item";
            node.with("query", filter.isEmpty() ? wanted : wanted + "[" + filter + "]");
        } else if (searches(question)) {
            form.lists.get(question.itemset).choices().forEach(choice -> node.add(item(choice, question)));
        } else {
            node.add(new Itemset(form, references).of(question, filter));
        }
    }

    private XmlNode item(ChoiceList.Choice choice, Element question) {
        ChoiceList list = form.lists.get(question.itemset);
        XmlNode label = new XmlNode("label");
        if (list.needsItext()) {
            label.with("ref", "jr:itext('" + list.name() + "-" + list.choices().indexOf(choice) + "')");
        } else {
            output.into(label, choice.label().plain(), question, "label");
        }
        return new XmlNode("item").add(label).add(new XmlNode("value").text(choice.name()));
    }

    private XmlNode onChange(Element question, Element target) {
        boolean place = target.type.equals("background-geopoint");
        XmlNode action = new XmlNode(place ? "odk:setgeopoint" : "setvalue")
                .with("event", "xforms-value-changed")
                .with("ref", target.path());
        String value = ModelWriter.converted("calculate", target.bound("calculate"));
        if (!place && !value.isEmpty()) {
            action.with("value", references.resolve(value, question, "bind", "calculate"));
        }
        return action;
    }
}

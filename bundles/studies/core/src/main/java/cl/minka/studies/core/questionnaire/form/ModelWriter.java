package cl.minka.studies.core.questionnaire.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Writes the main instance, the binds and the actions of a form. */
final class ModelWriter {
    private static final Set<String> YES = Set.of("yes", "Yes", "YES", "true", "True", "TRUE");
    private static final Set<String> NO = Set.of("no", "No", "NO", "false", "False", "FALSE");
    private static final Set<String> CONDITIONS = Set.of("readonly", "required", "relevant", "constraint", "calculate");

    private final Form form;
    private final References references;

    ModelWriter(Form form, References references) {
        this.form = form;
        this.references = references;
    }

    XmlNode instance() {
        XmlNode root = new XmlNode(form.survey.name).with("id", form.id);
        form.settings.forEach((name, value) -> {
            switch (name) {
                case "version" -> root.with("version", value);
                case "prefix", "delimiter" -> root.with("odk:" + name, value);
                case "instance_xmlns" -> root.with("xmlns", value);
                default -> {
                    // What else there is goes elsewhere.
                }
            }
        });
        form.settingsRow.ifPresent(row -> root.with(row.plain("attribute")));
        fill(root, form.survey, Part.BOTH);
        return new XmlNode("instance").add(root);
    }

    /** Outside of repeats both the template and the first instance are written, inside only what belongs to either. */
    private enum Part {
        BOTH,
        TEMPLATE,
        FIRST
    }

    private void fill(XmlNode node, Element section, Part part) {
        for (Element child : section.children) {
            if (child.flat) {
                fill(node, child, part);
            } else if (child.isRepeat()) {
                if (part != Part.FIRST) {
                    XmlNode template = new XmlNode(child.name).with("jr:template", "");
                    fill(template, child, Part.TEMPLATE);
                    node.add(template);
                }
                if (part != Part.TEMPLATE) {
                    node.add(section(child, Part.FIRST));
                }
            } else if (child.isSection()) {
                node.add(section(child, part));
            } else if (child.kind == Element.Kind.QUESTION) {
                boolean still = !child.defaultText.isEmpty() && !QuestionReader.isComputed(child);
                node.add(new XmlNode(child.name).with(attributes(child)).text(still ? child.defaultText : ""));
            }
        }
    }

    private XmlNode section(Element section, Part part) {
        XmlNode node = new XmlNode(section.name).with(attributes(section));
        fill(node, section, part);
        return node;
    }

    private Map<String, String> attributes(Element element) {
        Map<String, String> resolved = new LinkedHashMap<>();
        element.instance.forEach(
                (name, value) -> resolved.put(name, references.resolve(value, element, "instance", name)));
        return resolved;
    }

    List<XmlNode> binds() {
        List<XmlNode> binds = new ArrayList<>();
        for (Element element : form.survey.all()) {
            if (element.kind == Element.Kind.SURVEY || element.kind == Element.Kind.EXTERNAL || element.flat) {
                continue;
            }
            Map<String, String> attributes = bind(element);
            if (!attributes.isEmpty()) {
                binds.add(new XmlNode("bind").with("nodeset", element.path()).with(attributes));
            }
        }
        return binds;
    }

    private Map<String, String> bind(Element element) {
        Map<String, String> attributes = new LinkedHashMap<>();
        if (element.kind == Element.Kind.QUESTION) {
            attributes.putAll(element.questionType().binds());
        }
        element.binds.forEach((name, texts) -> {
            if (name.equals("calculate") && !element.triggers.isEmpty()) {
                return;
            }
            if (name.startsWith("jr:") && Itext.isItext(name, texts) && name.matches("jr:(.*Msg|noAppErrorString)")) {
                attributes.put(name, "jr:itext('" + element.path() + ":" + name + "')");
                return;
            }
            String value = converted(name, texts.plain());
            attributes.put(name, references.resolve(value, element, "bind", name));
        });
        return attributes;
    }

    /** Conditions may be given as yes or no. */
    static String converted(String name, String value) {
        if (!CONDITIONS.contains(name)) {
            return value;
        }
        return YES.contains(value) ? "true()" : NO.contains(value) ? "false()" : value;
    }

    List<XmlNode> actions() {
        List<XmlNode> actions = new ArrayList<>();
        for (Element element : form.survey.all()) {
            if (element.kind == Element.Kind.QUESTION && QuestionReader.isComputed(element)) {
                actions.add(setDefault(element, "odk-instance-first-load"));
            }
            element.actions.forEach(action -> actions.add(new XmlNode(action.tag())
                    .with("ref", element.path())
                    .with("event", action.event())
                    .with(action.attributes())));
        }
        return actions;
    }

    XmlNode setDefault(Element element, String event) {
        return new XmlNode("setvalue")
                .with("ref", element.path())
                .with("event", event)
                .with("value", references.resolve(element.defaultText, element, "default"));
    }
}

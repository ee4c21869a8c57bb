package cl.minka.studies.core.questionnaire.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The further instances of a form: files, lists of choices, the answers that were saved last. */
final class Instances {
    private static final Pattern PULLED = Pattern.compile("pulldata\\s*\\(\\s*['\"]?([^,'\"]+)['\"]?");
    private static final List<String> LOOKED_AT =
            List.of("calculate", "constraint", "readonly", "required", "relevant");

    private record Source(String kind, String address) {}

    private final Form form;
    private final Map<String, Source> files = new LinkedHashMap<>();

    Instances(Form form) {
        this.form = form;
        form.survey.all().forEach(this::collect);
    }

    private void collect(Element element) {
        if (element.kind == Element.Kind.EXTERNAL) {
            boolean csv = element.type.equals("csv-external");
            put(
                    element,
                    element.name,
                    "external",
                    csv ? "jr://file-csv/" + element.name + ".csv" : "jr://file/" + element.name + ".xml");
        }
        LOOKED_AT.forEach(attribute -> pulled(element, element.bound(attribute)));
        pulled(element, element.choiceFilter);
        pulled(element, element.defaultText);
        if (isFile(element.itemset)) {
            int dot = element.itemset.lastIndexOf('.');
            boolean csv = element.itemset.endsWith(".csv");
            put(
                    element,
                    element.itemset.substring(0, dot),
                    "file",
                    (csv ? "jr://file-csv/" : "jr://file/") + element.itemset);
        }
    }

    static boolean isFile(String itemset) {
        return itemset.endsWith(".csv") || itemset.endsWith(".xml") || itemset.endsWith(".geojson");
    }

    private void pulled(Element element, String expression) {
        Matcher call = PULLED.matcher(expression);
        while (call.find()) {
            String name = call.group(1).strip();
            put(element, name, "pulldata", "jr://file-csv/" + name + ".csv");
        }
    }

    private void put(Element element, String name, String kind, String address) {
        Source before = files.putIfAbsent(name, new Source(kind, address));
        boolean clash = before != null && !before.address.equals(address);
        boolean twice = before != null && before.kind.equals("external") && kind.equals("external");
        if (clash || twice) {
            element.row.ifPresent(row -> form.faults.add(row.fault(
                    "studies.form.instance-twice",
                    Map.of("name", name, "kind", before.kind, "address", before.address, "other", kind, "to", address),
                    "name")));
        }
    }

    List<XmlNode> nodes(boolean lastSaved, Set<String> inline) {
        List<XmlNode> nodes = new ArrayList<>();
        files.forEach((name, source) ->
                nodes.add(new XmlNode("instance").with("id", name).with("src", source.address)));
        if (lastSaved) {
            nodes.add(new XmlNode("instance").with("id", "__last-saved").with("src", "jr://instance/last-saved"));
        }
        form.lists.values().stream()
                .filter(list -> !inline.contains(list.name()) && !files.containsKey(list.name()))
                .forEach(list -> nodes.add(of(list)));
        return nodes;
    }

    private static XmlNode of(ChoiceList list) {
        XmlNode root = new XmlNode("root");
        boolean itext = list.needsItext();
        for (int n = 0; n < list.choices().size(); n++) {
            ChoiceList.Choice choice = list.choices().get(n);
            XmlNode item = new XmlNode("item");
            if (itext) {
                item.add(new XmlNode("itextId").text(list.name() + "-" + n));
            }
            item.add(new XmlNode("name").text(choice.name()));
            if (!itext && !choice.label().isEmpty()) {
                item.add(new XmlNode("label").text(choice.label().plain()));
            }
            choice.columns().forEach((column, text) -> item.add(new XmlNode(column).text(text)));
            root.add(item);
        }
        return new XmlNode("instance").with("id", list.name()).add(root);
    }
}

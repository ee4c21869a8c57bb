package cl.minka.studies.core.questionnaire.form;

/** Says where the choices of a question are: in a list, a file, or the answers of a repeat. */
final class Itemset {
    private final Form form;
    private final References references;

    Itemset(Form form, References references) {
        this.form = form;
        this.references = references;
    }

    XmlNode of(Element question, String filter) {
        String list = question.itemset;
        String value = "name";
        String label = "label";
        String source = list;
        String condition = filter;
        String nodeset;
        if (list.startsWith("${")) {
            String path = references
                    .resolve(list, question, References.Use.SOURCE, "type")
                    .strip();
            nodeset = path.substring(0, Math.max(0, path.lastIndexOf('/')));
            value = path.substring(path.lastIndexOf('/') + 1);
            label = value;
            condition = filter.isEmpty()
                    ? "./" + value + " != ''"
                    : filter.replace("current()/" + nodeset + "/", "./").replace(nodeset + "/", "./");
        } else {
            if (Instances.isFile(list)) {
                source = list.substring(0, list.lastIndexOf('.'));
                boolean map = list.endsWith(".geojson");
                value = question.parameters.getOrDefault("value", map ? "id" : "name");
                label = question.parameters.getOrDefault("label", map ? "title" : "label");
            } else if (form.lists.get(list).needsItext()) {
                label = "jr:itext(itextId)";
            }
            nodeset = "instance('" + source + "')/root/item";
        }
        if (!condition.isEmpty()) {
            nodeset += "[" + condition + "]";
        }
        return new XmlNode("itemset")
                .with("nodeset", shuffled(nodeset, question))
                .add(new XmlNode("value").with("ref", value))
                .add(new XmlNode("label").with("ref", label));
    }

    private String shuffled(String nodeset, Element question) {
        if (!"true".equals(question.parameters.get("randomize"))) {
            return nodeset;
        }
        String seed = question.parameters.get("seed");
        if (seed == null) {
            return "randomize(" + nodeset + ")";
        }
        return "randomize(" + nodeset + ", "
                + references.resolve(seed, question, "parameters").strip() + ")";
    }
}

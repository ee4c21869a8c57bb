package cl.minka.studies.core.questionnaire.form;

import java.util.regex.Matcher;

/** Writes texts for people, with the answers that they name. */
final class Output {
    private final References references;

    Output(References references) {
        this.references = references;
    }

    XmlNode into(XmlNode node, String text, Element context, String... meaning) {
        Matcher reference = References.REFERENCE.matcher(text);
        int done = 0;
        while (reference.find()) {
            node.text(text.substring(done, reference.start()));
            String path = references.path(reference.toMatchResult(), text, context, References.Use.PLAIN, meaning);
            node.add(new XmlNode("output").with("value", path));
            done = reference.end();
        }
        return node.text(text.substring(done));
    }
}

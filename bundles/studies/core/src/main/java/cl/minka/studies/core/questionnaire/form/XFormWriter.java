package cl.minka.studies.core.questionnaire.form;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Writes a form as an ODK XForm (ODK XForms specification 1.0.0), as the reference converter of XLSForm does: what that converter
 * makes of published workbooks is what the tests compare with.
 */
final class XFormWriter {
    private static final Pattern NAMESPACE = Pattern.compile("([A-Za-z_][\\w.-]*)=[\"']?([^\\s\"']+)[\"']?");

    private final Form form;
    private final References references;

    XFormWriter(Form form, References references) {
        this.form = form;
        this.references = references;
    }

    String write() {
        Output output = new Output(references);
        ModelWriter parts = new ModelWriter(form, references);
        BodyWriter body = new BodyWriter(form, references, output, parts);
        XmlNode page = new XmlNode("h:body").add(body.controls(form.survey));
        Optional.ofNullable(form.settings.get("style")).ifPresent(style -> page.with("class", style));
        Optional<XmlNode> itext = new Itext(form, output).node();
        List<XmlNode> binds = parts.binds();
        List<XmlNode> actions = parts.actions();
        XmlNode instance = parts.instance();

        XmlNode model = new XmlNode("model").with("odk:xforms-version", "1.0.0");
        submission().ifPresent(model::add);
        itext.ifPresent(model::add);
        model.add(instance);
        model.add(new Instances(form).nodes(references.lastSaved(), body.inlineLists()));
        model.add(binds);
        model.add(actions);
        return new XmlNode("h:html")
                .with(namespaces())
                .add(new XmlNode("h:head")
                        .add(new XmlNode("h:title").text(form.title))
                        .add(model))
                .add(page)
                .document();
    }

    private Optional<XmlNode> submission() {
        XmlNode node = new XmlNode("submission");
        Map<String, String> attributes = new LinkedHashMap<>();
        attribute(attributes, "submission_url", "action");
        if (!attributes.isEmpty()) {
            attributes.put("method", "post");
        }
        attribute(attributes, "public_key", "base64RsaPublicKey");
        attribute(attributes, "auto_send", "orx:auto-send");
        attribute(attributes, "auto_delete", "orx:auto-delete");
        return attributes.isEmpty() ? Optional.empty() : Optional.of(node.with(attributes));
    }

    private void attribute(Map<String, String> attributes, String setting, String name) {
        Optional.ofNullable(form.settings.get(setting)).ifPresent(value -> attributes.put(name, value));
    }

    private Map<String, String> namespaces() {
        Map<String, String> all = new LinkedHashMap<>();
        Matcher own = NAMESPACE.matcher(form.settings.getOrDefault("namespaces", ""));
        while (own.find()) {
            all.put("xmlns:" + own.group(1), own.group(2));
        }
        all.put("xmlns", "http://www.w3.org/2002/xforms");
        all.put("xmlns:h", "http://www.w3.org/1999/xhtml");
        all.put("xmlns:ev", "http://www.w3.org/2001/xml-events");
        all.put("xmlns:xsd", "http://www.w3.org/2001/XMLSchema");
        all.put("xmlns:jr", "http://openrosa.org/javarosa");
        all.put("xmlns:orx", "http://openrosa.org/xforms");
        all.put("xmlns:odk", "http://www.opendatakit.org/xforms");
        return all;
    }
}

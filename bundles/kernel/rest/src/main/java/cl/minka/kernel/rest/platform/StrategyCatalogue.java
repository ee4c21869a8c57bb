package cl.minka.kernel.rest.platform;

import cl.minka.kernel.rest.Call;
import cl.minka.kernel.rest.Texts;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The installed strategies as a page for people: well-formed, without script, everything that a strategy says escaped. */
final class StrategyCatalogue {
    private final List<PluginView> plugins;
    private final Texts texts;
    private final Locale locale;
    private final StringBuilder page = new StringBuilder();

    private StrategyCatalogue(List<PluginView> plugins, Texts texts, Locale locale) {
        this.plugins = plugins;
        this.texts = texts;
        this.locale = locale;
    }

    /** The page in the language of the reader; what strategies say of themselves stays in theirs. */
    static String page(List<PluginView> plugins, Texts texts, Locale locale) {
        return new StrategyCatalogue(plugins, texts, locale).page();
    }

    private String page() {
        String title = text("kernel.strategies.title");
        page.append("<!DOCTYPE html>\n<html lang=\"")
                .append(locale.getLanguage().equals(Call.SPANISH.getLanguage()) ? "es-CL" : locale.getLanguage())
                .append("\">\n<head>\n<meta charset=\"utf-8\"/>\n")
                .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n");
        element("title", title + " · Minka");
        page.append("<link rel=\"stylesheet\" href=\"/api/docs/strategies.css\"/>\n")
                .append("<link rel=\"icon\" href=\"data:,\"/>\n</head>\n<body>\n<main>\n");
        element("h1", title);
        element("p", text("kernel.strategies.intro"));
        kind(PluginView.PluginKind.SCORING, "scoring", text("kernel.strategies.scoring"));
        kind(PluginView.PluginKind.TRANSFER, "transfer", text("kernel.strategies.transfer"));
        return page.append("</main>\n</body>\n</html>\n").toString();
    }

    private void kind(PluginView.PluginKind kind, String id, String title) {
        page.append("<section aria-labelledby=\"")
                .append(id)
                .append("\">\n<h2 id=\"")
                .append(id)
                .append("\">");
        page.append(escaped(title)).append("</h2>\n");
        List<PluginView> own =
                plugins.stream().filter(plugin -> plugin.kind() == kind).toList();
        if (own.isEmpty()) {
            element("p", text("kernel.strategies.none"));
        }
        own.forEach(this::strategy);
        page.append("</section>\n");
    }

    private void strategy(PluginView plugin) {
        page.append("<article>\n<h3 lang=\"es\">")
                .append(escaped(plugin.name()))
                .append(" <code>");
        page.append(escaped(plugin.id())).append("</code></h3>\n<p lang=\"es\">");
        page.append(escaped(plugin.description())).append("</p>\n<dl>\n");
        entry(text("kernel.strategies.version"), plugin.version());
        entry(text("kernel.strategies.bundle"), plugin.bundle());
        entry(text("kernel.strategies.state"), state(plugin.state()));
        page.append("</dl>\n");
        Map<?, ?> parameters = map(plugin.parameters().get("properties"));
        if (parameters.isEmpty()) {
            element("p", text("kernel.strategies.no-parameters"));
        } else {
            Collection<?> required =
                    plugin.parameters().get("required") instanceof Collection<?> names ? names : List.of();
            table(parameters, required);
        }
        page.append("</article>\n");
    }

    private void table(Map<?, ?> parameters, Collection<?> required) {
        page.append("<table>\n");
        element("caption", text("kernel.strategies.parameters"));
        page.append("<thead><tr>");
        for (String column : List.of(
                text("kernel.strategies.parameter"),
                text("kernel.strategies.type"),
                text("kernel.strategies.allowed"),
                text("kernel.strategies.default"),
                text("kernel.strategies.required"),
                text("kernel.strategies.meaning"))) {
            page.append("<th scope=\"col\">").append(escaped(column)).append("</th>");
        }
        page.append("</tr></thead>\n<tbody>\n");
        parameters.forEach((name, schema) -> {
            Map<?, ?> property = map(schema);
            page.append("<tr><th scope=\"row\"><code>").append(escaped(name)).append("</code></th>");
            cell(joined(property.get("type")));
            cell(allowed(property));
            cell(property.get("default"));
            cell(text(required.contains(name) ? "kernel.strategies.yes" : "kernel.strategies.no"));
            page.append("<td lang=\"es\">")
                    .append(escaped(property.get("description")))
                    .append("</td></tr>\n");
        });
        page.append("</tbody>\n</table>\n");
    }

    /** What may be given, as far as the usual words of a schema say it. */
    private static String allowed(Map<?, ?> property) {
        StringBuilder allowed = new StringBuilder(joined(property.get("enum")));
        limit(allowed, "≥ ", property.get("minimum"));
        limit(allowed, "> ", property.get("exclusiveMinimum"));
        limit(allowed, "≤ ", property.get("maximum"));
        limit(allowed, "< ", property.get("exclusiveMaximum"));
        limit(allowed, "", property.get("pattern"));
        return allowed.toString();
    }

    private static void limit(StringBuilder allowed, String sign, Object value) {
        if (value != null) {
            allowed.append(allowed.isEmpty() ? "" : ", ").append(sign).append(value);
        }
    }

    private static String joined(Object value) {
        if (value instanceof Collection<?> values) {
            return values.stream().map(String::valueOf).collect(Collectors.joining(", "));
        }
        return value == null ? "" : value.toString();
    }

    private String state(PluginView.State state) {
        return state == PluginView.State.ACTIVE
                ? text("kernel.strategies.active")
                : state.name().toLowerCase(Locale.ROOT);
    }

    private void entry(String name, String value) {
        page.append("<div><dt>")
                .append(escaped(name))
                .append("</dt><dd>")
                .append(escaped(value))
                .append("</dd></div>\n");
    }

    private void cell(Object value) {
        page.append("<td>").append(escaped(value)).append("</td>");
    }

    private void element(String name, String content) {
        page.append('<')
                .append(name)
                .append('>')
                .append(escaped(content))
                .append("</")
                .append(name)
                .append(">\n");
    }

    private String text(String key) {
        return texts.find(key, locale, Map.of()).orElse(key);
    }

    private static Map<?, ?> map(Object value) {
        return value instanceof Map<?, ?> map ? map : Map.of();
    }

    /** As text of an element, also of an attribute in double quotation marks; characters that no page may hold are left out. */
    private static String escaped(Object value) {
        StringBuilder escaped = new StringBuilder();
        (value == null ? "" : value.toString())
                .codePoints()
                .filter(StrategyCatalogue::isAllowed)
                .forEach(one -> {
                    switch (one) {
                        case '&' -> escaped.append("&amp;");
                        case '<' -> escaped.append("&lt;");
                        case '>' -> escaped.append("&gt;");
                        case '"' -> escaped.append("&quot;");
                        case '\'' -> escaped.append("&#39;");
                        default -> escaped.appendCodePoint(one);
                    }
                });
        return escaped.toString();
    }

    /** What XML 1.0 allows, without the signs that turn the direction of writing. */
    private static boolean isAllowed(int one) {
        boolean text = one >= ' ' && one <= 0xD7FF
                || one == '\n'
                || one == '\t'
                || one >= 0xE000 && one <= 0xFFFD
                || one > 0xFFFF;
        return text && !(one >= 0x202A && one <= 0x202E) && !(one >= 0x2066 && one <= 0x2069);
    }
}

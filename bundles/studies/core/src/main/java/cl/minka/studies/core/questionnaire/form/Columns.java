package cl.minka.studies.core.questionnaire.form;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** What the headers of a sheet mean: {@code Constraint message::Español (es)} is bind, jr:constraintMsg, Español (es). */
final class Columns {
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private static final Map<String, String> SURVEY = Map.ofEntries(
            Map.entry("read_only", "bind|readonly"),
            Map.entry("readonly", "bind|readonly"),
            Map.entry("relevant", "bind|relevant"),
            Map.entry("relevance", "bind|relevant"),
            Map.entry("required", "bind|required"),
            Map.entry("constraint", "bind|constraint"),
            Map.entry("calculation", "bind|calculate"),
            Map.entry("calculate", "bind|calculate"),
            Map.entry("constraint_message", "bind|jr:constraintMsg"),
            Map.entry("constraining_message", "bind|jr:constraintMsg"),
            Map.entry("required_message", "bind|jr:requiredMsg"),
            Map.entry("requiredmsg", "bind|jr:requiredMsg"),
            Map.entry("noapperrorstring", "bind|jr:noAppErrorString"),
            Map.entry("no_app_error_string", "bind|jr:noAppErrorString"),
            Map.entry("appearance", "control|appearance"),
            Map.entry("autoplay", "control|autoplay"),
            Map.entry("rows", "control|rows"),
            Map.entry("count", "control|jr:count"),
            Map.entry("repeat_count", "control|jr:count"),
            Map.entry("jr:count", "control|jr:count"),
            Map.entry("body", "control"),
            Map.entry("image", "media|image"),
            Map.entry("big-image", "media|big-image"),
            Map.entry("audio", "media|audio"),
            Map.entry("video", "media|video"),
            Map.entry("compact_tag", "instance|odk:tag"),
            Map.entry("caption", "label"),
            Map.entry("command", "type"),
            Map.entry("tag", "name"),
            Map.entry("value", "name"));

    private static final Map<String, String> LISTS = Map.of(
            "caption", "label",
            "value", "name",
            "image", "media|image",
            "big-image", "media|big-image",
            "audio", "media|audio",
            "video", "media|video");

    private static final Map<String, String> SETTINGS = Map.of(
            "form_title", "title", "set_form_title", "title", "form_id", "id_string", "set_form_id", "id_string");

    private static final Set<String> KNOWN = Set.of(
            "type",
            "name",
            "label",
            "hint",
            "guidance_hint",
            "default",
            "choice_filter",
            "parameters",
            "trigger",
            "intent",
            "bind",
            "control",
            "instance",
            "media",
            "disabled",
            "list_name",
            "save_to",
            "sensitive",
            "series",
            "action",
            "query");

    private static final Set<String> KNOWN_OF_LISTS = Set.of("list_name", "name", "label", "media");

    private static final Set<String> KNOWN_OF_SETTINGS = Set.of(
            "title",
            "id_string",
            "name",
            "version",
            "default_language",
            "public_key",
            "submission_url",
            "auto_send",
            "auto_delete",
            "instance_name",
            "instance_id",
            "instance_xmlns",
            "style",
            "attribute",
            "namespaces",
            "omit_instanceid",
            "clean_text_values",
            "flat",
            "allow_choice_duplicates",
            "add_none_option",
            "prefix",
            "delimiter",
            "sms_keyword",
            "sms_separator",
            "client_editable");

    private final Map<String, List<String>> meanings = new HashMap<>();

    private Columns(List<String> headers, Map<String, String> aliases, Set<String> known) {
        boolean doubled = headers.stream().anyMatch(header -> header.contains("::"));
        headers.forEach(header -> meanings.put(header, meaning(header, doubled, aliases, known)));
    }

    static Columns ofSurvey(List<String> headers) {
        return new Columns(headers, SURVEY, KNOWN);
    }

    static Columns ofLists(List<String> headers) {
        return new Columns(headers, LISTS, KNOWN_OF_LISTS);
    }

    static Columns ofSettings(List<String> headers) {
        return new Columns(headers, SETTINGS, KNOWN_OF_SETTINGS);
    }

    /** What a header means, part by part. */
    List<String> meaning(String header) {
        return meanings.getOrDefault(header, List.of(header));
    }

    private static List<String> meaning(
            String header, boolean doubled, Map<String, String> aliases, Set<String> known) {
        String whole = snake(header);
        if (aliases.containsKey(whole)) {
            return List.of(aliases.get(whole).split("\\|"));
        }
        if (known.contains(whole)) {
            return List.of(whole);
        }
        List<String> parts = new ArrayList<>(Arrays.stream(header.split(doubled ? "::" : ":"))
                .map(String::strip)
                .toList());
        int prefix = parts.indexOf("jr");
        if (!doubled && prefix >= 0 && prefix + 1 < parts.size()) {
            parts.set(prefix, "jr:" + parts.remove(prefix + 1));
        }
        if (parts.isEmpty()) {
            return List.of(header);
        }
        String first = snake(parts.get(0));
        List<String> meaning =
                new ArrayList<>(List.of(aliases.getOrDefault(first, known.contains(first) ? first : parts.get(0))
                        .split("\\|")));
        meaning.addAll(parts.subList(1, parts.size()));
        return List.copyOf(meaning);
    }

    private static String snake(String header) {
        return BLANKS.matcher(header.strip()).replaceAll("_").toLowerCase(Locale.ROOT);
    }
}

package cl.minka.studies.questionnaire;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A question of a version, or something else that a response has a value of.
 *
 * @param path in the response, {@code /data/hogar/edad}
 * @param type as the sheet says it, without the name of a list: {@code text}, {@code select_one}, {@code calculate}
 * @param dataType of the value, as the XForm has it: {@code string}, {@code int}, {@code decimal}, {@code date},
 *     {@code dateTime}, {@code time}, {@code geopoint}, {@code geotrace}, {@code geoshape}, {@code binary}, {@code barcode},
 *     {@code odk:rank}
 * @param asked whether a person sees it; what is only computed or noted by the device is not
 * @param label by language; the empty language is that without a name
 * @param choices of its list, in order; empty where they come from a file or from other answers
 * @param filtered whether only some of the choices may be open, which only the form can tell
 * @param required whether it must be answered: {@code false()}, {@code true()} or an expression
 * @param repeats paths of the repeats that it is in, outermost first
 * @param sensitive whether the sheet says (column {@code sensitive}) that the answer is sensitive personal data
 * @param identifying whether the sheet says (column {@code identifying}) that the answer tells who the person is: kept apart, encrypted
 * @param series what makes it comparable with questions of other questionnaires (column {@code series})
 */
public record FormQuestion(
        String path,
        String name,
        String type,
        String dataType,
        boolean asked,
        Map<String, String> label,
        Map<String, String> hint,
        List<FormChoice> choices,
        boolean filtered,
        String required,
        List<String> repeats,
        boolean sensitive,
        boolean identifying,
        Optional<String> series) {
    public FormQuestion {
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(dataType, "dataType");
        label = Map.copyOf(label);
        hint = Map.copyOf(hint);
        choices = List.copyOf(choices);
        Objects.requireNonNull(required, "required");
        repeats = List.copyOf(repeats);
        Objects.requireNonNull(series, "series");
    }

    /** A question that tells nobody who the person is. */
    public FormQuestion(
            String path,
            String name,
            String type,
            String dataType,
            boolean asked,
            Map<String, String> label,
            Map<String, String> hint,
            List<FormChoice> choices,
            boolean filtered,
            String required,
            List<String> repeats,
            boolean sensitive,
            Optional<String> series) {
        this(
                path, name, type, dataType, asked, label, hint, choices, filtered, required, repeats, sensitive, false,
                series);
    }

    /** Whether several of the choices may be given, separated by spaces. */
    public boolean multiple() {
        return type.startsWith("select_multiple") || type.equals("rank");
    }
}

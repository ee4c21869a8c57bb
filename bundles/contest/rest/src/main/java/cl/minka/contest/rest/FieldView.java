package cl.minka.contest.rest;

import cl.minka.contest.FormField;
import cl.minka.kernel.rest.Required;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** A field of the form, as clients read and write it: optional text that evaluators do not see, unless it says otherwise. */
public record FieldView(
        String id,
        String label,
        Optional<FormField.Type> type,
        OptionalInt maxWords,
        Optional<Boolean> required,
        Optional<Boolean> blind,
        List<String> options) {
    static FieldView of(FormField field) {
        return new FieldView(
                field.id(),
                field.label(),
                Optional.of(field.type()),
                field.maxWords(),
                Optional.of(field.required()),
                Optional.of(field.blind()),
                field.options());
    }

    FormField toField() {
        return new FormField(
                Required.text(id),
                Required.text(label),
                type.orElse(FormField.Type.TEXT),
                maxWords,
                required.orElse(false),
                blind.orElse(false),
                Required.list(options));
    }
}

package cl.minka.studies.core.questionnaire.form;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the row {@code audit}, which logs how a form is filled in. */
final class AuditReader {
    private static final List<String> PLACE = List.of("location-priority", "location-min-interval", "location-max-age");

    private final Form form;

    AuditReader(Form form) {
        this.form = form;
    }

    Optional<Element> read(SheetRow row) {
        String name = row.text("name", "audit");
        if (!name.equals("audit")) {
            form.faults.add(row.fault("studies.form.audit-name", Map.of(), "name"));
            return Optional.empty();
        }
        Element audit = new Element(Element.Kind.QUESTION, "audit", "audit", Optional.of(row));
        audit.binds.putAll(row.group("bind"));
        Parameters parameters = new Parameters(form, row);
        parameters.allow(
                "location-priority",
                "location-min-interval",
                "location-max-age",
                "track-changes",
                "identify-user",
                "track-changes-reasons");
        keep(audit, parameters, "track-changes", parameters.oneOf("track-changes", "true", "false"));
        keep(audit, parameters, "identify-user", parameters.oneOf("identify-user", "true", "false"));
        keep(audit, parameters, "track-changes-reasons", parameters.oneOf("track-changes-reasons", "on-form-edit"));
        if (PLACE.stream().anyMatch(parameters::has)) {
            place(audit, parameters);
        }
        return Optional.of(audit);
    }

    private static void place(Element audit, Parameters parameters) {
        if (!PLACE.stream().allMatch(parameters::has)) {
            parameters.fault("studies.form.audit-location", Map.of());
            return;
        }
        boolean good = parameters.oneOf("location-priority", "no-power", "low-power", "balanced", "high-accuracy")
                & parameters.whole("location-min-interval")
                & parameters.whole("location-max-age");
        if (!good) {
            return;
        }
        int least = Integer.parseInt(parameters.get("location-min-interval", "0"));
        int oldest = Integer.parseInt(parameters.get("location-max-age", "0"));
        if (least < 0) {
            parameters.fault("studies.form.parameter-negative", Map.of("name", "location-min-interval"));
        } else if (oldest < 0) {
            parameters.fault("studies.form.parameter-negative", Map.of("name", "location-max-age"));
        } else if (oldest < least) {
            parameters.fault("studies.form.audit-ages", Map.of());
        } else {
            PLACE.forEach(name -> keep(audit, parameters, name, true));
        }
    }

    private static void keep(Element audit, Parameters parameters, String name, boolean good) {
        if (good) {
            audit.bind("odk:" + name, parameters.get(name, ""));
        }
    }
}

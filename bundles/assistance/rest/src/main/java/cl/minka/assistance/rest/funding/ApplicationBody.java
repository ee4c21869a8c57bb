package cl.minka.assistance.rest.funding;

import cl.minka.assistance.funding.ApplicationDraft;
import cl.minka.kernel.rest.Required;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.HashMap;
import java.util.Map;

/** An application as clients write it; a value that is absent is not known. */
@JsonIgnoreProperties({"id", "citations", "state", "createdAt", "changedAt"})
public record ApplicationBody(
        String municipality, String fundingLine, String project, String title, Map<String, ValueBody> values) {
    /** What is claimed of a fact; a number tells its source. */
    public record ValueBody(Object value, String source) {}

    ApplicationDraft toDraft() {
        Map<String, ApplicationDraft.Value> known = new HashMap<>();
        (values == null ? Map.<String, ValueBody>of() : values).forEach((name, claimed) -> {
            if (claimed != null && claimed.value() != null) {
                known.put(name, new ApplicationDraft.Value(claimed.value(), Required.text(claimed.source())));
            }
        });
        return new ApplicationDraft(
                Required.text(municipality),
                Required.text(fundingLine),
                Required.text(project),
                Required.text(title),
                known);
    }
}

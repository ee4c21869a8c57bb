package cl.minka.studies.rest.result;

import cl.minka.kernel.rest.Required;
import cl.minka.studies.result.ReleasePlan;
import cl.minka.studies.result.ReleasePlan.QuasiIdentifier;
import cl.minka.studies.result.ReleasePlan.Recoding;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import java.util.Optional;

/** How a study is made public; what is left out is as usual: threshold 10, k 3, CC-BY-4.0. */
@JsonIgnoreProperties({"study", "changedAt"})
public record ReleaseBody(
        Integer threshold,
        Integer k,
        List<QuasiIdentifierBody> quasiIdentifiers,
        List<String> include,
        List<String> exclude,
        Boolean design,
        String licence) {
    ReleasePlan toPlan() {
        return new ReleasePlan(
                Optional.ofNullable(threshold).orElse(ReleasePlan.USUAL_THRESHOLD),
                Optional.ofNullable(k).orElse(ReleasePlan.USUAL_K),
                Required.list(quasiIdentifiers).stream()
                        .map(QuasiIdentifierBody::toQuasiIdentifier)
                        .toList(),
                Required.list(include),
                Required.list(exclude),
                Boolean.TRUE.equals(design),
                Optional.ofNullable(licence).orElse(ReleasePlan.USUAL_LICENCE));
    }

    /** A variable by which a person might be found; {@code none} unless it says how it is made coarser. */
    public record QuasiIdentifierBody(String variable, Recoding recoding, Integer width, Integer top) {
        QuasiIdentifier toQuasiIdentifier() {
            return new QuasiIdentifier(
                    Required.text(variable),
                    recoding == null ? Recoding.NONE : recoding,
                    Optional.ofNullable(width),
                    Optional.ofNullable(top));
        }
    }
}

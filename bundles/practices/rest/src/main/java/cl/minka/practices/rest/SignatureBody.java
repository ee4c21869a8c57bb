package cl.minka.practices.rest;

import cl.minka.kernel.rest.Required;
import cl.minka.practices.transfer.SignatureState;
import cl.minka.practices.transfer.TransferSteps;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.Optional;

/** Whether a municipality accepts. */
@JsonIgnoreProperties({"municipality", "at", "attested"})
public record SignatureBody(SignatureState state, String sha256) {
    TransferSteps.Answer toAnswer() {
        new Required().check("/state", state).orThrow();
        return new TransferSteps.Answer(state, Optional.ofNullable(sha256));
    }
}

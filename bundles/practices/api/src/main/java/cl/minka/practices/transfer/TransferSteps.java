package cl.minka.practices.transfer;

import cl.minka.kernel.Caller;
import cl.minka.kernel.Expected;
import java.util.Objects;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** Moves agreements on. */
@ProviderType
public interface TransferSteps {
    /** Goes to the next stage; a refusal tells all that is missing and who can do it. */
    Transfer move(Caller caller, String id, TransferMove move);

    /** A municipality says whether it accepts; who declines is no party any more. */
    Transfer sign(Caller caller, String id, String municipality, Answer answer, Expected expected);

    /** A receiver says how it goes; also after the end, when it knows more. */
    Transfer report(Caller caller, String id, String municipality, ReceiverReport report, Expected expected);

    /** A receiver leaves; the others go on. */
    Transfer leave(Caller caller, String id, String municipality, String reason);

    /**
     * Whether a municipality accepts.
     *
     * @param sha256 of the signed document
     */
    record Answer(SignatureState state, Optional<String> sha256) {
        public Answer {
            Objects.requireNonNull(state, "state");
            Objects.requireNonNull(sha256, "sha256");
        }
    }
}

package cl.minka.practices.transfer;

import java.util.Optional;

/** Where an agreement stands; in JSON in lower case. */
public enum TransferStage {
    /** What the practice is, and what of it is essential. */
    UNDERSTAND,
    /** What changes in the place where it is to live. */
    ADAPT,
    /** It is done there. */
    REUSE,
    /** What was learnt is told to others. */
    SHARING,
    /** Every receiver that stayed said how it went. */
    EVALUATED;

    public Optional<TransferStage> next() {
        return this == EVALUATED ? Optional.empty() : Optional.of(values()[ordinal() + 1]);
    }
}

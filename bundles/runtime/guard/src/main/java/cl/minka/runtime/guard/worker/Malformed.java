package cl.minka.runtime.guard.worker;

/** A value can not be carried: of a type that the codec does not know, too deep, too large, or not what was announced. */
public final class Malformed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Malformed(String message) {
        super(message);
    }
}

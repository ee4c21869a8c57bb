package cl.minka.kernel.document;

/** What cleaning a file came to. */
public sealed interface Cleaning permits Cleaning.Cleaned, Withheld {
    /**
     * The copy is written and was read again.
     *
     * @param mediaType of the copy
     * @param extension of the copy, without a dot
     */
    record Cleaned(String mediaType, String extension) implements Cleaning {}
}

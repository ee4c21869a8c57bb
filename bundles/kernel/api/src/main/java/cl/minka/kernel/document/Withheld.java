package cl.minka.kernel.document;

/** The file is not to be shown. */
public record Withheld(Reason reason) implements Reading, Cleaning {
    /** Why. */
    public enum Reason {
        /** Its type is not one that can be cleaned. */
        UNSUPPORTED_TYPE,
        /** An office file of the old kind (doc, xls, ppt): it can be cleaned once it is saved as docx, xlsx or pptx. */
        OFFICE_FILE,
        /** It has more bytes, pages, cells or picture points than are worked on, or inflates too far. */
        TOO_LARGE,
        /** It takes too long. */
        TOO_SLOW,
        /** It opens with a password only, or restricts its use. */
        ENCRYPTED,
        /** It is not what its type says, or damaged. */
        BROKEN,
        /** Nothing is left of it once all is removed that must be. */
        NOTHING_LEFT,
        /** The copy still shows what was to be removed. */
        NOT_VERIFIED,
        /** No cleaner is installed. */
        NO_CLEANER
    }
}

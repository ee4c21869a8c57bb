package cl.minka.runtime.papers;

/** Text as it may stand in a document: control characters, formatting marks and lone surrogates become spaces. */
final class Printable {
    private static final String FORMATTING = "[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cs}\\p{Cn}\u2028\u2029]";

    private Printable() {}

    static String of(String text) {
        return text.replaceAll(FORMATTING, " ");
    }
}

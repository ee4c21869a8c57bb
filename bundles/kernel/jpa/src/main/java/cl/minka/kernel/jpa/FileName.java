package cl.minka.kernel.jpa;

/** Names of files: no path, nothing that a file system or header would misread. */
public final class FileName {
    private static final int LONGEST = 200;

    private FileName() {}

    public static boolean isValid(String name) {
        return !name.isBlank()
                && name.length() <= LONGEST
                && !name.startsWith(".")
                && name.strip().equals(name)
                && name.chars().noneMatch(c -> c < ' ' || c == 0x7f || "/\\:*?\"<>|".indexOf(c) >= 0);
    }
}

package cl.minka.kernel;

import java.util.regex.Pattern;

/** Names that people give to accounts and contests and that stand in addresses. */
public final class Slug {
    private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9._-]{2,63}");

    private Slug() {}

    public static boolean isValid(String text) {
        return FORM.matcher(text).matches();
    }
}

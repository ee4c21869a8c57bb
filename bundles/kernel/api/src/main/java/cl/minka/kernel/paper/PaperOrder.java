package cl.minka.kernel.paper;

import java.util.Objects;
import java.util.regex.Pattern;

/**
 * Asks for a paper.
 *
 * @param kind what it is, as domain and noun: {@code contest-receipt}; at most 40 of {@code a-z} and hyphen
 * @param resource what it tells of, as a path below the API's base: {@code contests/2027/results}
 * @param organization whose paper it is ({@code amuch} or a CUT code)
 */
public record PaperOrder(String kind, String resource, String organization, Paper paper) {
    private static final Pattern KIND = Pattern.compile("[a-z]+(-[a-z]+)*");

    public PaperOrder {
        if (kind.length() > 40 || !KIND.matcher(kind).matches()) {
            throw new IllegalArgumentException("kind " + kind);
        }
        Objects.requireNonNull(resource, "resource");
        Objects.requireNonNull(organization, "organization");
        Objects.requireNonNull(paper, "paper");
    }
}

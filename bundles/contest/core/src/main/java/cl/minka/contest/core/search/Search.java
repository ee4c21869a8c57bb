package cl.minka.contest.core.search;

/**
 * A search and where it stands in the request.
 *
 * @param pointer such as {@code /query/search}
 */
public record Search(String text, String pointer) {
    /** The search of a list. */
    public static Search ofQuery(String text) {
        return new Search(text, "/query/search");
    }
}

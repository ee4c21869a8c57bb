package cl.minka.itests.scenario.crawl;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An operation of the OpenAPI document.
 *
 * @param roles as {@code x-roles} has them: names of roles, {@code all}, {@code known}, {@code !admin}
 * @param bodies schema by media type of the request
 * @param answers media types of the answers
 */
public record Operation(
        String method,
        String path,
        Set<String> roles,
        List<Parameter> query,
        Map<String, JsonNode> bodies,
        Set<String> answers) {
    private static final Pattern HOLE = Pattern.compile("\\{([^}]+)}");
    /** Where contests and those who take part in them are spoken of: what it tells may change with the phase. */
    private static final Pattern CONTESTS =
            Pattern.compile("/(contests|assignments|me|users|auth|jobs|notices|audit|papers|personal-data)(/|$)");

    /** A parameter of the query. */
    public record Parameter(String name, JsonNode schema, String description) {
        /** Fields by which a list can be sorted, as the description names them. */
        List<String> sortFields() {
            int begin = description.indexOf("fields: ");
            return begin < 0
                    ? List.of()
                    : List.of(description
                            .substring(begin + 8)
                            .replaceAll("[.\\s]+$", "")
                            .split(",\\s*"));
        }
    }

    public String name() {
        return method + " " + path;
    }

    public List<String> pathParameters() {
        List<String> names = new ArrayList<>();
        for (Matcher hole = HOLE.matcher(path); hole.find(); ) {
            names.add(hole.group(1));
        }
        return names;
    }

    public boolean isOfContests() {
        return CONTESTS.matcher(path).find();
    }

    public boolean isRead() {
        return method.equals("GET");
    }

    /** Whether the document says that this role may call it; {@code anonymous} has no role. */
    public boolean allows(String role) {
        return roles.contains("all") || !role.equals("anonymous") && (roles.contains("known") || roles.contains(role));
    }
}

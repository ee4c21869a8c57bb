package cl.minka.itests.bench;

import cl.minka.itests.scenario.Cast;
import cl.minka.itests.scenario.Reply;
import cl.minka.itests.scenario.User;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Every list that the OpenAPI document has, in each order, under each filter, as those who read it. */
final class ListCatalogue {
    private static final List<String> OTHERS = List.of(
            "practices",
            "needs",
            "transfers",
            "communities",
            "campaigns",
            "events",
            "contests/{id}/book",
            "schools",
            "programmes",
            "courses",
            "editions",
            "organizations",
            "people",
            "consent-texts",
            "me/enrolments",
            "studies",
            "questionnaires",
            "assistance");
    private static final Set<String> COMMON = Set.of("limit", "after", "count", "sort", "format");
    private static final Pattern FIELDS = Pattern.compile("fields: ([^.]+)\\.");

    private final Stage stage;
    private final Map<String, Supplier<String>> samples = new LinkedHashMap<>();

    /** A list under one order or filter, without a page. */
    record Listed(String name, User user, String path) {
        Reply page(String rest) {
            return user.get(path + (path.contains("?") ? "&" : "?") + rest);
        }
    }

    ListCatalogue(Stage stage) {
        this.stage = stage;
        String contest = stage.path("").substring("/contests/".length());
        samples.put("{id}", () -> contest);
        samples.put("{iid}", () -> stage.id(1));
        samples.put("{aid}", () -> own().path("id").asText());
        samples.put("{cut}", () -> "05101");
        samples.put("resource", () -> "contests/" + contest);
        samples.put("actor", () -> "organiza");
        samples.put("from", () -> "2020-01-01T03:00:00Z");
        samples.put("to", () -> "2099-01-01T03:00:00Z");
        samples.put("year", () -> "2026");
        samples.put("organizer", () -> "amuch");
        samples.put("organization", () -> "amuch");
        samples.put("contest", () -> contest);
        samples.put("evaluator", () -> Stage.evaluator(1));
        samples.put("initiative", () -> stage.id(Stars.number(stage, 8)));
        samples.put("criterion", () -> "INN");
        samples.put("category", () -> "cultura");
        samples.put("municipality", () -> "08101");
        samples.put("region", () -> "05");
        samples.put("externalId", () -> Stage.external(7));
        samples.put("cleared", () -> "true");
        samples.put("q", () -> "ejemplo");
    }

    List<Listed> all() {
        List<Listed> all = new ArrayList<>();
        JsonNode paths =
                stage.cast().anonymous().get("//api/openapi.json").is(200).at("/paths");
        paths.properties().forEach(path -> {
            JsonNode get = path.getValue().path("get");
            if (has(get, "limit") && ofTheEdition(path.getKey())) {
                users(path.getKey()).forEach(user -> add(all, path.getKey(), get, user));
            }
        });
        return all;
    }

    /** What an edition fills; the lists of other domains are measured beside their tests, on data of their own. */
    private static boolean ofTheEdition(String template) {
        return OTHERS.stream().noneMatch(domain -> template.startsWith("/api/v1/" + domain));
    }

    private void add(List<Listed> all, String template, JsonNode get, User user) {
        String path = fill(template.substring("/api/v1".length()));
        String name = template.substring("/api/v1".length()) + " " + user.name();
        all.add(new Listed(name, user, path));
        for (JsonNode parameter : get.path("parameters")) {
            String key = parameter.path("name").asText();
            if (key.equals("sort")) {
                orders(parameter, user)
                        .forEach(order -> all.add(new Listed(name + " sort=" + order, user, path + "?sort=" + order)));
            } else if (parameter.path("in").asText().equals("query")
                    && !COMMON.contains(key)
                    && !(key.equals("cleared") && isMunicipality(user))) {
                values(template, key, parameter)
                        .forEach(value -> all.add(
                                new Listed(name + " " + key + "=" + value, user, path + "?" + key + "=" + value)));
            }
        }
    }

    /** A municipality has no order by the average, which it does not see, nor the filter by clearance. */
    private static List<String> orders(JsonNode sort, User user) {
        Matcher fields = FIELDS.matcher(sort.path("description").asText());
        Phases.require(fields.find(), "no fields in %s", sort);
        List<String> orders = new ArrayList<>();
        for (String field : fields.group(1).split(", ")) {
            if (!field.equals("average") || !isMunicipality(user)) {
                orders.add(field);
                orders.add("-" + field);
            }
        }
        return orders;
    }

    private static boolean isMunicipality(User user) {
        return user.name().startsWith("muni-");
    }

    private List<String> values(String template, String key, JsonNode parameter) {
        List<String> values = new ArrayList<>();
        parameter.at("/schema/enum").forEach(value -> values.add(value.asText()));
        if (key.equals("search")) {
            values.add(URLEncoder.encode(search(template), StandardCharsets.UTF_8));
        } else if (values.isEmpty()) {
            values.add(sample(key, template));
        }
        return values;
    }

    /** By columns; what counts or compares scores is dearer. */
    private static String search(String template) {
        return template.endsWith("/evaluators")
                ? "pending:0 region:05"
                : template.endsWith("/initiatives") ? "category:cultura region:05" : "initiative:(category:cultura)";
    }

    private String fill(String template) {
        String path = template;
        Matcher name = Pattern.compile("\\{\\w+}").matcher(template);
        while (name.find()) {
            path = path.replace(name.group(), sample(name.group(), template));
        }
        return path;
    }

    private String sample(String key, String template) {
        Phases.require(samples.containsKey(key), "no sample of %s for %s", key, template);
        return samples.get(key).get();
    }

    private List<User> users(String template) {
        Cast cast = stage.cast();
        User evaluator = cast.as(Stage.evaluator(1));
        return switch (template.substring("/api/v1".length())) {
            case "/me/assignments",
                    "/me/assignments/sheet",
                    "/assignments/{aid}/attachments",
                    "/assignments/{aid}/evaluation/versions" -> List.of(evaluator);
            case "/me/notices" -> List.of(evaluator, stage.municipality("05101"));
            case "/contests/{id}/initiatives" -> List.of(cast.organizer(), stage.municipality("05101"));
            case "/contests/{id}/appeals" -> List.of(cast.organizer(), stage.municipality("07102"));
            case "/audit", "/users" -> List.of(cast.admin(), cast.organizer());
            case "/notices", "/plugins/features" -> List.of(cast.admin());
            default -> List.of(cast.organizer());
        };
    }

    private JsonNode own() {
        return stage.cast()
                .as(Stage.evaluator(1))
                .get("/me/assignments?limit=1")
                .is(200)
                .items()
                .get(0);
    }

    private static boolean has(JsonNode operation, String parameter) {
        for (JsonNode each : operation.path("parameters")) {
            if (each.path("name").asText().equals(parameter)) {
                return true;
            }
        }
        return false;
    }
}

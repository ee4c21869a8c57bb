package cl.minka.itests.scenario;

import cl.minka.itests.Client;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The people of the tests: each role at least once, made by the administrator. */
public final class Cast {
    public static final String PASSWORD = "una-clave-larga-9";
    public static final List<String> CUTS = List.of("05101", "08101", "10101");
    public static final List<String> EVALUATORS = List.of("juez-01", "juez-02", "juez-03", "juez-04");
    public static final List<String> COMMITTEE = List.of("jurado-1", "jurado-2", "jurado-3");

    private final Api api;
    private final String adminPassword;
    private final User admin;

    public Cast(Api api, String adminPassword) {
        this.api = api;
        this.adminPassword = adminPassword;
        this.admin = api.user("admin", adminPassword);
    }

    /** Makes the accounts that are missing. */
    public Cast settle() {
        StringBuilder table = new StringBuilder("username,name,email,role,organization,password\n");
        row(table, "organiza", "organizer", "amuch");
        row(table, "organiza-otra", "organizer", "13101");
        CUTS.forEach(cut -> row(table, "muni-" + cut, "municipality", cut));
        EVALUATORS.forEach(name -> row(table, name, "evaluator", "amuch"));
        COMMITTEE.forEach(name -> row(table, name, "committee", "amuch"));
        row(table, "instruye", "instructor", "amuch");
        row(table, "analiza", "analyst", "amuch");
        row(table, "asesora", "adviser", "amuch");
        row(table, "vecina", "citizen", "");
        if (admin.get("/users/vecina").status() == 404) {
            admin.csv("/users/import", table.toString()).is(200);
        }
        return this;
    }

    public User anonymous() {
        return api.anonymous();
    }

    public User admin() {
        return admin;
    }

    public User organizer() {
        return as("organiza");
    }

    /** An organizer of another organisation. */
    public User stranger() {
        return as("organiza-otra");
    }

    public User municipality(int index) {
        return as("muni-" + CUTS.get(index));
    }

    public User as(String username) {
        return api.user(username, PASSWORD);
    }

    /** With the password in every request: nobody can take his token away. */
    public User direct(String username) {
        return api.direct(username, PASSWORD);
    }

    /** One user of each role, anonymous included; with Basic credentials, so that no revoked token disturbs. */
    public Map<String, User> roles(Client anonymous) {
        Map<String, String> names = Map.of(
                "organizer", "organiza",
                "municipality", "muni-" + CUTS.get(0),
                "evaluator", EVALUATORS.get(0),
                "committee", COMMITTEE.get(0),
                "instructor", "instruye",
                "analyst", "analiza",
                "adviser", "asesora",
                "citizen", "vecina");
        Map<String, User> users = new HashMap<>();
        names.forEach((role, name) -> users.put(role, new User(role, anonymous.as(name, PASSWORD))));
        users.put("admin", new User("admin", anonymous.as("admin", adminPassword)));
        users.put("anonymous", new User("anonymous", anonymous));
        return users;
    }

    private static void row(StringBuilder table, String username, String role, String organization) {
        table.append(
                "%s,Persona de ejemplo %s,,%s,%s,%s\n".formatted(username, username, role, organization, PASSWORD));
    }
}

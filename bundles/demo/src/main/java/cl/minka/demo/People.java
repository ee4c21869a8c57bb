package cl.minka.demo;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The accounts of the demonstration; nobody of them exists. */
final class People {
    static final String PASSWORD = "minka-demo";
    static final String ORGANIZER = "organizadora";
    static final String INSTRUCTOR = "relatora";
    static final String ANALYST = "analista";
    static final String ADVISER = "asesor";
    private static final String ASSOCIATION = "amuch";
    private static final int EVALUATORS = 20;
    private static final int COMMITTEE = 5;

    private final Minka minka;
    private final Session admin;
    private final List<Place> places;

    People(Minka minka, Session admin, List<Place> places) {
        this.minka = minka;
        this.admin = admin;
        this.places = places;
    }

    /** Imports those that are not there yet ({@code POST /users/import}). */
    void settle() {
        Set<String> present = new HashSet<>();
        admin.all("/users").forEach(user -> present.add(user.path("username").asText()));
        Csv missing = new Csv("username", "name", "email", "role", "organization", "password");
        int before = missing.text().length();
        for (Account account : accounts()) {
            if (!present.contains(account.username())) {
                missing.row(
                        account.username(),
                        account.name(),
                        account.username() + "@ejemplo.invalid",
                        account.role(),
                        account.organization(),
                        PASSWORD);
            }
        }
        if (missing.text().length() > before) {
            admin.send("/users/import", missing);
        }
    }

    Session organizer() {
        return minka.signIn(ORGANIZER, PASSWORD);
    }

    Session as(String username) {
        return minka.signIn(username, PASSWORD);
    }

    List<Place> places() {
        return places;
    }

    List<String> evaluators() {
        return names("evaluador-%02d", EVALUATORS);
    }

    List<String> committee() {
        return names("comite-%d", COMMITTEE);
    }

    private List<Account> accounts() {
        List<Account> accounts = new ArrayList<>();
        accounts.add(new Account(ORGANIZER, "Organizadora de ejemplo", "organizer", ASSOCIATION));
        places.forEach(place -> accounts.add(
                new Account(place.username(), "Cuenta de ejemplo de " + place.name(), "municipality", place.cut())));
        evaluators()
                .forEach(name -> accounts.add(new Account(
                        name, "Persona de ejemplo " + accounts.size(), "evaluator", organization(accounts.size(), 2))));
        committee()
                .forEach(name -> accounts.add(new Account(
                        name, "Persona de ejemplo " + accounts.size(), "committee", organization(accounts.size(), 5))));
        accounts.add(new Account(INSTRUCTOR, "Relatora de ejemplo", "instructor", ASSOCIATION));
        accounts.add(new Account(ANALYST, "Analista de ejemplo", "analyst", ASSOCIATION));
        accounts.add(new Account(ADVISER, "Asesor de ejemplo", "adviser", ASSOCIATION));
        return accounts;
    }

    /** One of so many works for a municipality, whose region is then barred to him; the others for the association. */
    private String organization(int number, int oneOf) {
        return number % oneOf == 0 ? places.get(number * 7 % places.size()).cut() : ASSOCIATION;
    }

    private static List<String> names(String pattern, int count) {
        List<String> names = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            names.add(pattern.formatted(i));
        }
        return names;
    }

    private record Account(String username, String name, String role, String organization) {}
}

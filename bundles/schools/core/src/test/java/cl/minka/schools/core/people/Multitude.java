package cl.minka.schools.core.people;

import cl.minka.kernel.jpa.Folded;
import cl.minka.kernel.territory.Municipality;
import cl.minka.schools.core.Databases;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/**
 * Many people, with names as unevenly spread as they are in Chile, who live where people live, one in two in an organization, and
 * take part in editions of 100 people: written past the imports, which are not what is measured with them.
 */
public final class Multitude {
    public static final int IN_EDITION = 100;
    private static final int AT_ONCE = 1_000;
    private static final int IN_ORGANIZATION = 10;
    private static final String[] GIVEN =
            ("María José Juan Ana Luis Carlos Rosa Pedro Claudia Jorge Marta Diego Elena Hugo Inés Raúl Sara"
                            + " Iván Carmen Manuel Patricia Francisco Daniela Sergio Camila Cristián Valentina Rodrigo Javiera Felipe Antonia Matías"
                            + " Sofía Gabriel Isidora Benjamín Florencia Tomás Catalina Vicente Josefa Agustín Amanda Martín Constanza Nicolás"
                            + " Fernanda Ignacio Paula Andrés Xiomara Wilson Yolanda Zulema Quena Ulises Onofre Lautaro Ayelén Nahuel")
                    .split(" ");
    private static final String[] FAMILY =
            ("González Muñoz Rojas Díaz Pérez Soto Contreras Silva Martínez Sepúlveda Morales Rodríguez López"
                            + " Fuentes Hernández Torres Araya Flores Espinoza Valenzuela Castillo Ramírez Reyes Gutiérrez Castro Vargas Álvarez"
                            + " Vásquez Tapia Fernández Sánchez Carrasco Gómez Cortés Herrera Núñez Jara Vergara Rivera Figueroa Riquelme García"
                            + " Bravo Miranda Vera Molina Vega Campos Sandoval Orellana Zúñiga Olivares Alarcón Gallardo Ortiz Garrido Salazar"
                            + " Guzmán Henríquez Saavedra Navarro Aguilera Parra Romero Aravena Pizarro Godoy Peña Cáceres Leiva Escobar Yáñez"
                            + " Valdés Vidal Salinas Cárdenas Jiménez Ruiz Lagos Maldonado Bustos Medina Pino Palma Moreno Sanhueza Carvajal"
                            + " Navarrete Sáez Alvarado Donoso Poblete Bustamante Toro Ortega Venegas Guerrero Paredes Farías San Martín Ñanco Ñiquén")
                    .split(" ");

    private static final double[] GIVEN_SPREAD = spread(GIVEN.length);
    private static final double[] FAMILY_SPREAD = spread(FAMILY.length);

    private final Random random = new Random(1);
    private final List<String> cuts = new ArrayList<>();
    private final double[] where;
    private final Connection connection;

    private Multitude(Connection connection, List<Municipality> municipalities) {
        this.connection = connection;
        double[] sum = new double[municipalities.size()];
        double all = 0;
        for (int n = 0; n < sum.length; n++) {
            cuts.add(municipalities.get(n).cut());
            all += municipalities.get(n).population().getOrDefault(2017, 0L);
            sum[n] = all;
        }
        where = sum;
    }

    /** @param editions of which each gets {@link #IN_EDITION} of the people, in order; the last may get none */
    public static void store(Databases database, List<Municipality> municipalities, int people, List<String> editions)
            throws SQLException {
        try (Connection connection = database.source().getConnection()) {
            connection.setAutoCommit(false);
            Multitude all = new Multitude(connection, municipalities);
            all.organizations(people / 2 / IN_ORGANIZATION);
            for (int from = 0; from < people; from += AT_ONCE) {
                all.people(from, Math.min(people, from + AT_ONCE), editions);
                connection.commit();
            }
        }
    }

    private void organizations(int number) throws SQLException {
        List<Object[]> rows = new ArrayList<>();
        for (int n = 0; n < number; n++) {
            String name = "Junta de Vecinos " + one(random, FAMILY, FAMILY_SPREAD) + " " + n;
            rows.add(new Object[] {"o" + n, name, cut(), Folded.key(name, 300), Folded.of(name, 300), n, n});
        }
        insert(
                "INSERT INTO social_organization (id, kind, name, municipality, registration, name_key, name_folded,"
                        + " created_at, changed_at, version) VALUES (?, 'NEIGHBOURHOOD_COUNCIL', ?, ?, '', ?, ?, ?, ?, 1)",
                rows);
        connection.commit();
    }

    private void people(int from, int to, List<String> editions) throws SQLException {
        List<Object[]> people = new ArrayList<>();
        List<Object[]> scopes = new ArrayList<>();
        List<Object[]> words = new ArrayList<>();
        List<Object[]> members = new ArrayList<>();
        List<Object[]> enrolments = new ArrayList<>();
        for (int n = from; n < to; n++) {
            String id = "p" + n;
            String cut = cut();
            String name = name(random);
            String key = FamilyName.key(name);
            people.add(new Object[] {
                id,
                name,
                key,
                Folded.of(name),
                NameWords.all(name),
                Sound.of(name),
                birth(),
                n % 2 == 0 ? "FEMALE" : "MALE",
                cut,
                "" + n,
                n,
                n
            });
            scopes.add(new Object[] {cut, id, key, NameWords.all(name), n, n});
            for (String head : NameWords.heads(name)) {
                words.add(new Object[] {id, head, NameWords.all(name), key, n, n});
            }
            if (n % 2 == 0) {
                members.add(new Object[] {id, "o" + n / 2 / IN_ORGANIZATION});
            }
            int edition = n / IN_EDITION;
            if (edition < editions.size()) {
                scopes.add(new Object[] {Sight.edition(editions.get(edition)), id, key, NameWords.all(name), n, n});
                enrolments.add(new Object[] {"e" + n, editions.get(edition), id, n, key, n, n});
            }
        }
        insert(
                "INSERT INTO person (id, keeper, entered_by, name, name_key, name_folded, name_words, alike, email, phone, birth_date,"
                        + " sex, municipality, username, guardian_name, guardian_contact, guardian_relation, external_id,"
                        + " state, merged_into, created_at, changed_at, version) VALUES (?, 'amuch', 1, ?, ?, ?, ?, ?, '', '',"
                        + " ?, ?, ?, '', '', '', '', ?, 'LIVING', '', ?, ?, 1)",
                people);
        insert(
                "INSERT INTO person_scope (scope, person, living, name_key, words, created_at, changed_at)"
                        + " VALUES (?, ?, 1, ?, ?, ?, ?)",
                scopes);
        insert(
                "INSERT INTO person_word (person, head, words, name_key, created_at, changed_at) VALUES (?, ?, ?, ?, ?, ?)",
                words);
        insert("INSERT INTO person_organization (person, organization) VALUES (?, ?)", members);
        insert(
                "INSERT INTO enrolment (id, edition, person, organization, state, line, offered_until, reason, name_key,"
                        + " created_at, changed_at, version) VALUES (?, ?, ?, '', 'ENROLLED', ?, 0, '', ?, ?, ?, 1)",
                enrolments);
    }

    private void insert(String sql, List<Object[]> rows) throws SQLException {
        if (rows.isEmpty()) {
            return;
        }
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (Object[] row : rows) {
                for (int at = 0; at < row.length; at++) {
                    statement.setObject(at + 1, row[at]);
                }
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    /** Two given names and two family names. */
    public static String name(Random random) {
        return Stream.of(
                        one(random, GIVEN, GIVEN_SPREAD),
                        one(random, GIVEN, GIVEN_SPREAD),
                        one(random, FAMILY, FAMILY_SPREAD),
                        one(random, FAMILY, FAMILY_SPREAD))
                .reduce((a, b) -> a + " " + b)
                .orElseThrow();
    }

    private String birth() {
        return String.format("%d-%02d-%02d", 1940 + random.nextInt(65), 1 + random.nextInt(12), 1 + random.nextInt(28));
    }

    private String cut() {
        return cuts.get(place(random, where));
    }

    private static String one(Random random, String[] all, double[] sums) {
        return all[place(random, sums)];
    }

    private static int place(Random random, double[] sums) {
        double wanted = random.nextDouble() * sums[sums.length - 1];
        int place = 0;
        while (sums[place] < wanted) {
            place++;
        }
        return place;
    }

    /** The first of a list is had by many, the last by few (Zipf). */
    private static double[] spread(int size) {
        double[] sums = new double[size];
        double sum = 0;
        for (int n = 0; n < size; n++) {
            sum += 1 / Math.pow(n + 3, 0.9);
            sums[n] = sum;
        }
        return sums;
    }
}

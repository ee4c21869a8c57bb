package cl.minka.assistance.core.project;

import cl.minka.assistance.core.Databases;
import cl.minka.assistance.core.World;
import cl.minka.assistance.funding.ApplicationDraft;
import cl.minka.assistance.project.Milestone;
import cl.minka.assistance.project.ProjectDraft;
import cl.minka.assistance.project.ProjectStage;
import cl.minka.kernel.jpa.Json;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** 20,000 projects with five milestones each, and as many applications to five lines. */
public final class ProjectRows {
    private static final int ROWS = 20_000;
    private static final int LINES = 5;
    private static final int BATCH = 5_000;
    private static final long START = 1_700_000_000_000L;
    private static final String[] SOURCES = {"FRIL", "PMU", "Municipal", ""};
    private static final String[] STATES = {"borrador", "postulada", "observada", "financiada"};

    private final Random random = new Random(20);
    private final List<String> cuts;

    public ProjectRows(World world) {
        cuts = world.municipalities.all().stream().map(one -> one.cut()).toList();
    }

    public static String id(int number) {
        return "p%07d".formatted(number);
    }

    public void fill(Databases database) throws SQLException {
        try (Connection connection = database.source().getConnection()) {
            connection.setAutoCommit(false);
            lines(connection);
            try (PreparedStatement project = connection.prepareStatement(
                            "INSERT INTO project (id, municipality, stage, title_key, origin, draft, milestones, log_lines, created_at,"
                                    + " changed_at, portfolio, version) VALUES (?, ?, ?, ?, '', ?, ?, 0, ?, ?, ?, 1)");
                    PreparedStatement application = connection.prepareStatement(
                            "INSERT INTO application (id, municipality, funding_line, project, state, draft, documents, remarks, created_at,"
                                    + " changed_at, version) VALUES (?, ?, ?, ?, ?, ?, '[]', 0, ?, ?, 1)")) {
                for (int n = 0; n < ROWS; n++) {
                    String cut = cuts.get(random.nextInt(cuts.size()));
                    project(project, n, cut);
                    application(application, n, cut);
                    if (n % BATCH == BATCH - 1) {
                        project.executeBatch();
                        application.executeBatch();
                        connection.commit();
                    }
                }
            }
            if (database == Databases.POSTGRESQL) {
                connection.setAutoCommit(true);
                connection.createStatement().execute("ANALYZE");
            }
        }
    }

    private static void lines(Connection connection) throws SQLException {
        try (PreparedStatement line = connection.prepareStatement(
                "INSERT INTO funding_line (id, line, region, valid_from, valid_until, rules, changed_at, version)"
                        + " VALUES (?, 'linea', '', '2020-01-01', '9999-12-31', '{}', 0, 1)")) {
            for (int n = 0; n < LINES; n++) {
                line.setString(1, "linea-" + n);
                line.executeUpdate();
            }
        }
        connection.commit();
    }

    private void project(PreparedStatement row, int n, String cut) throws SQLException {
        String title = "Proyecto " + random.nextInt(ROWS);
        ProjectDraft draft = new ProjectDraft(
                cut,
                title,
                "Resumen del proyecto",
                "Objetivo del proyecto",
                Optional.of(LocalDate.of(2026, 1, 5).plusDays(random.nextInt(400))),
                "",
                List.of(),
                List.of(item(), item(), item()),
                List.of());
        Milestone[] milestones = {
            milestone("bases", List.of()),
            milestone("permiso", List.of()),
            milestone("obra", List.of("bases", "permiso")),
            milestone("aviso", List.of("bases")),
            milestone("cierre", List.of("obra", "aviso"))
        };
        ProjectStage[] stages = ProjectStage.values();
        row.setString(1, id(n));
        row.setString(2, cut);
        row.setString(3, stages[random.nextInt(stages.length)].name());
        row.setString(4, title.toLowerCase(java.util.Locale.ROOT));
        row.setString(5, Json.write(draft));
        row.setString(6, Json.write(milestones));
        row.setLong(7, START + n * 1_000_000L);
        row.setLong(8, START + random.nextInt(ROWS) * 1_000_000L);
        row.setString(9, Json.write(PortfolioEntry.of(draft, List.of(milestones))));
        row.addBatch();
    }

    private ProjectDraft.BudgetItem item() {
        return new ProjectDraft.BudgetItem(
                "Obra", SOURCES[random.nextInt(SOURCES.length)], 2026, random.nextInt(90_000_000), Optional.empty());
    }

    private Milestone milestone(String key, List<String> after) {
        return new Milestone(key, "Hito " + key, 1 + random.nextInt(60), after, Optional.empty());
    }

    private void application(PreparedStatement row, int n, String cut) throws SQLException {
        String line = "linea-" + random.nextInt(LINES);
        row.setString(1, "a%07d".formatted(n));
        row.setString(2, cut);
        row.setString(3, line);
        row.setString(4, id(n));
        row.setString(5, STATES[random.nextInt(STATES.length)]);
        row.setString(6, Json.write(new ApplicationDraft(cut, line, id(n), "Postulación " + n, Map.of())));
        row.setLong(7, START + n * 1_000_000L);
        row.setLong(8, START + random.nextInt(ROWS) * 1_000_000L);
        row.addBatch();
    }
}

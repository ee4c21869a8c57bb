package cl.minka.contest.core.ranking;

import cl.minka.contest.ContestDefinition;
import cl.minka.contest.Criterion;
import cl.minka.contest.InitiativeStatus;
import cl.minka.contest.core.assignment.AgreedScores;
import cl.minka.contest.core.assignment.ScoreScales;
import cl.minka.contest.core.persistence.ContestEntity;
import cl.minka.contest.core.persistence.ContestTransactions;
import cl.minka.kernel.jpa.CanonicalJson;
import cl.minka.kernel.jpa.Json;
import cl.minka.kernel.jpa.strategy.ParameterSchema;
import cl.minka.kernel.territory.Municipalities;
import cl.minka.plugin.scoring.ScoringRequest;
import com.fasterxml.jackson.core.type.TypeReference;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.charset.StandardCharsets;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import javax.persistence.PersistenceException;

/**
 * Makes the request of a strategy from the final evaluations of a contest; the same data make the same request. Where
 * evaluators agreed on scores, these stand for their own.
 */
final class RankingRequests {
    private static final TypeReference<Map<String, Double>> SCORES = new TypeReference<>() {};
    private static final int PSEUDONYM = 16;

    private final Municipalities territory;

    RankingRequests(Municipalities territory) {
        this.territory = territory;
    }

    ScoringRequest of(EntityManager manager, ContestEntity contest, Map<String, Object> parameters) {
        List<ScoringRequest.Initiative> initiatives = initiatives(manager, contest.id());
        Set<String> ids =
                initiatives.stream().map(ScoringRequest.Initiative::id).collect(Collectors.toSet());
        return new ScoringRequest(
                criteria(contest.definition()),
                initiatives,
                evaluations(manager, contest.id(), ids),
                ParameterSchema.asked(parameters),
                0);
    }

    /** What evaluators score. Where categories have forms of their own, the weights are scaled to add up to 1. */
    private static List<ScoringRequest.Criterion> criteria(ContestDefinition contest) {
        ScoreScales forms = ScoreScales.blind(contest);
        BigDecimal sum = forms.isUniform()
                ? BigDecimal.ONE
                : forms.criteria().stream().map(Criterion::weight).reduce(BigDecimal.ZERO, BigDecimal::add);
        return forms.criteria().stream()
                .map(criterion -> new ScoringRequest.Criterion(
                        criterion.id(),
                        criterion.weight().divide(sum, MathContext.DECIMAL128).doubleValue(),
                        criterion.min().doubleValue(),
                        criterion.max().doubleValue()))
                .toList();
    }

    private List<ScoringRequest.Initiative> initiatives(EntityManager manager, String contest) {
        return manager
                .createQuery(
                        "SELECT i.id, i.category, i.lead FROM InitiativeEntity i"
                                + " WHERE i.contest = :contest AND i.status = :admitted ORDER BY i.id",
                        Object[].class)
                .setParameter("contest", contest)
                .setParameter("admitted", InitiativeStatus.ADMITTED)
                .getResultList()
                .stream()
                .map(row -> new ScoringRequest.Initiative(
                        (String) row[0], row[1] == null ? "" : (String) row[1], sizeBand((String) row[2])))
                .sorted(Comparator.comparing(ScoringRequest.Initiative::id))
                .toList();
    }

    private String sizeBand(String cut) {
        return territory
                .find(cut)
                .map(municipality -> municipality.sizeBand().name().toLowerCase(Locale.ROOT))
                .orElse("");
    }

    private static List<ScoringRequest.Evaluation> evaluations(
            EntityManager manager, String contest, Set<String> initiatives) {
        String sql = "SELECT initiative, account, scores FROM evaluation WHERE contest = ? AND state = 'FINAL'";
        List<ScoringRequest.Evaluation> evaluations = new ArrayList<>();
        Map<Long, String> pseudonyms = new HashMap<>();
        AgreedScores agreed = AgreedScores.of(manager, contest);
        try (PreparedStatement select = ContestTransactions.connection(manager).prepareStatement(sql)) {
            select.setString(1, contest);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    String initiative = rows.getString(1);
                    if (!initiatives.contains(initiative)) {
                        continue;
                    }
                    String evaluator = pseudonyms.computeIfAbsent(rows.getLong(2), id -> pseudonym(contest, id));
                    String scores = agreed.of(initiative, rows.getLong(2)).orElse(rows.getString(3));
                    evaluations.add(new ScoringRequest.Evaluation(evaluator, initiative, Json.read(scores, SCORES)));
                }
            }
        } catch (SQLException e) {
            throw new PersistenceException(e);
        }
        evaluations.sort(Comparator.comparing(ScoringRequest.Evaluation::initiative)
                .thenComparing(ScoringRequest.Evaluation::evaluator));
        return evaluations;
    }

    private static String pseudonym(String contest, long account) {
        byte[] key = (contest + "/" + account).getBytes(StandardCharsets.UTF_8);
        return CanonicalJson.sha256(key).substring(0, PSEUDONYM);
    }
}

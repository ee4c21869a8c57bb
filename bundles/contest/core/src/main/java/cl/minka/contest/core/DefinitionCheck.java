package cl.minka.contest.core;

import cl.minka.contest.AppealRules;
import cl.minka.contest.Category;
import cl.minka.contest.ContestDefinition;
import cl.minka.contest.Criterion;
import cl.minka.contest.EvaluationPhase;
import cl.minka.contest.FormField;
import cl.minka.contest.PublicationRules;
import cl.minka.contest.SelectionRules;
import cl.minka.contest.core.persistence.Figures;
import cl.minka.kernel.Fault;
import cl.minka.kernel.Slug;
import cl.minka.kernel.jpa.strategy.VersionPin;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Finds all that is wrong with the definition of a contest. */
public final class DefinitionCheck {
    static final int LONGEST_TITLE = 300;

    private static final int LONGEST_NAME = 300;
    private static final int LONGEST_DESCRIPTION = 10_000;
    private static final int MOST = 1_000_000;
    private static final int DIGITS = 40;
    private static final BigDecimal TOLERANCE = new BigDecimal("1e-9");
    private static final BigDecimal LARGE = BigDecimal.valueOf(1_000_000_000_000L);
    private static final BigDecimal LONGEST_TERM = BigDecimal.valueOf(365);
    private static final BigDecimal MOST_EMPLOYMENT_YEARS = BigDecimal.valueOf(50);
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final Pattern PART_ID = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._-]{0,63}");
    private static final Pattern STRATEGY = Pattern.compile("[a-z0-9][a-z0-9._-]{0,63}");
    private static final Set<String> COLUMNS = Set.of("externalId", "title", "category", "municipality", "status");
    private static final Set<String> TIE_BREAKS = Set.of("heaviestCriterion", "committee", "submittedFirst");

    private final ContestDefinition definition;
    private final List<Fault> faults = new ArrayList<>();

    private DefinitionCheck(ContestDefinition definition) {
        this.definition = definition;
    }

    /** @param organization whether there is such an organisation */
    static List<Fault> faults(ContestDefinition definition, Predicate<String> organization) {
        DefinitionCheck check = new DefinitionCheck(definition);
        if (!Slug.isValid(definition.id())) {
            check.add("/id", "contest.bad-id");
        }
        check.text("/title", definition.title(), LONGEST_TITLE);
        if (!organization.test(definition.organizer())) {
            check.add("/organizer", "contest.unknown-organization");
        }
        check.categories();
        check.criteria();
        check.form();
        check.numbers();
        check.selection(definition.selection());
        definition.appeals().ifPresent(check::appeals);
        definition.publication().ifPresent(check::publication);
        return check.faults;
    }

    /** What is wrong with its selection rules alone. */
    public static List<Fault> selectionFaults(ContestDefinition definition) {
        DefinitionCheck check = new DefinitionCheck(definition);
        check.selection(definition.selection());
        return check.faults;
    }

    private void categories() {
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < definition.categories().size(); i++) {
            Category category = definition.categories().get(i);
            partId("/categories/" + i + "/id", category.id(), ids);
            text("/categories/" + i + "/name", category.name(), LONGEST_NAME);
        }
    }

    private void criteria() {
        Set<String> ids = new HashSet<>();
        BigDecimal sum = BigDecimal.ZERO;
        for (int i = 0; i < definition.criteria().size(); i++) {
            Criterion criterion = definition.criteria().get(i);
            String pointer = "/criteria/" + i;
            partId(pointer + "/id", criterion.id(), ids);
            text(pointer + "/name", criterion.name(), LONGEST_NAME);
            atMost(pointer + "/description", criterion.description(), LONGEST_DESCRIPTION);
            if (between(pointer + "/weight", criterion.weight(), BigDecimal.ZERO, BigDecimal.ONE)) {
                sum = sum.add(criterion.weight());
            }
            scale(pointer, criterion);
        }
        faults.addAll(FormCheck.faults(definition));
        if (definition.criteria().isEmpty()) {
            add("/criteria", "kernel.required");
        } else if (!FormCheck.hasForms(definition) && !isOne(sum)) {
            faults.add(Fault.at("/criteria", "contest.weights", "sum", Figures.exact(sum)));
        }
    }

    private void scale(String pointer, Criterion criterion) {
        boolean sane = between(pointer + "/min", criterion.min(), LARGE.negate(), LARGE)
                & between(pointer + "/max", criterion.max(), LARGE.negate(), LARGE)
                & between(pointer + "/step", criterion.step(), LARGE.negate(), LARGE);
        if (!sane) {
            return;
        }
        if (criterion.min().compareTo(criterion.max()) >= 0) {
            add(pointer + "/max", "contest.criterion.range");
        } else if (criterion.step().signum() <= 0
                || criterion
                                .max()
                                .subtract(criterion.min())
                                .remainder(criterion.step())
                                .signum()
                        != 0) {
            add(pointer + "/step", "contest.criterion.step");
        }
    }

    private void form() {
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < definition.form().size(); i++) {
            FormField field = definition.form().get(i);
            String pointer = "/form/" + i;
            partId(pointer + "/id", field.id(), ids);
            if (COLUMNS.contains(field.id())) {
                add(pointer + "/id", "contest.field.reserved-id");
            }
            text(pointer + "/label", field.label(), LONGEST_NAME);
            field.maxWords().ifPresent(words -> count(pointer + "/maxWords", words, 1));
            Set<String> options = new HashSet<>();
            for (int j = 0; j < field.options().size(); j++) {
                String option = field.options().get(j);
                text(pointer + "/options/" + j, option, LONGEST_NAME);
                if (!options.add(option)) {
                    add(pointer + "/options/" + j, "contest.duplicate-id");
                }
            }
        }
    }

    private void numbers() {
        count("/eligibility/maxPerMunicipality", definition.eligibility().maxPerMunicipality(), 1);
        count("/eligibility/minMonthsRunning", definition.eligibility().minMonthsRunning(), 0);
        count("/eligibility/reentryBanEditions", definition.eligibility().reentryBanEditions(), 0);
        count("/panel/evaluationsPerInitiative", definition.panel().evaluationsPerInitiative(), 1);
        count("/panel/maxLoad", definition.panel().maxLoad(), 1);
        definition
                .panel()
                .employmentYears()
                .ifPresent(years -> between(
                        "/panel/employmentYears", BigDecimal.valueOf(years), BigDecimal.ZERO, MOST_EMPLOYMENT_YEARS));
        if (!STRATEGY.matcher(definition.scoring().strategy()).matches()) {
            add("/scoring/strategy", "contest.bad-strategy-id");
        }
        if (!definition.scoring().version().map(VersionPin::isWellFormed).orElse(true)) {
            add("/scoring/version", "contest.bad-version-range");
        }
        definition
                .discrepancyThreshold()
                .ifPresent(threshold -> between("/discrepancyThreshold", threshold, BigDecimal.ZERO, HUNDRED));
    }

    private void appeals(AppealRules rules) {
        between("/appeals/workingDays", BigDecimal.valueOf(rules.workingDays()), BigDecimal.ONE, LONGEST_TERM);
    }

    private void publication(PublicationRules rules) {
        if (rules.feedback().perCriterion() && !rules.feedback().scores()) {
            add("/publication/feedback/perCriterion", "contest.publication.criteria-tell-scores");
        }
    }

    private void selection(SelectionRules rules) {
        count("/selection/shortlist", rules.shortlist(), 1);
        count("/selection/winnersPerCategory", rules.winnersPerCategory(), 0);
        count("/selection/mentions", rules.mentions(), 0);
        count("/selection/winnersPerSizeBand", rules.winnersPerSizeBand(), 0);
        count("/selection/mentionsPerCategory", rules.mentionsPerCategory(), 0);
        rules.minimumScore().ifPresent(score -> between("/selection/minimumScore", score, BigDecimal.ZERO, HUNDRED));
        rules.minimumPerCriterion()
                .ifPresent(score -> between("/selection/minimumPerCriterion", score, LARGE.negate(), LARGE));
        boolean sane = between("/selection/blindWeight", rules.blindWeight(), BigDecimal.ZERO, BigDecimal.ONE)
                & between("/selection/committeeWeight", rules.committeeWeight(), BigDecimal.ZERO, BigDecimal.ONE);
        if (sane && !isOne(rules.blindWeight().add(rules.committeeWeight()))) {
            faults.add(Fault.at(
                    "/selection/blindWeight",
                    "contest.weights",
                    "sum",
                    Figures.exact(rules.blindWeight().add(rules.committeeWeight()))));
        }
        for (int i = 0; i < rules.tieBreak().size(); i++) {
            if (!isTieBreak(rules.tieBreak().get(i))) {
                add("/selection/tieBreak/" + i, "contest.unknown-tie-break");
            }
        }
    }

    private boolean isTieBreak(String rule) {
        return TIE_BREAKS.contains(rule)
                || definition.criteria().stream()
                        .filter(criterion -> criterion.isOf(EvaluationPhase.BLIND))
                        .anyMatch(criterion -> rule.equals("criterion:" + criterion.id()));
    }

    private void partId(String pointer, String id, Set<String> known) {
        if (id.isBlank()) {
            add(pointer, "kernel.required");
        } else if (!PART_ID.matcher(id).matches()) {
            add(pointer, "contest.bad-part-id");
        } else if (!known.add(id)) {
            add(pointer, "contest.duplicate-id");
        }
    }

    private void text(String pointer, String text, int most) {
        if (text.isBlank()) {
            add(pointer, "kernel.required");
        }
        atMost(pointer, text, most);
    }

    private void atMost(String pointer, String text, int most) {
        if (text.length() > most) {
            faults.add(Fault.at(pointer, "kernel.too-long", "most", most));
        }
    }

    private void count(String pointer, int number, int least) {
        between(pointer, BigDecimal.valueOf(number), BigDecimal.valueOf(least), BigDecimal.valueOf(MOST));
    }

    private boolean between(String pointer, BigDecimal number, BigDecimal least, BigDecimal most) {
        boolean inside = Math.abs((long) number.scale()) <= DIGITS
                && number.precision() <= DIGITS
                && number.compareTo(least) >= 0
                && number.compareTo(most) <= 0;
        if (!inside) {
            faults.add(new Fault(
                    pointer,
                    "contest.out-of-range",
                    Map.of("least", Figures.exact(least), "most", Figures.exact(most))));
        }
        return inside;
    }

    static boolean isOne(BigDecimal sum) {
        return sum.subtract(BigDecimal.ONE).abs().compareTo(TOLERANCE) <= 0;
    }

    private void add(String pointer, String code) {
        faults.add(Fault.at(pointer, code));
    }
}

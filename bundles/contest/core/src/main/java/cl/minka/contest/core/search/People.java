package cl.minka.contest.core.search;

import cl.minka.contest.Assignment;
import cl.minka.contest.core.search.Field.Condition;
import cl.minka.kernel.territory.Municipality;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Conditions on who evaluates what, and on the members of the panel. */
final class People {
    private static final Set<Assignment.State> PRESENT = EnumSet.complementOf(EnumSet.of(Assignment.State.RECUSED));
    private static final Set<Assignment.State> PENDING =
            EnumSet.of(Assignment.State.ASSIGNED, Assignment.State.STARTED);

    private People() {}

    /** The states that a word stands for. */
    static Set<Assignment.State> states(String code) {
        return code.equals("pending")
                ? PENDING
                : EnumSet.of(Assignment.State.valueOf(code.toUpperCase(java.util.Locale.ROOT)));
    }

    static Set<Assignment.State> present() {
        return PRESENT;
    }

    static Set<Assignment.State> pending() {
        return PENDING;
    }

    /** An initiative that is given to somebody. */
    static Condition evaluator() {
        return (scene, alias, term) -> Clauses.any(term, value -> {
            if (value instanceof Operand.Absent || value instanceof Operand.Present) {
                return alias + ".evaluationsAssigned " + (value instanceof Operand.Absent ? "= 0" : "> 0");
            }
            Operand.Person person = (Operand.Person) value;
            return given(scene, alias, person.state().map(People::states).orElse(PRESENT), person.username());
        });
    }

    /** An initiative from which somebody withdrew. */
    static Condition recused() {
        Set<Assignment.State> recused = EnumSet.of(Assignment.State.RECUSED);
        return (scene, alias, term) -> Clauses.any(term, value -> {
            if (value instanceof Operand.Absent) {
                return Clauses.not(given(scene, alias, recused, ""));
            }
            return given(scene, alias, recused, value instanceof Operand.Person person ? person.username() : "");
        });
    }

    private static String given(Scene scene, String alias, Set<Assignment.State> states, String username) {
        String x = scene.alias();
        String who = username.isEmpty() ? "" : " AND " + Clauses.name(scene, x + ".username", username);
        return "EXISTS (SELECT " + x + ".id FROM AssignmentEntity " + x + " WHERE " + x + ".initiative = " + alias
                + ".id AND " + x + ".state IN " + scene.bind(List.copyOf(states)) + who + ")";
    }

    /** An initiative that a member of the panel must not evaluate. */
    static Condition conflict() {
        return (scene, alias, term) -> {
            Set<String> cuts = new HashSet<>();
            for (Operand value : term.values()) {
                String name = ((Operand.Person) value).username();
                scene.panel().stream()
                        .filter(member -> matches(member.username(), name))
                        .forEach(member -> cuts.addAll(conflicts(scene, member)));
            }
            String x = scene.alias();
            return "EXISTS (SELECT " + x + ".cut FROM PlaceEntity " + x + " WHERE " + x + ".initiative = " + alias
                    + ".id AND (" + Clauses.in(scene, alias, x + ".cut", cuts) + "))";
        };
    }

    private static boolean matches(String username, String wanted) {
        return wanted.indexOf('*') < 0
                ? username.equals(wanted)
                : username.matches(wanted.replace(".", "\\.").replace("*", ".*"));
    }

    /** The municipalities whose initiatives he must not see. */
    private static Set<String> conflicts(Scene scene, Scene.Member member) {
        Set<String> cuts = new HashSet<>(member.declared());
        cuts.addAll(member.origin().municipalities());
        if (scene.contest().definition().panel().excludeSameRegion()) {
            scene.territory().all().stream()
                    .filter(one ->
                            member.origin().regions().contains(one.region().code()))
                    .map(Municipality::cut)
                    .forEach(cuts::add);
        }
        return cuts;
    }

    /** A member of the panel who must not evaluate what a municipality presents. */
    static Condition inConflict() {
        return members((scene, code) -> member -> conflicts(scene, member).contains(code));
    }

    static Condition ofRegion() {
        return members((scene, code) -> member -> member.origin().regions().contains(code));
    }

    static Condition ofMunicipality() {
        return members(
                (scene, code) -> member -> member.origin().municipalities().contains(code));
    }

    private static Condition members(MemberChoice choice) {
        return Columns.chosen((scene, alias, code) -> among(scene, alias, choice.of(scene, code)));
    }

    /** The members of whom something holds. */
    static String among(Scene scene, String alias, Predicate<Scene.Member> holds) {
        List<Long> accounts =
                scene.panel().stream().filter(holds).map(Scene.Member::account).toList();
        return Clauses.in(scene, alias, alias + ".account", accounts);
    }

    /** How many assignments in these states a member of the panel has. */
    static Condition count(Set<Assignment.State> states) {
        return (scene, alias, term) -> Clauses.any(
                term,
                value -> Clauses.ordered(
                        scene,
                        "(" + work(scene, alias, states, "COUNT(#.id)") + ")",
                        term.operator(),
                        value,
                        Columns::whole));
    }

    static String work(Scene scene, String alias, Set<Assignment.State> states, String what) {
        String x = scene.alias();
        return "SELECT " + what.replace("#", x) + " FROM AssignmentEntity " + x + " WHERE " + x + ".contest = "
                + alias + ".contest AND " + x + ".account = " + alias + ".account AND " + x + ".state IN "
                + scene.bind(List.copyOf(states));
    }

    /** Says of a code which members fit. */
    private interface MemberChoice {
        Predicate<Scene.Member> of(Scene scene, String code);
    }
}

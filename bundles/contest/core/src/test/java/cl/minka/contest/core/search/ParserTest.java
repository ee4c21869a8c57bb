package cl.minka.contest.core.search;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import cl.minka.contest.SearchFault;
import cl.minka.contest.SearchPhrase;
import cl.minka.contest.SearchScope;
import cl.minka.contest.core.Samples;
import cl.minka.contest.core.persistence.ContestEntity;
import cl.minka.kernel.jpa.SomeMunicipalities;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.Test;

public class ParserTest {
    private final ContestEntity contest = ContestEntity.of(Samples.contest("ejemplo-2027"), Instant.EPOCH);
    private final Places places = new Places(new SomeMunicipalities());
    private final Map<String, String> saved = new HashMap<>();

    @Test
    public void juxtapositionIsAndAndBindsTighterThanOr() {
        assertEquals("or(and(words(agua), words(basura)), words(riego))", read("agua basura OR riego"));
        assertEquals(read("agua basura OR riego"), read("(agua AND basura) OR riego"));
        assertEquals("and(words(agua), or(words(basura), words(riego)))", read("agua (basura OR riego)"));
    }

    @Test
    public void notAndMinusBindTightest() {
        assertEquals("and(not(words(agua)), words(riego))", read("NOT agua riego"));
        assertEquals(read("NOT agua riego"), read("-agua riego"));
        assertEquals("not(or(words(agua), words(riego)))", read("-(agua OR riego)"));
        assertEquals("not(has category [gestion])", read("category!=gestion").replace("equal", "has"));
        assertEquals("and(words(agua), words(-), words(riego))", read("agua - riego"));
    }

    @Test
    public void wordsAreFoldedAndPhrasesStayTogether() {
        assertEquals("words(accion)", read("Acción"));
        assertEquals("words(viña del mar)".replace("ñ", "n"), read("\"Viña del Mar\""));
        assertEquals("words(and)", read("and"));
        assertEquals("everything", read("  "));
    }

    @Test
    public void fieldsHaveSynonymsInSpanishAndValuesInBothLanguages() {
        assertEquals("has status [admitted]", read("estado:Admitida"));
        assertEquals(read("status:admitted"), read("ESTADO:admisible"));
        assertEquals("has category [gestion]", read("categoría:Gestión"));
        assertEquals("has municipality [05109]", read("comuna:\"viña del mar\""));
        assertEquals("has municipality [05109]", read("municipality:05109"));
        assertEquals("has region [13]", read("region:metropolitana"));
        assertEquals("at-least average [70..70]", read("puntaje>=70"));
        assertEquals("has average [62.5..70]", read("average:62,5..70"));
    }

    @Test
    public void setsRangesAndDates() {
        assertEquals("has category [gestion, servicios]", read("category:(gestion servicios)"));
        assertEquals("has category [gestion, servicios]", read("category:(gestion OR servicios)"));
        assertEquals("has number [1..20]", read("number:1..20"));
        assertEquals("has number [..20]", read("number:..20"));
        assertEquals("has submitted [2027-01-01..2027-02-28]", read("submitted:2027-01..2027-02"));
        assertEquals("less started [2025-01-01..2025-12-31]", read("started<2025"));
        assertEquals("has number [absent]", read("number:none"));
    }

    @Test
    public void quantifiersStandBeforeScoresOnly() {
        assertEquals("of-at-least 2 at-least score.INN [4..4]", read("2+ score.INN>=4"));
        assertEquals("of-all less score.INN [3..3]", read("all score.INN<3"));
        assertEquals("of-exactly 0 less score.INN [3..3]", read("none nota.inn<3"));
        assertEquals("and(words(2), has number [7..7])", read("2 number:7"));
        assertEquals("and(words(any), words(agua))", read("any agua"));
    }

    @Test
    public void peopleMayHaveAState() {
        assertEquals("has evaluator [eva.soto]", read("evaluator:eva.soto"));
        assertEquals("has evaluator [eva.soto final]", read("evaluador:eva.soto:finished"));
        assertEquals("has evaluator [absent]", read("evaluator:none"));
    }

    @Test
    public void allFaultsAreToldWithTheirPlaces() {
        List<SearchFault> faults = faults("agua statu:draft average>=mucho )");
        assertEquals(
                List.of(
                        "contest.search.unknown-field",
                        "contest.search.bad-value.figure",
                        "contest.search.closed-too-often"),
                faults.stream().map(SearchFault::code).toList());
        assertEquals(List.of(5, 26, 32), faults.stream().map(SearchFault::start).toList());
        assertEquals(List.of(5, 5, 1), faults.stream().map(SearchFault::length).toList());
        assertEquals(Optional.of("status"), faults.get(0).suggestion());
    }

    @Test
    public void eachKindOfFaultIsFound() {
        assertEquals("contest.search.never-closed 0 1", fault("(agua"));
        assertEquals("contest.search.open-phrase 0 5", fault("\"agua"));
        assertEquals("contest.search.nothing-here 8 0", fault("agua OR "));
        assertEquals("contest.search.nothing-before 0 3", fault("AND agua"));
        assertEquals("contest.search.nothing-here 1 0", fault("()"));
        assertEquals("contest.search.missing-value 7 0", fault("status:"));
        assertEquals("contest.search.missing-value 7 2", fault("status:()"));
        assertEquals("contest.search.stray-operator 8 2", fault("average >= 70").replace(" 2 ", " "));
        assertEquals("contest.search.wrong-operator 6 1", fault("status>draft"));
        assertEquals("contest.search.one-value 8 4", fault("average>1..2"));
        assertEquals("contest.search.bad-value.count 7 3", fault("number:2.5"));
        assertEquals("contest.search.bad-value.date 10 10", fault("submitted:2027-02-30"));
        assertEquals("contest.search.bad-value.flag 8 5", fault("cleared:quiza"));
        assertEquals("contest.search.bad-value.person 10 5", fault("evaluator:ñandú"));
        assertEquals("contest.search.unknown-saved 6 4", fault("saved:nada"));
        assertEquals("contest.search.too-long 2000 1", fault("a".repeat(2_001)));
        assertTrue(fault("a ".repeat(101)).startsWith("contest.search.too-many-terms"));
        List<SearchFault> deep = faults("(".repeat(30) + "a" + ")".repeat(30));
        assertEquals("contest.search.too-deep 20 1", fault("(".repeat(30) + "a" + ")".repeat(30)));
        assertEquals(1, deep.size());
        assertEquals(Optional.of("borrador"), faults("status:borador").get(0).suggestion());
    }

    @Test
    public void whatIsWithinTheLimitsIsNoFault() {
        assertEquals(List.of(), faults("a ".repeat(100)));
        assertEquals(List.of(), faults("(".repeat(19) + "a" + ")".repeat(19)));
    }

    @Test
    public void savedSearchesAreExpandedAndCyclesEnd() {
        saved.put("buenas", "average>=70");
        saved.put("dos", "saved:buenas OR agua");
        assertEquals("saved dos(or(saved buenas(at-least average [70..70]), words(agua)))", read("set:dos"));
        saved.put("uno", "saved:otro");
        saved.put("otro", "saved:uno");
        assertEquals("contest.search.saved-broken 6 3", fault("saved:uno"));
    }

    @Test
    public void aMunicipalityKnowsFewFieldsAndIsNotToldOfOthers() {
        Faults faults = new Faults();
        Parser.parse(books(false), SearchScope.INITIATIVES, "averag>1 average>1 saved:x status:draft", faults);
        assertEquals(
                List.of("contest.search.unknown-field", "contest.search.unknown-field", "contest.search.unknown-field"),
                faults.all().stream().map(SearchFault::code).toList());
        assertEquals(
                List.of(Optional.empty(), Optional.empty(), Optional.empty()),
                faults.all().stream()
                        .map(SearchFault::suggestion)
                        .map(one -> one.filter(name -> !name.equals("team")))
                        .toList());
    }

    @Test
    public void aSearchIsToldInWords() {
        SearchPhrase told = Phrases.of(parse("estado:borrador OR 2+ score.INN>=4", new Faults()));
        assertEquals("contest.search.told.or", told.key());
        assertEquals("contest.search.told.has", told.parts().get("left").key());
        SearchPhrase right = told.parts().get("right");
        assertEquals("contest.search.told.of-at-least", right.key());
        assertEquals(Map.of("number", 2), right.arguments());
        assertEquals(
                "Innovación",
                right.parts().get("inner").parts().get("field").arguments().get("subject"));
    }

    private String fault(String search) {
        SearchFault first = faults(search).get(0);
        return first.code() + " " + first.start() + " " + first.length();
    }

    private List<SearchFault> faults(String search) {
        Faults faults = new Faults();
        parse(search, faults);
        return faults.all();
    }

    private String read(String search) {
        Faults faults = new Faults();
        Node node = parse(search, faults);
        assertEquals(List.of(), faults.all());
        return told(node);
    }

    private Node parse(String search, Faults faults) {
        return Parser.parse(books(true), SearchScope.INITIATIVES, search, faults);
    }

    private Books books(boolean organizer) {
        InitiativeFields fields = new InitiativeFields(contest, places);
        return new Books() {
            @Override
            public FieldBook fields(SearchScope scope) {
                return new FieldBook(scope, organizer ? fields.all() : fields.open(), InitiativeWords::of, organizer);
            }

            @Override
            public Optional<String> saved(SearchScope scope, String name) {
                return Optional.ofNullable(saved.get(name));
            }
        };
    }

    private static String told(Node node) {
        if (node instanceof Node.And and) {
            return "and(" + and.parts().stream().map(ParserTest::told).collect(Collectors.joining(", ")) + ")";
        }
        if (node instanceof Node.Or or) {
            return "or(" + or.parts().stream().map(ParserTest::told).collect(Collectors.joining(", ")) + ")";
        }
        if (node instanceof Node.Not not) {
            return "not(" + told(not.inner()) + ")";
        }
        if (node instanceof Node.Words words) {
            return "words(" + words.folded() + ")";
        }
        if (node instanceof Node.Saved one) {
            return "saved " + one.name() + "(" + told(one.inner()) + ")";
        }
        if (node instanceof Node.Term term) {
            String quantifier = term.quantifier().kind() == Quantifier.Kind.ANY
                    ? ""
                    : "of-" + name(term.quantifier().kind())
                            + (term.quantifier().kind() == Quantifier.Kind.ALL
                                    ? " "
                                    : " " + term.quantifier().number() + " ");
            return quantifier + name(term.operator()) + " " + term.field().name() + " "
                    + term.values().stream().map(ParserTest::told).toList();
        }
        return "everything";
    }

    private static String name(Enum<?> one) {
        return one.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    private static String told(Operand operand) {
        if (operand instanceof Operand.Numbers numbers) {
            return numbers.low().map(Object::toString).orElse("") + ".."
                    + numbers.high().map(Object::toString).orElse("");
        }
        if (operand instanceof Operand.Days days) {
            return days.low().map(Object::toString).orElse("") + ".."
                    + days.high().map(Object::toString).orElse("");
        }
        if (operand instanceof Operand.Choice choice) {
            return choice.code();
        }
        if (operand instanceof Operand.Person person) {
            return person.username() + person.state().map(state -> " " + state).orElse("");
        }
        return operand instanceof Operand.Absent ? "absent" : operand.toString();
    }
}

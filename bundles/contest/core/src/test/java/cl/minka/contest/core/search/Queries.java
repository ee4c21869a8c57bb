package cl.minka.contest.core.search;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

/** Searches drawn from a seed. */
final class Queries {
    static final List<String> OPEN = List.of(
            "agua",
            "\"Acción y\"",
            "100%",
            "title:accion",
            "title=\"agua agua\"",
            "title:*agua",
            "team:arbol",
            "team:none",
            "file:*.pdf",
            "file:carta",
            "file:any",
            "status:(draft submitted)",
            "category:gestion",
            "category:none",
            "category!=servicios",
            "comuna:05101",
            "comuna:(05109 13101)",
            "region:(05 13)",
            "size:small",
            "size:(medium large)",
            "number:1..#20",
            "number>=#20",
            "number:none",
            "externalId:EXT-#20",
            "externalId:EXT-1*",
            "externalId:none",
            "submitted>2027-03-0#9",
            "submitted:2027-03-02..2027-04",
            "submitted:none",
            "started<2022",
            "started:2021..2023-0#9",
            "started:none",
            "appeal:open",
            "appeal:(upheld partly-upheld)",
            "appeal:none",
            "has:attachment",
            "answer.resumen:nuble",
            "answer.resumen:none",
            "answer.costo>=#900",
            "answer.costo:100..#900",
            "answer.costo:none",
            "answer.desde<2022-06",
            "answer.desde:any",
            "answer.replica:yes",
            "answer.replica:none");
    private static final List<String> CLOSED = List.of(
            "code:C0000#9",
            "code:c0001*",
            "cleared:yes",
            "assigned:#4",
            "assigned>#4",
            "finished<#4",
            "finished:1..2",
            "pending>0",
            "pending:#4",
            "average>=#90",
            "average:20..#90",
            "average:none",
            "average<50",
            "total>#90",
            "all total>#90",
            "none total>#90",
            "2 total>#90",
            "2+ total>#90",
            "any score.INN>=#5",
            "all score.INN>=#5",
            "2+ score.RES<#5",
            "1 score.RES:#5",
            "none score.INN:0..#5",
            "spread>#90",
            "spread:none",
            "spread:any",
            "discrepancy:yes",
            "discrepancy:no",
            "evaluator:eva-#6",
            "evaluator:none",
            "evaluator:eva-#6:finished",
            "evaluator:eva-#6:pending",
            "evaluator:eva-#6:assigned",
            "evaluator:(eva-1 eva-2:started)",
            "recused:any",
            "recused:none",
            "recused:eva-#6",
            "conflict:eva-#6",
            "rank<=#20",
            "rank:none",
            "rank:1..#9");
    static final List<String> TERMS =
            Stream.concat(OPEN.stream(), CLOSED.stream()).toList();
    private static final Map<String, Integer> LIMITS =
            Map.of("#900", 900, "#90", 90, "#20", 20, "#9", 9, "#6", 6, "#5", 5, "#4", 4);

    private Queries() {}

    static String draw(Random random, int depth) {
        int kind = depth == 0 ? 9 : random.nextInt(10);
        return switch (kind) {
            case 0, 1, 2 -> draw(random, depth - 1) + " " + draw(random, depth - 1);
            case 3, 4, 5 -> "(" + draw(random, depth - 1) + " OR " + draw(random, depth - 1) + ")";
            case 6 -> "-(" + draw(random, depth - 1) + ")";
            case 7 -> "NOT " + fill(TERMS.get(random.nextInt(TERMS.size())), random);
            default -> fill(TERMS.get(random.nextInt(TERMS.size())), random);
        };
    }

    static String fill(String template, Random random) {
        String filled = template;
        for (String place : List.of("#900", "#90", "#20", "#9", "#6", "#5", "#4")) {
            if (filled.contains(place)) {
                filled = filled.replace(place, Integer.toString(1 + random.nextInt(LIMITS.get(place))));
            }
        }
        return filled;
    }
}

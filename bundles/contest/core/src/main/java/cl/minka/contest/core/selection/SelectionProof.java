package cl.minka.contest.core.selection;

import cl.minka.contest.Ranking;
import cl.minka.contest.Rankings;
import cl.minka.contest.core.ranking.BlindFigures;
import cl.minka.kernel.jpa.CanonicalJson;
import cl.minka.kernel.jpa.Json;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** Decides again from what was stored and tells every place at which the answer is not the same, bit for bit. */
final class SelectionProof {
    private static final int MOST = 100;

    private final List<String> found = new ArrayList<>();

    private SelectionProof() {}

    static Rankings.Verification of(
            SelectionEntity stored, SelectionInput input, Ranking ranking, BlindFigures figures) {
        SelectionProof proof = new SelectionProof();
        proof.hash("inputSha256", stored.inputSha256().orElse(""), input.sha256());
        SelectionInput again = input.recomputed(ranking, figures);
        proof.compare("/input", Json.tree(input), Json.tree(again));
        DecidedSelection before = stored.decided();
        DecidedSelection after = DecidedSelection.of(again.decided());
        proof.hash("sha256", stored.sha256().orElse(""), CanonicalJson.sha256(before));
        proof.compare("", Json.tree(before), Json.tree(after));
        return new Rankings.Verification(proof.found.isEmpty(), proof.found);
    }

    private void hash(String what, String stored, String recomputed) {
        if (!stored.equals(recomputed)) {
            found.add(what + ": " + stored + " <> " + recomputed);
        }
    }

    private void compare(String pointer, JsonNode stored, JsonNode recomputed) {
        if (found.size() >= MOST) {
            return;
        }
        if (stored.isObject() && recomputed.isObject()) {
            TreeSet<String> names = new TreeSet<>();
            stored.fieldNames().forEachRemaining(names::add);
            recomputed.fieldNames().forEachRemaining(names::add);
            names.forEach(name -> compare(pointer + "/" + name, stored.path(name), recomputed.path(name)));
        } else if (stored.isArray() && recomputed.isArray() && stored.size() == recomputed.size()) {
            for (int i = 0; i < stored.size(); i++) {
                compare(pointer + "/" + i, stored.get(i), recomputed.get(i));
            }
        } else {
            hash(pointer, text(stored), text(recomputed));
        }
    }

    private static String text(JsonNode node) {
        return node.isMissingNode() ? "" : CanonicalJson.write(node);
    }
}

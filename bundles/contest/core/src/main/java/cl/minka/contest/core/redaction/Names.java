package cl.minka.contest.core.redaction;

import cl.minka.contest.BlindTwin.Kind;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Names of one or more words, found by walking a text once. */
final class Names {
    private final Node root = new Node();
    private final Map<String, Name> joined = new HashMap<>();

    private static final class Node {
        private final Map<String, Node> next = new HashMap<>(2);
        private Name name;
    }

    /**
     * A name that may tell who presents.
     *
     * @param anyCase whether it is one in lower case too
     * @param common whether it is an everyday word, which counts at the head of a sentence for its own initiative only
     */
    record Name(Kind kind, String replacement, boolean anyCase, boolean common) {}

    /** A name in a text: from token to token, the last one not included. */
    record Match(int from, int to, Name name) {}

    /** Adds a name; the one that was there first stays. */
    void add(String text, Name name) {
        List<Token> tokens = Token.of(text);
        if (tokens.isEmpty()) {
            return;
        }
        Node node = root;
        for (Token token : tokens) {
            node = node.next.computeIfAbsent(token.plain(), word -> new Node());
        }
        if (node.name == null) {
            node.name = name;
        }
        joined.putIfAbsent(
                tokens.stream().map(Token::plain).collect(Collectors.joining()),
                tokens.size() == 1 ? name : new Name(name.kind(), name.replacement(), name.anyCase(), false));
    }

    /** The names by what they are when written as one word; several words made one are no everyday word. */
    Map<String, Name> joined() {
        return Collections.unmodifiableMap(joined);
    }

    /** The longest name that begins at this token and counts as one. */
    Optional<Match> longest(List<Token> tokens, int from) {
        Node node = root;
        Optional<Match> longest = Optional.empty();
        for (int i = from; i < tokens.size(); i++) {
            node = node.next.get(tokens.get(i).plain());
            if (node == null) {
                break;
            }
            if (node.name != null && counts(tokens, from, i + 1, node.name)) {
                longest = Optional.of(new Match(from, i + 1, node.name));
            }
        }
        return longest;
    }

    private static boolean counts(List<Token> tokens, int from, int to, Name name) {
        if (name.anyCase() && !name.common()) {
            return true;
        }
        if (!isCapitalised(tokens, from, to)) {
            return false;
        }
        return name.anyCase() || !name.common() || !tokens.get(from).first();
    }

    /** Every word with a capital but the short ones between: "Isla de Maipo", "san José" is none. */
    private static boolean isCapitalised(List<Token> tokens, int from, int to) {
        for (int i = from; i < to; i++) {
            Token token = tokens.get(i);
            boolean small = i > from && token.plain().matches("de|del|la|las|los|el|y|lo");
            if (!token.capital() && !small) {
                return false;
            }
        }
        return true;
    }
}

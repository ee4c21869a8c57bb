package cl.minka.plugin.testkit;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Deals evaluators like cards: everybody has had one before anybody gets the next, and no hand has one twice. */
final class Hand {
    private final int evaluators;
    private final int each;
    private final Random random;
    private final Deque<Integer> deck = new ArrayDeque<>();

    Hand(int evaluators, int each, Random random) {
        this.evaluators = evaluators;
        this.each = each;
        this.random = random;
    }

    Set<Integer> next() {
        Set<Integer> hand = new LinkedHashSet<>();
        List<Integer> twice = new ArrayList<>();
        while (hand.size() < each) {
            if (deck.isEmpty()) {
                shuffle();
            }
            int card = deck.removeFirst();
            if (!hand.add(card)) {
                twice.add(card);
            }
        }
        Collections.reverse(twice);
        twice.forEach(deck::addFirst);
        return hand;
    }

    private void shuffle() {
        List<Integer> all = new ArrayList<>();
        for (int evaluator = 0; evaluator < evaluators; evaluator++) {
            all.add(evaluator);
        }
        Collections.shuffle(all, random);
        deck.addAll(all);
    }
}

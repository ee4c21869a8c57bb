package cl.minka.runtime.documents;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The letters and digits of a text without case, accents and all that stands between them, and where each stood: a
 * phrase is found whatever hyphen, space or end of line parts it.
 */
final class FoldedText {
    /** From so many letters on, a phrase is one also within a longer word. */
    private static final int LONG = 5;

    private final String text;
    private final StringBuilder letters = new StringBuilder();
    private int[] places;
    private String whole;

    FoldedText(String text) {
        this.text = text;
        this.places = new int[text.length() + 16];
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 0x80) {
                add(c, i);
            } else {
                String plain = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKD);
                for (int j = 0; j < plain.length(); j++) {
                    add(plain.charAt(j), i);
                }
            }
        }
    }

    private void add(char c, int place) {
        if (Character.isLetterOrDigit(c)) {
            if (letters.length() == places.length) {
                places = Arrays.copyOf(places, 2 * places.length);
            }
            places[letters.length()] = place;
            letters.append(Character.toLowerCase(c));
        }
    }

    /** A stretch of the text, the last character not included. */
    record Place(int start, int end) {}

    List<Place> find(String phrase) {
        String wanted = new FoldedText(phrase).letters.toString();
        List<Place> found = new ArrayList<>();
        if (wanted.isEmpty()) {
            return literally(phrase);
        }
        for (int at = letters.indexOf(wanted); at >= 0; at = letters.indexOf(wanted, at + 1)) {
            int start = places[at];
            int end = places[at + wanted.length() - 1] + 1;
            if (wanted.length() >= LONG || isEdge(start - 1, start) && isEdge(end - 1, end)) {
                found.add(new Place(start, end));
            }
        }
        return found;
    }

    /** Whether the letters of a line stand in it, wherever they begin and end. */
    boolean holds(String line) {
        if (whole == null) {
            whole = letters.toString();
        }
        return whole.contains(new FoldedText(line).letters);
    }

    private List<Place> literally(String phrase) {
        List<Place> found = new ArrayList<>();
        if (!phrase.isBlank()) {
            for (int at = text.indexOf(phrase); at >= 0; at = text.indexOf(phrase, at + 1)) {
                found.add(new Place(at, at + phrase.length()));
            }
        }
        return found;
    }

    /** Whether a word ends between two neighbours, or is glued to the next by a capital or a digit. */
    private boolean isEdge(int left, int right) {
        if (left < 0 || right >= text.length()) {
            return true;
        }
        char before = text.charAt(left);
        char after = text.charAt(right);
        return !Character.isLetterOrDigit(before)
                || !Character.isLetterOrDigit(after)
                || Character.isLowerCase(before) && Character.isUpperCase(after)
                || Character.isDigit(before) != Character.isDigit(after);
    }
}

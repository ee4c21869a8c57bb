package cl.minka.schools.core.people;

import cl.minka.kernel.jpa.Folded;
import java.util.Arrays;
import java.util.stream.Collectors;

/** How a name sounds in Chile: what is spelt in two ways and said in one becomes the same; the order of the words does not count. */
final class Sound {
    private static final int LONGEST = 200;

    private Sound() {}

    /** The words of a name, without signs, in alphabetical order. */
    static String words(String name) {
        return Arrays.stream(Folded.of(name).split("[^a-z]+"))
                .filter(word -> !word.isEmpty())
                .sorted()
                .collect(Collectors.joining(" "));
    }

    static String of(String name) {
        String sound = Arrays.stream(Folded.of(name).split("[^a-z]+"))
                .map(Sound::word)
                .filter(word -> !word.isEmpty())
                .sorted()
                .collect(Collectors.joining(" "));
        return sound.length() <= LONGEST ? sound : sound.substring(0, LONGEST);
    }

    private static String word(String word) {
        String said = word.replace("ch", "1")
                .replace("sh", "1")
                .replace("ph", "f")
                .replaceAll("g(?=[ei])", "j")
                .replaceAll("gu(?=[ei])", "g")
                .replaceAll("qu(?=[ei])", "k")
                .replaceAll("c(?=[ei])", "s")
                .replace("h", "")
                .replace('c', 'k')
                .replace('q', 'k')
                .replace('z', 's')
                .replace('v', 'b')
                .replace('w', 'b')
                .replace("ll", "i")
                .replace('y', 'i')
                .replace("x", "ks");
        return said.replaceAll("(.)\\1+", "$1");
    }
}

package cl.minka.kernel.rest;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import cl.minka.kernel.rest.problem.TextBook;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.Test;

/** The keys that the sources of a domain use, against the texts there are; each domain extends it. */
public abstract class DomainMessagesTest {
    private static final String KEY = "\"((?:%s|kernel)\\.[a-z0-9.-]+)\"";
    private static final String REFUSAL =
            "(?:new [A-Z]\\w*|super)\\(\\s*(?:cl\\.minka\\.kernel\\.)?Kind\\.\\w+,\\s*" + KEY;
    private static final Pattern PLACE = Pattern.compile("\\{[A-Za-z][A-Za-z0-9]*}");

    private final Class<?>[] resources;
    private final Map<String, String> spanish;
    private final Map<String, String> english;
    private final Pattern key;
    private final Set<String> refusals;
    private final Set<String> faults;

    /**
     * Reads {@code /OSGI-INF/l10n/<domain>_*.properties} and, beside this test, {@code names-without-text.txt}.
     *
     * @param domain first part of its keys
     */
    protected DomainMessagesTest(String domain, Class<?> messages, Class<?>... resources) {
        this.resources = resources.clone();
        MessageFiles files = MessageFiles.of(messages, "/OSGI-INF/l10n/" + domain);
        this.spanish = files.texts(Call.SPANISH);
        this.english = files.texts(Locale.ENGLISH);
        this.key = Pattern.compile(KEY.formatted(domain));
        this.refusals = found(Pattern.compile(REFUSAL.formatted(domain)));
        this.faults = faults();
    }

    @Test
    public void everyKeyThatIsUsedHasItsText() {
        Set<String> missing = new TreeSet<>();
        faults.stream().filter(key -> !isThere(key)).forEach(missing::add);
        refusals.stream()
                .flatMap(key -> Stream.of(key + ".title", key + ".detail"))
                .filter(key -> !isThere(key))
                .forEach(missing::add);
        assertEquals(Set.of(), missing);
    }

    @Test
    public void noTextIsThereInVain() {
        Set<String> used = new TreeSet<>(faults);
        refusals.forEach(key -> used.addAll(Set.of(key + ".title", key + ".detail")));
        Predicate<String> built =
                key -> faults.stream().anyMatch(prefix -> prefix.endsWith(".") && key.startsWith(prefix));
        Set<String> vain = spanish.keySet().stream()
                .filter(key -> !used.contains(key) && !built.test(key))
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(Set.of(), vain);
    }

    @Test
    public void theDocumentNamesProblemsThatThereAre() {
        Set<String> missing = Stream.of(resources)
                .flatMap(resource -> Stream.of(resource.getMethods()))
                .flatMap(method -> Stream.of(method.getAnnotationsByType(Fails.class)))
                .flatMap(fails -> Stream.of(fails.value()))
                .filter(key -> !isThere(key + ".title"))
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(Set.of(), missing);
    }

    @Test
    public void bothLanguagesSayTheSame() {
        assertEquals(new TreeSet<>(spanish.keySet()), new TreeSet<>(english.keySet()));
        spanish.forEach((key, text) -> assertEquals(key, places(text), places(english.get(key))));
    }

    @Test
    public void aTextEndsAsASentenceAndATitleDoesNot() {
        Stream.of(spanish, english)
                .flatMap(texts -> texts.entrySet().stream())
                .forEach(text -> assertEquals(
                        text.getKey(),
                        !text.getKey().endsWith(".title"),
                        text.getValue().matches("(?s).*[.}]")));
    }

    private boolean isThere(String key) {
        if (key.startsWith("kernel.")) {
            return new TextBook().find(key, Call.SPANISH, Map.of()).isPresent();
        }
        return key.endsWith(".")
                ? spanish.keySet().stream().anyMatch(present -> present.startsWith(key))
                : spanish.containsKey(key);
    }

    private Set<String> faults() {
        Set<String> all = found(key);
        all.removeAll(refusals);
        Set<String> names = names();
        assertTrue(
                "no longer used: "
                        + names.stream().filter(name -> !all.contains(name)).toList(),
                all.containsAll(names));
        all.removeAll(names);
        return all;
    }

    /** Literals that look like keys and name something else: what the journal tells, jobs, tasks. */
    private Set<String> names() {
        try (InputStream in = getClass().getResourceAsStream("names-without-text.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> found(Pattern pattern) {
        return sources()
                .flatMap(source -> pattern.matcher(source).results())
                .map((MatchResult result) -> result.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> sources() {
        return Stream.of("../api", "../core", ".")
                .map(module -> Path.of(module, "src/main/java"))
                .flatMap(DomainMessagesTest::files)
                .map(file -> {
                    try {
                        return Files.readString(file).replaceAll("@Fails\\((?s:[^()]|\\([^()]*\\))*\\)", "");
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                });
    }

    private static Stream<Path> files(Path root) {
        try (Stream<Path> all = Files.walk(root)) {
            return all.filter(file -> file.toString().endsWith(".java")).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> places(String text) {
        return PLACE.matcher(text).results().map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new));
    }
}

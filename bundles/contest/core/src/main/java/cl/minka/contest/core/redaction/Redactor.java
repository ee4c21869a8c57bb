package cl.minka.contest.core.redaction;

import cl.minka.contest.BlindTwin.Decision;
import cl.minka.contest.BlindTwin.Finding;
import cl.minka.contest.BlindTwin.Kind;
import cl.minka.contest.core.redaction.Names.Match;
import cl.minka.contest.core.redaction.Names.Name;
import cl.minka.kernel.jpa.CanonicalJson;
import cl.minka.kernel.territory.Municipalities;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds in texts what may tell who presents. The same texts give the same findings. */
final class Redactor {
    private final Municipalities municipalities;
    private final Gazetteer gazetteer;

    Redactor(Municipalities municipalities) {
        this.municipalities = municipalities;
        this.gazetteer = new Gazetteer(municipalities);
    }

    /**
     * @param texts by field, in the order of the form
     * @param presenters CUT codes
     * @param people names of people who took part
     */
    List<Finding> find(Map<String, String> texts, List<String> presenters, List<String> people) {
        Names own = gazetteer.of(presenters);
        people.forEach(person -> own.add(person, new Name(Kind.OTHER, "[persona]", true, false)));
        Demonyms demonyms = new Demonyms(presenters.stream()
                .flatMap(cut -> municipalities.find(cut).stream())
                .toList());
        GluedNames glued = new GluedNames(own, gazetteer.country());
        List<Finding> findings = new ArrayList<>();
        texts.forEach((field, text) -> findings.addAll(new Search(field, text, own, demonyms, glued).findings()));
        return findings;
    }

    /** The search through one text. */
    private final class Search {
        private final String field;
        private final String text;
        private final Names own;
        private final Demonyms demonyms;
        private final GluedNames glued;
        private final List<Marks.Found> found = new ArrayList<>();

        Search(String field, String text, Names own, Demonyms demonyms, GluedNames glued) {
            this.field = field;
            this.text = text;
            this.own = own;
            this.demonyms = demonyms;
            this.glued = glued;
        }

        List<Finding> findings() {
            Marks.find(text, this::add);
            List<Token> tokens = Token.of(text);
            tokens.forEach(token -> Cues.after(text, token).ifPresent(this::add));
            for (int i = 0; i < tokens.size(); i++) {
                i = Math.max(i, named(tokens, i) - 1);
            }
            found.sort(Comparator.comparingInt(Marks.Found::start));
            Map<String, Integer> ordinals = new HashMap<>();
            return found.stream()
                    .map(one -> {
                        String words = text.substring(one.start(), one.end());
                        int ordinal = ordinals.merge(one.kind() + words, 1, Integer::sum);
                        return new Finding(
                                id(field, one.kind(), words, ordinal),
                                field,
                                one.start(),
                                one.end(),
                                one.kind(),
                                words,
                                one.replacement(),
                                Decision.PROPOSED);
                    })
                    .toList();
        }

        /** Adds the name that begins here, if any; answers the token after it. */
        private int named(List<Token> tokens, int at) {
            Optional<Match> match = own.longest(tokens, at);
            Optional<Match> elsewhere = gazetteer.country().longest(tokens, at);
            if (elsewhere.isPresent()
                    && (match.isEmpty() || elsewhere.get().to() > match.get().to())) {
                match = elsewhere;
            }
            if (match.isPresent()) {
                Match one = match.get();
                add(new Marks.Found(
                        one.name().kind(),
                        one.name().replacement(),
                        tokens.get(one.from()).start(),
                        tokens.get(one.to() - 1).end()));
                return one.to();
            }
            Token token = tokens.get(at);
            if (demonyms.contains(token.plain())) {
                add(new Marks.Found(Kind.MUNICIPALITY, Demonyms.REPLACEMENT, token.start(), token.end()));
            } else {
                glued.in(token.plain()).ifPresent(part -> add(within(token, part)));
            }
            return at + 1;
        }

        /** The part of the word, or all of it where letters and places do not match one for one. */
        private Marks.Found within(Token token, GluedNames.Part part) {
            boolean exact = token.end() - token.start() == token.plain().length();
            return new Marks.Found(
                    part.name().kind(),
                    part.name().replacement(),
                    exact ? token.start() + part.start() : token.start(),
                    exact ? token.start() + part.end() : token.end());
        }

        private void add(Marks.Found one) {
            boolean free = found.stream().noneMatch(other -> other.start() < one.end() && one.start() < other.end());
            if (free) {
                found.add(one);
            }
        }
    }

    private static String id(String field, Kind kind, String words, int ordinal) {
        String place = String.join("\0", field, kind.name(), words, Integer.toString(ordinal));
        return CanonicalJson.sha256(place.getBytes(StandardCharsets.UTF_8)).substring(0, 16);
    }
}

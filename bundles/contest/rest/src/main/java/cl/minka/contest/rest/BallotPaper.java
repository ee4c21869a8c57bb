package cl.minka.contest.rest;

import cl.minka.contest.Ballot;
import cl.minka.contest.BallotResult;
import cl.minka.contest.Minutes;
import cl.minka.kernel.paper.Block;
import cl.minka.kernel.paper.Block.Column;
import cl.minka.kernel.paper.Block.Definition;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What the minutes as a paper say of ballots; nothing where there are none. */
final class BallotPaper {
    /** A table of more columns does not fit beside the titles of the options; the JSON has them all. */
    private static final int MOST_COLUMNS = 12;

    private static final String NONE = "–";

    private final Minutes minutes;
    private final UnaryOperator<String> names;
    private final PaperTexts words;

    /** @param names of people by user name */
    BallotPaper(Minutes minutes, UnaryOperator<String> names, PaperTexts words) {
        this.minutes = minutes;
        this.names = names;
        this.words = words;
    }

    void ballots(List<Block> body) {
        if (minutes.ballots().isEmpty()) {
            return;
        }
        body.add(new Block.Heading(2, words.get("minutes.ballots")));
        minutes.ballots().forEach(ballot -> {
            body.add(new Block.Heading(3, number("minutes.ballot", ballot.number()) + ": " + ballot.title()));
            body.add(new Block.Paragraph(ballot.question()));
            body.add(facts(ballot));
            ballot.result().ifPresent(result -> count(body, ballot, result));
            votes(body, ballot);
        });
    }

    private Block facts(Ballot ballot) {
        List<Definition> facts = new ArrayList<>();
        facts.add(fact("minutes.kind", words.get("minutes.kind." + key(ballot.kind()))));
        ballot.majority()
                .ifPresent(majority ->
                        facts.add(fact("minutes.majority", words.get("minutes.majority." + key(majority)))));
        ballot.session().ifPresent(number -> facts.add(fact("minutes.in-session", Integer.toString(number))));
        facts.add(fact("minutes.secret", words.get(ballot.secret() ? "minutes.yes" : "minutes.no")));
        facts.add(fact("minutes.voted", people(ballot.voted())));
        ballot.result().ifPresent(result -> {
            result.yesNo().ifPresent(count -> facts.add(fact("minutes.outcome", outcome(count))));
            result.winners().ifPresent(won -> facts.add(fact("minutes.winners", titles(ballot, won))));
            result.contested()
                    .filter(some -> !some.isEmpty())
                    .ifPresent(some -> facts.add(fact("minutes.contested", titles(ballot, some))));
        });
        return new Block.Definitions(facts);
    }

    private String outcome(BallotResult.YesNo count) {
        return words.get("minutes.for", "count", Integer.toString(count.yes()))
                + ", "
                + words.get("minutes.against", "count", Integer.toString(count.no()))
                + ", "
                + words.get("minutes.abstained", "count", Integer.toString(count.abstained()))
                + ". "
                + words.get(count.passed() ? "minutes.passed" : "minutes.not-passed")
                + (count.tied() ? " " + words.get("minutes.tied") : "");
    }

    private void count(List<Block> body, Ballot ballot, BallotResult result) {
        if (result.order().isEmpty()) {
            return;
        }
        Map<String, String> titles = titles(ballot);
        List<List<String>> rows = new ArrayList<>();
        int place = 1;
        for (List<String> together : result.order()) {
            for (String option : together) {
                rows.add(row(Integer.toString(place), titles.get(option), option, result));
            }
            place += together.size();
        }
        List<Column> columns = new ArrayList<>(
                List.of(Column.figures(words.get("minutes.place-in-order")), Column.text(words.get("minutes.option"))));
        if (result.approvals().isPresent()) {
            columns.add(Column.figures(words.get("minutes.approvals")));
            columns.add(Column.figures(words.get("minutes.judges")));
        }
        body.add(new Block.Table(number("minutes.count-caption", ballot.number()), columns, rows));
        result.comparison().filter(one -> one.options().size() <= MOST_COLUMNS).ifPresent(one -> {
            body.add(matrix(
                    number("minutes.preferred-caption", ballot.number()), one.options(), one.preferred(), titles));
            body.add(matrix(
                    number("minutes.strengths-caption", ballot.number()), one.options(), one.strengths(), titles));
        });
    }

    private static List<String> row(String place, String title, String option, BallotResult result) {
        List<String> row = new ArrayList<>(List.of(place, title));
        result.approvals().ifPresent(all -> all.stream()
                .filter(one -> one.option().equals(option))
                .forEach(
                        one -> row.addAll(List.of(Integer.toString(one.approvals()), Integer.toString(one.judges())))));
        return row;
    }

    /** Rows carry letter and title, columns the letter alone. */
    private Block matrix(
            String caption, List<String> options, List<List<Integer>> figures, Map<String, String> titles) {
        List<Column> columns = new ArrayList<>(List.of(Column.text(words.get("minutes.option"))));
        IntStream.range(0, options.size()).forEach(at -> columns.add(Column.figures(letter(at))));
        List<List<String>> rows = new ArrayList<>();
        for (int row = 0; row < options.size(); row++) {
            List<String> cells = new ArrayList<>(List.of(letter(row) + " · " + titles.get(options.get(row))));
            for (int column = 0; column < options.size(); column++) {
                cells.add(row == column ? NONE : figures.get(row).get(column).toString());
            }
            rows.add(cells);
        }
        return new Block.Table(caption, columns, rows);
    }

    private void votes(List<Block> body, Ballot ballot) {
        if (ballot.votes().isEmpty()) {
            return;
        }
        Map<String, String> titles = titles(ballot);
        body.add(new Block.Table(
                number("minutes.votes-caption", ballot.number()),
                List.of(Column.text(words.get("minutes.member")), Column.text(words.get("minutes.vote"))),
                ballot.votes().stream()
                        .map(cast -> List.of(names.apply(cast.member()), said(cast.vote(), titles)))
                        .toList()));
    }

    private String said(Ballot.Vote vote, Map<String, String> titles) {
        if (vote.answer().isPresent()) {
            return words.get("minutes.answer." + key(vote.answer().get()));
        }
        String said = vote.ranking()
                .map(places -> IntStream.range(0, places.size())
                        .mapToObj(at -> (at + 1) + ". "
                                + places.get(at).stream().map(titles::get).collect(Collectors.joining(" = ")))
                        .collect(Collectors.joining("\n")))
                .orElseGet(() -> vote.approved().orElse(List.of()).stream()
                        .map(titles::get)
                        .collect(Collectors.joining("\n")));
        return said.isEmpty() ? NONE : said;
    }

    private String people(List<String> usernames) {
        return usernames.isEmpty() ? NONE : usernames.stream().map(names).collect(Collectors.joining(", "));
    }

    private static String titles(Ballot ballot, List<String> options) {
        Map<String, String> titles = titles(ballot);
        return options.isEmpty() ? NONE : options.stream().map(titles::get).collect(Collectors.joining("\n"));
    }

    private static Map<String, String> titles(Ballot ballot) {
        return ballot.options().stream().collect(Collectors.toMap(Ballot.Option::id, Ballot.Option::title));
    }

    private static String letter(int at) {
        return String.valueOf((char) ('A' + at));
    }

    private static String key(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private String number(String key, int number) {
        return words.get(key, "number", Integer.toString(number));
    }

    private Definition fact(String key, String text) {
        return new Definition(words.get(key), text);
    }
}

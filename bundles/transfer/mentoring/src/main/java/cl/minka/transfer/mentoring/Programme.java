package cl.minka.transfer.mentoring;

import cl.minka.plugin.transfer.Figures;
import cl.minka.plugin.transfer.Match;
import cl.minka.plugin.transfer.Match.Reason;
import cl.minka.plugin.transfer.Matched;
import cl.minka.plugin.transfer.Municipality;
import cl.minka.plugin.transfer.StagePlan;
import cl.minka.plugin.transfer.Subject;
import cl.minka.plugin.transfer.TransferRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;

/** All mentors and receivers of one request. */
final class Programme {
    /** Worths are whole ten-thousandths of a point. */
    private static final double FINE = 10_000;

    private static final double WHOLE = 100;
    private static final long MOST_WORTH = (long) (WHOLE * FINE);

    private final TransferRequest request;
    private final Choices choices;
    private final List<Municipality> mentors;
    private final List<Municipality> receivers;
    private final Fit fit;
    private final long[][] worths;

    Programme(TransferRequest request, Choices choices) {
        this.request = request;
        this.choices = choices;
        receivers = request.receivers();
        mentors = request.candidates().stream()
                .filter(one -> one.capacity() > 0 && teaches(one))
                .toList();
        fit = new Fit(request.subject(), mentors, receivers, choices);
        worths = new long[receivers.size()][mentors.size()];
        for (int r = 0; r < receivers.size(); r++) {
            for (int m = 0; m < mentors.size(); m++) {
                worths[r][m] = worth(mentors.get(m), receivers.get(r));
            }
        }
    }

    private boolean teaches(Municipality one) {
        return request.subject()
                .map(Subject::id)
                .map(id -> one.solved()
                        || one.practices().stream().anyMatch(own -> own.id().equals(id)))
                .orElse(true);
    }

    /** Below 0 where they are no pair. */
    private long worth(Municipality mentor, Municipality receiver) {
        if (mentor.id().equals(receiver.id())) {
            return -1;
        }
        OptionalDouble score = fit.score(mentor, receiver);
        return score.isPresent() && score.getAsDouble() >= choices.minimum()
                ? Math.round(score.getAsDouble() * FINE)
                : -1;
    }

    Matched matched() {
        int[] room = mentors.stream()
                .mapToInt(one -> Math.min(one.capacity(), choices.mostReceivers()))
                .toArray();
        boolean[][] pairs = Pairing.of(worths, MOST_WORTH, room, choices.mentorsPerReceiver());
        List<Match> matches = new ArrayList<>();
        long worth = 0;
        int served = 0;
        for (int r = 0; r < pairs.length; r++) {
            int before = matches.size();
            for (int m = 0; m < mentors.size(); m++) {
                if (pairs[r][m]) {
                    matches.add(match(r, m, pairs[r]));
                    worth += worths[r][m];
                }
            }
            served += matches.size() > before ? 1 : 0;
        }
        matches.sort(Comparator.comparing(Match::score)
                .reversed()
                .thenComparing(Match::municipality)
                .thenComparing(match -> match.receiver().orElse("")));
        Map<String, Double> diagnostics = new TreeMap<>();
        diagnostics.put("receivers", (double) receivers.size());
        diagnostics.put("served", (double) served);
        diagnostics.put("pairs", (double) matches.size());
        diagnostics.put("room", (double) Arrays.stream(room).sum());
        diagnostics.put("total", worth / FINE);
        return new Matched(matches, StagePlan.usual(), diagnostics, warnings(pairs));
    }

    private Match match(int r, int m, boolean[] own) {
        List<Reason> reasons = new ArrayList<>(fit.reasons(mentors.get(m), receivers.get(r)));
        long best = -1;
        for (int other = 0; other < own.length; other++) {
            best = own[other] ? best : Math.max(best, worths[r][other]);
        }
        if (best > worths[r][m]) {
            double gap = (best - worths[r][m]) / FINE;
            reasons.add(new Reason(
                    "capacity",
                    0,
                    gap,
                    0,
                    "Otro mentor calzaba mejor por " + Figures.of(gap, 1)
                            + " puntos, pero sus cupos rinden más con otros receptores."));
        }
        return Match.pair(mentors.get(m).id(), receivers.get(r).id(), reasons);
    }

    private List<String> warnings(boolean[][] pairs) {
        int nobodyFits = 0;
        int noRoom = 0;
        int fewer = 0;
        for (int r = 0; r < pairs.length; r++) {
            int has = count(pairs[r]);
            boolean fits = Arrays.stream(worths[r]).anyMatch(worth -> worth >= 0);
            nobodyFits += fits ? 0 : 1;
            noRoom += fits && has == 0 ? 1 : 0;
            fewer += has > 0 && has < choices.mentorsPerReceiver() ? 1 : 0;
        }
        List<String> warnings = new ArrayList<>();
        warn(warnings, noRoom, "Receptores sin mentor, porque los cupos no alcanzan: ");
        warn(warnings, nobodyFits, "Receptores sin mentor, porque ninguno les sirve o no se sabe lo suficiente: ");
        warn(warnings, fewer, "Receptores con menos mentores de los pedidos: ");
        warn(
                warnings,
                request.candidates().size() - mentors.size(),
                "Municipios que no se consideraron como mentores, sin cupos o sin la práctica: ");
        return warnings;
    }

    private static int count(boolean[] row) {
        int count = 0;
        for (boolean one : row) {
            count += one ? 1 : 0;
        }
        return count;
    }

    private static void warn(List<String> warnings, int number, String text) {
        if (number > 0) {
            warnings.add(text + number + ".");
        }
    }
}

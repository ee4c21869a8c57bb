package cl.minka.practices.core.matching;

import cl.minka.plugin.transfer.Match;
import cl.minka.plugin.transfer.Matched;
import cl.minka.plugin.transfer.Municipality;
import cl.minka.plugin.transfer.Subject;
import cl.minka.plugin.transfer.TransferRequest;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Whether matches keep what a transfer strategy promises. */
final class MatchCheck {
    private MatchCheck() {}

    /** The first thing that can not be right, in a word. */
    static Optional<String> firstDefect(TransferRequest request, Matched matched) {
        Set<String> candidates = ids(request.candidates());
        Set<String> receivers = ids(request.receivers());
        Map<String, Set<String>> subjects =
                request.candidates().stream().collect(Collectors.toMap(Municipality::id, MatchCheck::subjects));
        Set<List<Object>> seen = new HashSet<>();
        double before = Double.POSITIVE_INFINITY;
        boolean mentoring = request.purpose() == TransferRequest.Purpose.ASSIGN_MENTORS;
        for (Match match : matched.matches()) {
            if (!candidates.contains(match.municipality())) {
                return Optional.of("unknown-municipality");
            }
            if (mentoring != match.receiver().isPresent()
                    || match.receiver().filter(one -> !receivers.contains(one)).isPresent()) {
                return Optional.of("unknown-receiver");
            }
            if (match.subject()
                    .filter(id -> !subjects.get(match.municipality()).contains(id))
                    .isPresent()) {
                return Optional.of("unknown-subject");
            }
            if (!Double.isFinite(match.score())) {
                return Optional.of("not-finite");
            }
            Object about = mentoring ? match.receiver() : match.subject();
            if (!seen.add(List.of(match.municipality(), about))) {
                return Optional.of("match-twice");
            }
            if (match.score() > before) {
                return Optional.of("not-in-order");
            }
            before = match.score();
        }
        return !mentoring && matched.matches().size() > request.limit() ? Optional.of("too-many") : Optional.empty();
    }

    private static Set<String> subjects(Municipality one) {
        return Stream.concat(one.practices().stream(), one.needs().stream())
                .map(Subject::id)
                .collect(Collectors.toSet());
    }

    private static Set<String> ids(List<Municipality> municipalities) {
        return municipalities.stream().map(Municipality::id).collect(Collectors.toSet());
    }
}

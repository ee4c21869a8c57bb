package cl.minka.practices.core.campaign;

import cl.minka.kernel.Caller;
import cl.minka.kernel.Kind;
import cl.minka.kernel.Refusal;
import cl.minka.plugin.transfer.Match.Reason;
import cl.minka.practices.campaign.CampaignSheet;
import cl.minka.practices.campaign.CampaignSheet.Audience;
import cl.minka.practices.campaign.Reached;
import cl.minka.practices.campaign.Reached.Outcome;
import cl.minka.practices.core.community.Spokespeople;
import cl.minka.practices.matching.MatchList.Match;
import cl.minka.practices.matching.MatchOrder;
import cl.minka.practices.matching.Matches;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Finds whom a campaign is for. Where it has several practices, a municipality counts with the one that fits it best. */
final class AudienceFinder {
    private final Supplier<Optional<Matches>> matches;
    private final Spokespeople people;

    AudienceFinder(Supplier<Optional<Matches>> matches, Spokespeople people) {
        this.matches = matches;
        this.people = people;
    }

    /** @param refusing codes of municipalities that do not want to be told */
    List<Reached> find(Caller caller, CampaignSheet sheet, Set<String> refusing) {
        Map<String, Reached> found = new LinkedHashMap<>();
        if (sheet.audience().municipalities().isEmpty()) {
            sheet.practices().forEach(practice -> sought(caller, practice, sheet.audience(), found));
        } else {
            sheet.audience().municipalities().forEach(cut -> found.put(cut, named(cut)));
        }
        Map<String, Set<Long>> accounts = people.of(found.keySet());
        return found.values().stream()
                .sorted(Comparator.comparing((Reached one) -> -one.score().orElse(0.0))
                        .thenComparing(Reached::municipality))
                .map(one -> judged(one, refusing, accounts.get(one.municipality())))
                .toList();
    }

    private void sought(Caller caller, String practice, Audience audience, Map<String, Reached> found) {
        Matches present = matches.get().orElseThrow(() -> new Refusal(Kind.UNAVAILABLE, "practices.matches-away"));
        MatchOrder order =
                new MatchOrder(audience.strategy(), audience.parameters(), audience.region(), audience.limit());
        for (Match match : present.ofPractice(caller, practice, order).matches()) {
            found.merge(
                    match.municipality(),
                    fitting(practice, match),
                    (old, now) -> old.score().orElseThrow() >= now.score().orElseThrow() ? old : now);
        }
    }

    private static Reached fitting(String practice, Match match) {
        return new Reached(
                match.municipality(),
                Optional.of(practice),
                Optional.of(match.score()),
                match.reasons().stream().map(AudienceFinder::reason).toList(),
                Outcome.READY,
                0,
                0,
                Optional.empty(),
                Map.of());
    }

    private static Reached.Reason reason(Reason reason) {
        return new Reached.Reason(
                reason.factor(), reason.weight(), reason.value(), reason.contribution(), reason.text());
    }

    private static Reached named(String cut) {
        return new Reached(
                cut, Optional.empty(), Optional.empty(), List.of(), Outcome.READY, 0, 0, Optional.empty(), Map.of());
    }

    private static Reached judged(Reached one, Set<String> refusing, Set<Long> accounts) {
        if (refusing.contains(one.municipality())) {
            return told(one, Outcome.NO_CONSENT, 0);
        }
        return accounts.isEmpty() ? told(one, Outcome.NO_ACCOUNT, 0) : one;
    }

    /** The same, with what became of it. */
    static Reached told(Reached one, Outcome outcome, int accounts) {
        return new Reached(
                one.municipality(),
                one.practice(),
                one.score(),
                one.reasons(),
                outcome,
                accounts,
                one.visits(),
                one.firstVisitAt(),
                one.after());
    }
}

package cl.minka.contest.core.committee;

import cl.minka.contest.BlindView;
import cl.minka.contest.Committee;
import cl.minka.contest.Minutes;
import cl.minka.contest.Opinion;
import cl.minka.contest.core.assignment.ScoreScales;
import cl.minka.contest.core.persistence.CanonicalJson;
import cl.minka.contest.core.persistence.ContestEntity;
import cl.minka.contest.core.persistence.InitiativeEntity;
import cl.minka.contest.core.persistence.InitiativeStore;
import cl.minka.contest.core.redaction.BlindViewer;
import cl.minka.kernel.Caller;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.persistence.EntityManager;

/** What organisers and members are shown of a committee; titles are the redacted ones. */
final class CommitteeViews {
    private final BlindViewer viewer;
    private final CommitteeSight sight;

    CommitteeViews(BlindViewer viewer, CommitteeSight sight) {
        this.viewer = viewer;
        this.sight = sight;
    }

    /** The user names stand for the names, which the caller of this puts in afterwards. */
    Committee committee(EntityManager manager, Caller caller, ContestEntity contest, CommitteeEntity committee) {
        List<Committee.Item> items = new ArrayList<>();
        List<CommitteeEntity.Place> places = visible(manager, caller, contest, committee);
        Map<String, InitiativeEntity> initiatives = initiatives(manager, contest, places);
        Map<String, BlindView> views = viewer.views(manager, contest, initiatives.values());
        for (CommitteeEntity.Place place : places) {
            InitiativeEntity initiative = initiatives.get(place.initiative());
            items.add(new Committee.Item(
                    place.initiative(),
                    initiative.code(),
                    title(views, initiative),
                    initiative.category().orElse(""),
                    place.rank(),
                    place.score()));
        }
        return new Committee(
                CommitteeStore.members(manager, contest.id()).stream()
                        .map(member -> new Committee.Member(member.username(), member.username()))
                        .toList(),
                committee.quorum(),
                committee.ranking(),
                items,
                committee.version());
    }

    Minutes minutes(EntityManager manager, Caller caller, ContestEntity contest, CommitteeEntity committee) {
        List<CommitteeEntity.Place> places = visible(manager, caller, contest, committee);
        List<String> ids =
                places.stream().map(CommitteeEntity.Place::initiative).toList();
        List<Opinion> opinions = CommitteeStore.opinions(manager, contest.id(), ids);
        Map<String, InitiativeEntity> initiatives = initiatives(manager, contest, places);
        ScoreScales scales = ScoreScales.committee(contest.definition());
        CommitteeScores scores = new CommitteeScores(
                opinions, id -> scales.of(initiatives.get(id).category()));
        Map<String, BlindView> views = viewer.views(manager, contest, initiatives.values());
        List<Minutes.Item> result = ids.stream()
                .map(id -> new Minutes.Item(
                        id,
                        title(views, initiatives.get(id)),
                        scores.opinions(id),
                        scores.recusals(id),
                        scores.score(id),
                        Optional.empty()))
                .toList();
        Minutes unsigned = new Minutes(
                contest.id(),
                CommitteeStore.members(manager, contest.id()).stream()
                        .map(MemberEntity::username)
                        .toList(),
                committee.quorum(),
                opinions.stream().map(Opinion::member).distinct().sorted().toList(),
                scores.voters() >= committee.quorum(),
                opinions,
                result,
                asOf(committee, opinions),
                "");
        return signed(unsigned);
    }

    /** The hash is of the canonical form of all the rest, with an empty text in its own place. */
    private static Minutes signed(Minutes unsigned) {
        return new Minutes(
                unsigned.contest(),
                unsigned.members(),
                unsigned.quorum(),
                unsigned.attended(),
                unsigned.quorate(),
                unsigned.opinions(),
                unsigned.result(),
                unsigned.asOf(),
                CanonicalJson.sha256(unsigned));
    }

    /** The redacted title, or the neutral code while there is none. */
    private static String title(Map<String, BlindView> views, InitiativeEntity initiative) {
        BlindView view = views.get(initiative.id());
        return view == null ? initiative.code() : view.title();
    }

    private static Instant asOf(CommitteeEntity committee, List<Opinion> opinions) {
        return Stream.concat(Stream.of(committee.updatedAt()), opinions.stream().map(Opinion::updatedAt))
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    private List<CommitteeEntity.Place> visible(
            EntityManager manager, Caller caller, ContestEntity contest, CommitteeEntity committee) {
        List<CommitteeEntity.Place> places = committee.shortlist();
        if (caller.organizes(contest.organizer())) {
            return places;
        }
        Map<String, InitiativeEntity> initiatives = initiatives(manager, contest, places);
        return places.stream()
                .filter(place -> sight.maySee(manager, caller, contest, initiatives.get(place.initiative())))
                .toList();
    }

    private static Map<String, InitiativeEntity> initiatives(
            EntityManager manager, ContestEntity contest, List<CommitteeEntity.Place> places) {
        return InitiativeStore.byId(
                manager,
                contest.id(),
                places.stream().map(CommitteeEntity.Place::initiative).toList());
    }
}

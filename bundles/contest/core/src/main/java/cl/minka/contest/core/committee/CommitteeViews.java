package cl.minka.contest.core.committee;

import cl.minka.contest.Committee;
import cl.minka.contest.core.persistence.ContestEntity;
import cl.minka.contest.core.persistence.InitiativeEntity;
import cl.minka.contest.core.persistence.InitiativeStore;
import cl.minka.contest.core.redaction.BlindViewer;
import cl.minka.kernel.Caller;
import cl.minka.kernel.jpa.CanonicalJson;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
        ItemTitles titles = ItemTitles.of(manager, contest, initiatives.keySet(), viewer);
        boolean whole = caller.organizes(contest.organizer());
        for (CommitteeEntity.Place place : places) {
            InitiativeEntity initiative = initiatives.get(place.initiative());
            items.add(new Committee.Item(
                    place.initiative(),
                    initiative.code(),
                    titles.title(place.initiative()),
                    initiative.category().orElse(""),
                    whole ? place.rank() : rankAmong(places, place),
                    place.score()));
        }
        List<Committee.Member> members = CommitteeStore.members(manager, contest.id()).stream()
                .map(member -> new Committee.Member(member.username(), member.username()))
                .toList();
        return new Committee(
                members,
                committee.quorum(),
                committee.ranking(),
                items,
                whole ? committee.version() : tag(List.of(members, committee.quorum(), items)));
    }

    /** A gap would tell a member where stands what he does not see. */
    private static int rankAmong(List<CommitteeEntity.Place> seen, CommitteeEntity.Place place) {
        return 1
                + (int) seen.stream()
                        .filter(other -> other.rank() < place.rank())
                        .count();
    }

    /** Changes with what a member sees, and with nothing else. */
    private static long tag(Object seen) {
        return Long.parseLong(CanonicalJson.sha256(seen).substring(0, 15), 16);
    }

    private List<CommitteeEntity.Place> visible(
            EntityManager manager, Caller caller, ContestEntity contest, CommitteeEntity committee) {
        List<CommitteeEntity.Place> places = committee.shortlist();
        if (caller.organizes(contest.organizer())) {
            return places;
        }
        CommitteeReader reader = CommitteeReader.member(manager, caller, contest, committee, sight);
        return places.stream().filter(place -> reader.sees(place.initiative())).toList();
    }

    private static Map<String, InitiativeEntity> initiatives(
            EntityManager manager, ContestEntity contest, List<CommitteeEntity.Place> places) {
        return InitiativeStore.byId(
                manager,
                contest.id(),
                places.stream().map(CommitteeEntity.Place::initiative).toList());
    }
}

package cl.minka.practices.core.community;

import cl.minka.kernel.notice.Notice;
import cl.minka.kernel.notice.Notices;
import cl.minka.kernel.people.Accounts;
import cl.minka.kernel.territory.Municipalities;
import cl.minka.kernel.territory.Municipality;
import cl.minka.practices.community.CommunityMember.Role;
import cl.minka.practices.core.persistence.PracticeTransactions;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javax.persistence.EntityManager;

/** What people are told of communities, within the change that it tells of. */
final class CommunityNotices {
    private final Spokespeople people;
    private final Notices notices;
    private final Municipalities municipalities;

    CommunityNotices(Accounts accounts, Notices notices, Municipalities municipalities) {
        this.people = new Spokespeople(accounts);
        this.notices = notices;
        this.municipalities = municipalities;
    }

    /** Moderators of who asks to come in; who asked, that it is in. */
    void memberChanged(
            EntityManager manager, CommunityEntity community, String cut, Optional<Role> before, Role after) {
        if (after == Role.REQUESTED) {
            Set<String> moderators = CommunityStore.cuts(manager, community.id(), Set.of(Role.MODERATOR));
            tell(
                    manager,
                    moderators.isEmpty() ? Set.of(Circle.ASSOCIATION) : moderators,
                    notice(CommunityNoticeKinds.REQUEST, community, cut));
        } else if (before.equals(Optional.of(Role.REQUESTED))) {
            tell(manager, Set.of(cut), notice(CommunityNoticeKinds.ACCEPTED, community, cut));
        }
    }

    /** Its author of why a post was hidden. */
    void hidden(EntityManager manager, CommunityEntity community, PostEntity hidden, String reason) {
        if (hidden.account() > 0) {
            Notice notice = notice(CommunityNoticeKinds.HIDDEN, community, hidden.municipality())
                    .with("reason", reason);
            notices.post(PracticeTransactions.connection(manager), List.of(to(notice, hidden.account())));
        }
    }

    private void tell(EntityManager manager, Collection<String> organizations, Notice notice) {
        Set<Long> accounts = new TreeSet<>();
        people.of(organizations).values().forEach(accounts::addAll);
        notices.post(
                PracticeTransactions.connection(manager),
                accounts.stream().map(account -> to(notice, account)).toList());
    }

    private Notice notice(String key, CommunityEntity community, String cut) {
        return Notice.to(0, key)
                .with("community", community.sheet().title())
                .with(
                        "municipality",
                        municipalities.find(cut).map(Municipality::name).orElse(cut))
                .about("communities/" + community.id(), cut);
    }

    private static Notice to(Notice notice, long account) {
        return new Notice(
                notice.key(), account, notice.arguments(), notice.resource(), notice.organization(), notice.once());
    }
}

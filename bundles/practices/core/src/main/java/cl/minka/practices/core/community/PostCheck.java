package cl.minka.practices.core.community;

import cl.minka.kernel.InvalidInput;
import cl.minka.practices.community.PostDraft;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import javax.persistence.EntityManager;

/** Finds what is wrong with something written. */
final class PostCheck {
    private static final int ATTACHMENTS = 20;

    private PostCheck() {}

    /** The post that is answered; nothing, where it does not say one of the community. */
    static Optional<PostEntity> parent(EntityManager manager, String community, String id) {
        return Optional.ofNullable(manager.find(PostEntity.class, id))
                .filter(post -> post.community().equals(community));
    }

    /**
     * @param answers what is answered, or an answer itself where that is edited
     * @param documents names of those of the community
     */
    static void throwIfWrong(PostDraft draft, Optional<PostEntity> answers, Set<String> documents) {
        CommunityCheck check = new CommunityCheck().needed("/text", draft.text(), CommunityCheck.PROSE);
        if (draft.parent().isPresent() && answers.isEmpty()) {
            check.add("/parent", "practices.unknown-post");
        }
        if (answers.isPresent() && draft.title().isPresent()) {
            check.add("/title", "practices.post-answer-title");
        }
        check.most("/title", draft.title(), CommunityCheck.TITLE);
        check.few("/attachments", draft.attachments().size(), ATTACHMENTS);
        Set<String> seen = new HashSet<>();
        for (int n = 0; n < draft.attachments().size(); n++) {
            String name = draft.attachments().get(n);
            if (!documents.contains(name)) {
                check.add("/attachments/" + n, "practices.unknown-document");
            } else if (!seen.add(name)) {
                check.add("/attachments/" + n, "practices.twice", "value", name);
            }
        }
        InvalidInput.throwIfAny(check.faults());
    }
}

package cl.minka.contest.core.initiative;

import cl.minka.contest.Attachment;
import cl.minka.contest.InitiativeDraft;
import cl.minka.kernel.jpa.CanonicalJson;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What a receipt vouches for: the initiative as it was filed, its files by their hashes. */
final class SubmittedForm {
    private SubmittedForm() {}

    static String sha256(String id, String contest, InitiativeDraft draft, List<Attachment> files) {
        Map<String, Object> form = new TreeMap<>();
        form.put("id", id);
        form.put("contest", contest);
        form.put("title", draft.title());
        form.put("category", draft.category());
        form.put("municipalities", draft.municipalities());
        form.put("answers", draft.answers());
        form.put("startedOn", draft.startedOn());
        form.put("team", draft.team());
        form.put("externalId", draft.externalId());
        form.put(
                "attachments",
                files.stream()
                        .map(file -> Map.of(
                                "name",
                                file.name(),
                                "mediaType",
                                file.mediaType(),
                                "size",
                                file.size(),
                                "sha256",
                                file.sha256()))
                        .toList());
        return CanonicalJson.sha256(form);
    }
}

package cl.minka.schools.core.offer;

import cl.minka.schools.CourseDraft;
import cl.minka.schools.CourseDraft.Material;
import cl.minka.schools.CourseDraft.Module;
import java.util.List;

/** Finds what is wrong with a course by itself. */
record CourseCheck(OfferCheck check) {
    private static final String MOST_HOURS = "10000";

    void of(CourseDraft draft) {
        check.slug(draft.slug());
        check.needed("/title", draft.title(), OfferCheck.TITLE);
        check.name("/area", draft.area());
        check.most("/description", draft.description(), OfferCheck.PROSE);
        check.few("/outcomes", draft.outcomes().size());
        for (int n = 0; n < draft.outcomes().size(); n++) {
            check.needed("/outcomes/" + n, draft.outcomes().get(n), OfferCheck.PROSE);
        }
        draft.hours().ifPresent(hours -> check.within("/hours", hours, "0", MOST_HOURS));
        modules(draft.modules());
        materials(draft.materials());
    }

    private void modules(List<Module> modules) {
        check.few("/modules", modules.size());
        for (int n = 0; n < modules.size(); n++) {
            Module module = modules.get(n);
            check.name("/modules/" + n + "/id", module.id());
            check.needed("/modules/" + n + "/title", module.title(), OfferCheck.TITLE);
            check.within("/modules/" + n + "/hours", module.hours(), "0", MOST_HOURS);
            check.most("/modules/" + n + "/contents", module.contents(), OfferCheck.PROSE);
        }
        check.distinct("/modules", modules.stream().map(Module::id).toList());
    }

    private void materials(List<Material> materials) {
        check.few("/materials", materials.size());
        for (int n = 0; n < materials.size(); n++) {
            check.needed("/materials/" + n + "/title", materials.get(n).title(), OfferCheck.TITLE);
            String url = materials.get(n).url();
            check.needed("/materials/" + n + "/url", url, OfferCheck.PROSE);
            if (!url.isBlank() && !url.matches("(https?://|/api/v1/courses/)\\S+")) {
                check.fault("/materials/" + n + "/url", "schools.bad-url");
            }
        }
    }
}

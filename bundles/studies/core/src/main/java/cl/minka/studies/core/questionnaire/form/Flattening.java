package cl.minka.studies.core.questionnaire.form;

/** Takes the groups out of the paths of a form; what a group is relevant for, each of its questions then is. */
final class Flattening {
    private Flattening() {}

    static void flatten(Element section, String relevant) {
        for (Element child : section.children) {
            String own = child.bound("relevant");
            String joined = relevant.isEmpty() ? own : own.isEmpty() ? relevant : relevant + " and (" + own + ")";
            if (child.isSection()) {
                child.flat = true;
                flatten(child, joined);
            } else if (!joined.isEmpty()) {
                child.bind("relevant", joined);
            }
        }
    }
}

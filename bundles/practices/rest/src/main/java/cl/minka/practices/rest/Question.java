package cl.minka.practices.rest;

import cl.minka.kernel.Page;
import cl.minka.kernel.Slice;
import cl.minka.kernel.rest.BadParameter;
import cl.minka.kernel.rest.Call;
import cl.minka.practices.Catalogue;
import cl.minka.practices.Practices;
import java.util.Map;
import java.util.Optional;

/** What is asked of the catalogue: by words it is searched, without them it is listed. */
record Question(Optional<String> text, Practices.Filter filter) {
    private static final int LONGEST = 500;

    static Question of(String q, Practices.Filter filter) {
        if (q != null && q.length() > LONGEST) {
            throw BadParameter.of("q", "practices.question-too-long");
        }
        return new Question(Optional.ofNullable(q).map(String::strip).filter(text -> !text.isEmpty()), filter);
    }

    Page<Catalogue.Found> page(Call call, Practices practices, Catalogue catalogue, Slice slice) {
        return text.isPresent()
                ? catalogue.search(call.caller(), text.get(), filter, slice)
                : practices.list(call.caller(), filter, slice).map(practice -> new Catalogue.Found(practice, Map.of()));
    }
}

package cl.minka.contest.rest;

import cl.minka.kernel.rest.Answer;
import cl.minka.kernel.rest.Body;
import java.nio.charset.StandardCharsets;
import java.util.OptionalLong;

/** Answers with what a reader sees. Without a version its tag is made of that: a number would count what is hidden. */
final class Seen {
    private Seen() {}

    static <T> Answer<T> answer(T view, OptionalLong version) {
        if (version.isPresent()) {
            return Answer.of(view, version.getAsLong());
        }
        String tag = Body.of(view.toString().getBytes(StandardCharsets.UTF_8)).sha256();
        return Answer.of(view).with("ETag", '"' + tag + '"');
    }
}

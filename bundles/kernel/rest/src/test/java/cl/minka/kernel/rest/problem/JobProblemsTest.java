package cl.minka.kernel.rest.problem;

import static org.junit.Assert.assertTrue;

import cl.minka.kernel.Caller;
import cl.minka.kernel.Expected;
import cl.minka.kernel.Slice;
import cl.minka.kernel.rest.Body;
import cl.minka.kernel.rest.Call;
import cl.minka.kernel.rest.Format;
import cl.minka.kernel.rest.json.Json;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.Test;

public final class JobProblemsTest {
    @Test
    public void aRefusedJobShowsItsProblem() {
        JobProblems problems = new JobProblems(new Problems(new TextBook()));
        Object kept = Map.of(
                "kind",
                "CONFLICT",
                "key",
                "kernel.last-admin",
                "arguments",
                Map.of(),
                "faults",
                List.of(Map.of("pointer", "/a", "code", "kernel.required", "arguments", Map.of())));
        Call call = new Call(
                Caller.anonymous("r-1"),
                Locale.ENGLISH,
                Expected.nothing(),
                Slice.first(1),
                Format.JSON,
                false,
                Optional.empty(),
                "",
                Body.empty());
        String json = Json.text(problems.of(kept, "7", call));
        assertTrue(json, json.contains("\"status\":409") && json.contains("This value is missing."));
    }
}

package cl.minka.contest.core.initiative;

import cl.minka.contest.InitiativeDraft;
import cl.minka.contest.core.Databases;
import cl.minka.contest.core.Samples;
import cl.minka.contest.core.World;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** A contest that takes initiatives, in a {@link World}. */
final class OpenContest {
    static final String ID = "ejemplo-2027";

    private OpenContest() {}

    static World on(Databases database) {
        World world = new World(database);
        world.open(Samples.contest(ID));
        return world;
    }

    /** The same with another answer and another start. */
    static InitiativeDraft with(InitiativeDraft one, String field, Object value, String startedOn) {
        Map<String, Object> answers = new HashMap<>(one.answers());
        answers.put(field, value);
        return new InitiativeDraft(
                one.title(),
                one.category(),
                one.municipalities(),
                answers,
                Optional.of(LocalDate.parse(startedOn)),
                one.team(),
                one.externalId());
    }
}

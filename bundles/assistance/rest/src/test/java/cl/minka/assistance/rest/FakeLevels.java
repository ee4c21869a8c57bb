package cl.minka.assistance.rest;

import cl.minka.assistance.level.Level;
import cl.minka.assistance.level.Levels;
import cl.minka.kernel.Caller;
import cl.minka.kernel.Expected;
import cl.minka.kernel.Kind;
import cl.minka.kernel.Refusal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Levels in memory. */
final class FakeLevels implements Levels {
    private final Map<String, Level> all = new TreeMap<>();

    @Override
    public List<Level> list(Caller caller) {
        return List.copyOf(all.values());
    }

    @Override
    public Level get(Caller caller, String id) {
        return Optional.ofNullable(all.get(id))
                .orElseThrow(() -> new Refusal(Kind.NOT_FOUND, "assistance.level-not-found"));
    }

    @Override
    public Level put(Caller caller, Level level, Expected expected) {
        all.put(level.id(), level);
        return level;
    }

    @Override
    public void delete(Caller caller, String id, Expected expected) {
        expected.check(get(caller, id).version());
        all.remove(id);
    }
}

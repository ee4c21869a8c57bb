package cl.minka.kernel.rest.platform;

import cl.minka.kernel.Caller;
import cl.minka.kernel.privacy.DataSubjects;
import cl.minka.kernel.privacy.PersonalData;
import java.util.List;
import java.util.Map;

/** Holds one account of everybody. */
final class FakeSubjects implements DataSubjects {
    @Override
    public List<PersonalData.Holding> find(Caller caller, String username) {
        return List.of(new PersonalData.Holding("kernel", "account", 1, "kernel.purpose.account"));
    }

    @Override
    public Map<String, Map<String, List<Map<String, Object>>>> export(Caller caller, String username) {
        return Map.of("kernel", Map.of("account", List.of(Map.of("username", username))));
    }

    @Override
    public int rectify(Caller caller, String username, Map<String, String> corrections) {
        return 1;
    }

    @Override
    public int erase(Caller caller, String username) {
        return 1;
    }

    @Override
    public int block(Caller caller, String username, boolean blocked) {
        return 1;
    }
}

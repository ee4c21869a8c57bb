package cl.minka.kernel.core.privacy;

import cl.minka.kernel.Caller;
import cl.minka.kernel.Forbidden;
import cl.minka.kernel.Kind;
import cl.minka.kernel.Refusal;
import cl.minka.kernel.people.Accounts;
import cl.minka.kernel.privacy.DataSubjects;
import cl.minka.kernel.privacy.PersonalData;
import cl.minka.kernel.privacy.PersonalData.Holding;
import cl.minka.kernel.privacy.PersonalData.Subject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.ToIntFunction;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** Asks every domain that is installed; the account comes last, since it names the person. */
@Component(service = DataSubjects.class)
public final class PersonalDataGathering implements DataSubjects {
    private static final String LAST = "kernel";

    private final Accounts accounts;
    private final List<PersonalData> holders = new CopyOnWriteArrayList<>();

    @Activate
    public PersonalDataGathering(@Reference Accounts accounts) {
        this.accounts = accounts;
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addHolder(PersonalData holder) {
        holders.add(holder);
    }

    void removeHolder(PersonalData holder) {
        holders.remove(holder);
    }

    @Override
    public List<Holding> find(Caller caller, String username) {
        Subject subject = subject(caller, username, true);
        List<Holding> holdings = new ArrayList<>();
        inOrder().forEach(holder -> holdings.addAll(holder.find(caller, subject)));
        return List.copyOf(holdings);
    }

    @Override
    public Map<String, Map<String, List<Map<String, Object>>>> export(Caller caller, String username) {
        Subject subject = subject(caller, username, true);
        Map<String, Map<String, List<Map<String, Object>>>> all = new TreeMap<>();
        inOrder().forEach(holder -> all.put(holder.holder(), holder.export(caller, subject)));
        return all;
    }

    @Override
    public int rectify(Caller caller, String username, Map<String, String> corrections) {
        Subject subject = subject(caller, username, false);
        return sum(holder -> holder.rectify(caller, subject, corrections));
    }

    @Override
    public int erase(Caller caller, String username) {
        Subject subject = subject(caller, username, false);
        return sum(holder -> holder.erase(caller, subject));
    }

    @Override
    public int block(Caller caller, String username, boolean blocked) {
        Subject subject = subject(caller, username, false);
        return sum(holder -> holder.block(caller, subject, blocked));
    }

    private int sum(ToIntFunction<PersonalData> work) {
        return inOrder().stream().mapToInt(work).sum();
    }

    private List<PersonalData> inOrder() {
        return holders.stream()
                .sorted(Comparator.<PersonalData, Boolean>comparing(
                                holder -> holder.holder().equals(LAST))
                        .thenComparing(PersonalData::holder))
                .toList();
    }

    private Subject subject(Caller caller, String username, boolean own) {
        boolean self = own && !caller.isAnonymous() && caller.username().equals(username);
        if (!caller.isAdmin() && !self) {
            throw new Forbidden();
        }
        if (!accounts.known(List.of(username)).containsKey(username)) {
            throw new Refusal(Kind.NOT_FOUND, "kernel.account-not-found");
        }
        return new Subject(accounts.known(List.of(username)).get(username).id(), username);
    }
}

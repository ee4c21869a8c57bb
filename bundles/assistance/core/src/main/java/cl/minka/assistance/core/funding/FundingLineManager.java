package cl.minka.assistance.core.funding;

import cl.minka.assistance.core.persistence.AssistanceTransactions;
import cl.minka.assistance.core.request.Access;
import cl.minka.assistance.funding.Eligibility;
import cl.minka.assistance.funding.FundingLine;
import cl.minka.assistance.funding.FundingLines;
import cl.minka.assistance.funding.RuleSet;
import cl.minka.kernel.Caller;
import cl.minka.kernel.Expected;
import cl.minka.kernel.Fault;
import cl.minka.kernel.Forbidden;
import cl.minka.kernel.InvalidInput;
import cl.minka.kernel.Kind;
import cl.minka.kernel.Page;
import cl.minka.kernel.Refusal;
import cl.minka.kernel.Slice;
import cl.minka.kernel.journal.Change;
import cl.minka.kernel.jpa.Conditions;
import cl.minka.kernel.jpa.Done;
import cl.minka.kernel.jpa.Keyset;
import cl.minka.kernel.jpa.RandomIds;
import cl.minka.kernel.jpa.Times;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.persistence.EntityManager;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Keeps sets of rules. */
@Component(service = FundingLines.class)
public final class FundingLineManager implements FundingLines {
    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9.-]{2,63}");
    private static final Keyset<FundingLineEntity> LIST = new Keyset<>(
            FundingLineEntity.class,
            Keyset.Key.text("id"),
            FundingLineEntity::id,
            Map.of("id", Keyset.Key.text("id"), "from", Keyset.Key.text("from")),
            new Slice.Sort("id", false));

    private final AssistanceTransactions transactions;
    private final Clock clock;

    @Activate
    public FundingLineManager(@Reference AssistanceTransactions transactions, @Reference Clock clock) {
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public Page<FundingLine> list(Caller caller, Filter filter, Slice slice) {
        Conditions conditions = new Conditions();
        filter.line().ifPresent(one -> conditions.and("e.line = :line", "line", one));
        filter.region().ifPresent(one -> conditions.and("(e.region = '' OR e.region = :region)", "region", one));
        filter.on().ifPresent(day -> conditions.and("e.from <= :day AND e.until >= :day", "day", day.toString()));
        return transactions.read(
                manager -> LIST.page(manager, conditions, slice).map(FundingLineEntity::toRecord));
    }

    @Override
    public FundingLine get(Caller caller, String id) {
        return transactions.read(manager -> find(manager, id).toRecord());
    }

    @Override
    public FundingLine create(Caller caller, Optional<String> wanted, RuleSet rules) {
        requireLead(caller);
        if (wanted.filter(id -> !ID.matcher(id).matches()).isPresent()) {
            throw new InvalidInput(Fault.at("/id", "assistance.bad-slug"));
        }
        RuleCheck.of(rules);
        return transactions.change(caller, manager -> {
            String id = wanted.orElseGet(RandomIds::opaque);
            if (manager.find(FundingLineEntity.class, id) != null) {
                throw new Refusal(Kind.CONFLICT, "assistance.exists-already");
            }
            FundingLineEntity line = new FundingLineEntity(id, rules, Times.now(clock));
            manager.persist(line);
            return stored(manager, line, "assistance.funding-line-created");
        });
    }

    @Override
    public FundingLine put(Caller caller, String id, RuleSet rules, Expected expected) {
        requireLead(caller);
        return transactions.change(caller, manager -> {
            FundingLineEntity line = find(manager, id);
            expected.check(line.version());
            RuleCheck.of(rules);
            if (isUsed(manager, id)) {
                throw new Refusal(Kind.CONFLICT, "assistance.funding-line-used");
            }
            line.write(rules, Times.now(clock));
            return stored(manager, line, "assistance.funding-line-changed");
        });
    }

    @Override
    public Eligibility simulate(Caller caller, String id, Map<String, Object> values) {
        RuleSet rules = get(caller, id).rules();
        InvalidInput.throwIfAny(ValueCheck.of("/values", rules, values));
        return RuleReader.read(id, rules, values);
    }

    static FundingLineEntity find(EntityManager manager, String id) {
        FundingLineEntity line = manager.find(FundingLineEntity.class, id);
        if (line == null) {
            throw new Refusal(Kind.NOT_FOUND, "assistance.funding-line-not-found");
        }
        return line;
    }

    private static boolean isUsed(EntityManager manager, String id) {
        return !manager.createQuery("SELECT e.id FROM ApplicationEntity e WHERE e.fundingLine = :line")
                .setParameter("line", id)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    private static Done<FundingLine> stored(EntityManager manager, FundingLineEntity line, String fact) {
        manager.flush();
        return Done.of(line.toRecord(), Change.of(fact, "funding-lines/" + line.id(), "amuch"));
    }

    private static void requireLead(Caller caller) {
        if (!Access.assistsAll(caller)) {
            throw new Forbidden();
        }
    }
}

package cl.minka.practices.core.matching;

import cl.minka.kernel.Caller;
import cl.minka.kernel.Fault;
import cl.minka.kernel.InvalidInput;
import cl.minka.kernel.jpa.strategy.ParameterSchema;
import cl.minka.kernel.jpa.strategy.StrategyShelf.Installed;
import cl.minka.kernel.plugin.StrategyPermission;
import cl.minka.kernel.plugin.StrategyPermissions;
import cl.minka.kernel.territory.Municipalities;
import cl.minka.plugin.transfer.Subject;
import cl.minka.plugin.transfer.TransferRequest;
import cl.minka.plugin.transfer.TransferStrategy;
import cl.minka.practices.Practice;
import cl.minka.practices.Practices;
import cl.minka.practices.core.matching.Candidates.Gathered;
import cl.minka.practices.core.need.AskedNeed;
import cl.minka.practices.core.need.Sides;
import cl.minka.practices.core.persistence.PracticeTransactions;
import cl.minka.practices.matching.MatchList;
import cl.minka.practices.matching.MatchOrder;
import cl.minka.practices.matching.Matches;
import cl.minka.practices.matching.TransferChoice;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.osgi.service.metatype.annotations.Designate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks transfer strategies. The facts are gathered in one short transaction, the strategy is asked after it. Of an anonymous need a
 * strategy learns neither the municipality nor, by its absence among the candidates, which it is.
 */
@Component(service = Matches.class)
@Designate(ocd = MatchSettings.class)
public final class MatchManager implements Matches {
    private static final Logger LOG = LoggerFactory.getLogger(MatchManager.class);

    private final PracticeTransactions transactions;
    private final Practices practices;
    private final TransferDirectory strategies;
    private final TransferRunner runner;
    private final StrategyPermissions permissions;
    private final Candidates candidates;
    private final String forNeeds;
    private final String forPractices;
    private final AtomicReference<TransferFacts> facts = new AtomicReference<>();

    @Activate
    public MatchManager(
            @Reference PracticeTransactions transactions,
            @Reference Practices practices,
            @Reference TransferDirectory strategies,
            @Reference TransferRunner runner,
            @Reference StrategyPermissions permissions,
            @Reference Municipalities municipalities,
            MatchSettings settings) {
        this(
                transactions,
                practices,
                strategies,
                runner,
                permissions,
                municipalities,
                settings.needs(),
                settings.practices());
        Thread warming = new Thread(this::warm, "minka-matches");
        warming.setDaemon(true);
        warming.start();
    }

    MatchManager(
            PracticeTransactions transactions,
            Practices practices,
            TransferDirectory strategies,
            TransferRunner runner,
            StrategyPermissions permissions,
            Municipalities municipalities,
            String forNeeds,
            String forPractices) {
        this.transactions = transactions;
        this.practices = practices;
        this.strategies = strategies;
        this.runner = runner;
        this.permissions = permissions;
        this.candidates = new Candidates(municipalities);
        this.forNeeds = forNeeds;
        this.forPractices = forPractices;
    }

    @Reference(
            service = TransferFacts.class,
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    void setFacts(TransferFacts known) {
        facts.set(known);
    }

    void unsetFacts(TransferFacts gone) {
        facts.compareAndSet(gone, null);
    }

    /** What fails here the first request does itself. */
    void warm() {
        try {
            transactions.read(manager -> {
                candidates.warm(manager);
                return null;
            });
        } catch (RuntimeException e) {
            LOG.info("What may be matched could not be read ahead: {}", e.toString());
        }
    }

    @Override
    public MatchList ofNeed(Caller caller, String need, MatchOrder order) {
        Sides.requireReader(caller);
        AskedNeed asked = transactions.read(manager -> AskedNeed.of(manager, caller, need));
        Chosen chosen = chosen(caller, order, forNeeds);
        Gathered gathered = transactions.read(manager -> candidates.of(
                manager,
                facts(),
                asked.subject(),
                asked.origin(),
                Candidates.solvers(manager, asked.subject().topics()),
                order.region()));
        // One more than wanted, whoever asks: who knows whose it is does not want to see it among the matches.
        return matches(order, chosen, gathered, order.limit() + 1, asked.own());
    }

    @Override
    public MatchList ofPractice(Caller caller, String id, MatchOrder order) {
        Sides.requireReader(caller);
        Practice practice = practices.get(caller, id);
        Chosen chosen = chosen(caller, order, forPractices);
        Gathered gathered = transactions.read(manager -> {
            Set<String> have = new HashSet<>(practice.sheet().partners());
            facts().ifPresent(known -> have.addAll(known.adopters(manager, id)));
            return candidates.of(
                    manager,
                    facts(),
                    Candidates.practice(id, practice.sheet().forPublic()),
                    Optional.of(practice.sheet().municipality()),
                    have,
                    order.region());
        });
        return matches(order, chosen, gathered, order.limit(), Optional.empty());
    }

    private Optional<TransferFacts> facts() {
        return Optional.ofNullable(facts.get());
    }

    private MatchList matches(MatchOrder order, Chosen chosen, Gathered gathered, int limit, Optional<String> hidden) {
        TransferRunner.Run run = runner.run(
                () -> strategies.find(chosen.strategy, chosen.versions),
                strategy -> request(gathered, limit, parameters(strategy, chosen)));
        boolean solves = gathered.asked().kind() == Subject.Kind.NEED;
        List<MatchList.Match> found = run.matched().matches().stream()
                .filter(match -> !hidden.equals(Optional.of(match.municipality())))
                .limit(order.limit())
                .map(match -> new MatchList.Match(
                        match.municipality(),
                        solves ? match.subject() : Optional.empty(),
                        solves ? Optional.empty() : match.subject(),
                        match.score(),
                        match.reasons()))
                .toList();
        return new MatchList(
                run.strategy().id(),
                run.strategy().version().toString(),
                parameters(run.strategy(), chosen),
                found,
                run.matched().plan(),
                run.matched().warnings());
    }

    private static TransferRequest request(Gathered gathered, int limit, Map<String, Object> parameters) {
        Map<String, Object> asked = ParameterSchema.asked(parameters);
        return gathered.asked().kind() == Subject.Kind.NEED
                ? TransferRequest.solve(gathered.asked(), gathered.origin(), gathered.candidates(), limit, asked)
                : TransferRequest.spread(gathered.asked(), gathered.origin(), gathered.candidates(), limit, asked);
    }

    /** As given, the usual values of the strategy put in. */
    private static Map<String, Object> parameters(Installed<TransferStrategy> strategy, Chosen chosen) {
        InvalidInput.throwIfAny(strategy.schema().faults("/parameters", "practices.parameter.", chosen.parameters));
        Map<String, Object> all = new LinkedHashMap<>(strategy.schema().defaults());
        all.putAll(chosen.parameters);
        return all;
    }

    private Chosen chosen(Caller caller, MatchOrder order, String usual) {
        Chosen chosen = order.strategy()
                .map(id -> new Chosen(id, Optional.empty(), order.parameters()))
                .orElseGet(() -> unasked(caller, order, usual));
        StrategyPermission permission = permissions.get("transfer", chosen.strategy);
        Set<String> organizations = new HashSet<>(Sides.own(caller));
        if (Sides.isAssociation(caller)) {
            organizations.add("amuch");
        }
        if (!caller.isAdmin() && organizations.stream().noneMatch(permission::allows)) {
            throw new InvalidInput(Fault.at("/strategy", "practices.strategy-not-allowed"));
        }
        return chosen;
    }

    private Chosen unasked(Caller caller, MatchOrder order, String usual) {
        Set<String> own = Sides.own(caller);
        Optional<TransferChoice> choice = own.size() != 1
                ? Optional.empty()
                : transactions.read(manager -> Optional.ofNullable(manager.find(
                                TransferChoiceEntity.class, own.iterator().next()))
                        .map(TransferChoiceEntity::toRecord)
                        .filter(one -> one.strategy().isPresent()));
        return choice.map(one -> new Chosen(
                        one.strategy().get(),
                        one.versions(),
                        order.parameters().isEmpty() ? one.parameters() : order.parameters()))
                .orElseGet(() -> new Chosen(usual, Optional.empty(), order.parameters()));
    }

    private record Chosen(String strategy, Optional<String> versions, Map<String, Object> parameters) {}
}

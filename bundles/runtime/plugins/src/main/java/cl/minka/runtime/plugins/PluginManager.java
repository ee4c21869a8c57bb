package cl.minka.runtime.plugins;

import cl.minka.kernel.Caller;
import cl.minka.kernel.Fault;
import cl.minka.kernel.Forbidden;
import cl.minka.kernel.Kind;
import cl.minka.kernel.Refusal;
import cl.minka.kernel.journal.Change;
import cl.minka.kernel.plugin.Gate;
import cl.minka.kernel.plugin.PluginGuard;
import cl.minka.kernel.plugin.PluginInstallation;
import cl.minka.kernel.plugin.PluginInstallation.Artifact;
import cl.minka.kernel.plugin.PluginInstallation.State;
import cl.minka.kernel.plugin.PluginOrder;
import cl.minka.kernel.plugin.PluginRegister;
import cl.minka.kernel.plugin.PluginTrial.Outcome;
import cl.minka.kernel.plugin.PluginVersion;
import cl.minka.kernel.plugin.Plugins;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.DoubleConsumer;
import java.util.function.Supplier;
import org.apache.karaf.features.Feature;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Installs, swaps and removes features with plugins; the register tells what is meant, Karaf what is there, the guard who may call. */
@Component(service = Plugins.class, immediate = true)
public final class PluginManager implements Plugins {
    private static final Duration LONGEST_CALL = Duration.ofMinutes(10);

    private final PluginRegister register;
    private final PluginGuard guard;
    private final FeatureShop shop;
    private final PluginPolicy policy;
    private final Trials trials;
    private final ReentrantLock one = new ReentrantLock(true);

    @Activate
    public PluginManager(
            @Reference PluginRegister register,
            @Reference PluginGuard guard,
            @Reference FeatureShop shop,
            @Reference PluginPolicy policy,
            @Reference Trials trials) {
        this.register = register;
        this.guard = guard;
        this.shop = shop;
        this.policy = policy;
        this.trials = trials;
        restoreGates();
    }

    /** What a crash left between two steps is closed until somebody installs it again. */
    private void restoreGates() {
        for (PluginInstallation installation : register.all()) {
            switch (installation.state()) {
                case ACTIVE -> installation
                        .bundles()
                        .forEach(bundle -> guard.trust(bundle.plugin().bundle(), installation.trusted()));
                case CHECKING -> setGates(installation.bundles(), Gate.CHECKING);
                case REFUSED -> setGates(installation.bundles(), Gate.REFUSED);
                case STOPPED -> setGates(installation.bundles(), Gate.STOPPED);
                case RETIRED, REMOVED -> {}
            }
        }
    }

    @Override
    public List<PluginInstallation> list(Caller caller) {
        permit(caller);
        return register.all();
    }

    @Override
    public PluginInstallation get(Caller caller, String feature, String version) {
        permit(caller);
        return register.find(feature, version)
                .orElseThrow(() -> new Refusal(
                        Kind.NOT_FOUND, "kernel.plugin-not-installed", Map.of("feature", feature, "version", version)));
    }

    @Override
    public PluginInstallation install(Caller caller, PluginOrder order, DoubleConsumer progress) {
        permit(caller);
        return alone(() -> new Installing(caller, order, "kernel.plugin-installed", progress).run());
    }

    @Override
    public PluginInstallation rollback(Caller caller, String feature, DoubleConsumer progress) {
        permit(caller);
        return alone(() -> {
            PluginInstallation previous = register.all().stream()
                    .filter(row -> row.feature().equals(feature) && row.state() == State.RETIRED)
                    .max(Comparator.comparing(PluginInstallation::changedAt))
                    .orElseThrow(() -> new PluginRefusal("kernel.plugin.nothing-before", Map.of("feature", feature)));
            Set<String> hashes = new LinkedHashSet<>();
            previous.bundles().forEach(bundle -> hashes.add(bundle.sha256()));
            PluginOrder order = new PluginOrder(
                    feature,
                    previous.version(),
                    Optional.of(previous.source()).filter(source -> !source.isEmpty()),
                    hashes,
                    previous.trusted(),
                    true);
            return new Installing(caller, order, "kernel.plugin-rolled-back", progress).run();
        });
    }

    @Override
    public PluginInstallation remove(
            Caller caller, String feature, String version, boolean force, DoubleConsumer progress) {
        permit(caller);
        return alone(() -> {
            PluginInstallation present = get(caller, feature, version);
            Set<String> users = new LinkedHashSet<>();
            if (present.state() == State.ACTIVE && !force) {
                present.bundles().forEach(bundle -> users.addAll(trials.users(bundle.plugin())));
            }
            if (!users.isEmpty()) {
                throw new PluginRefusal(
                        "kernel.plugin.in-use",
                        Map.of("feature", feature, "version", version, "users", String.join(", ", users)));
            }
            progress.accept(0.1);
            takeOut(present, List.of());
            progress.accept(0.9);
            return register.write(
                    caller,
                    present.with(State.REMOVED, ""),
                    List.of(change("kernel.plugin-removed", present, Map.of("forced", Boolean.toString(force)))));
        });
    }

    @Override
    public PluginInstallation check(Caller caller, String feature, String version, DoubleConsumer progress) {
        permit(caller);
        return alone(() -> {
            PluginInstallation present = get(caller, feature, version);
            if (present.state() != State.ACTIVE) {
                throw new PluginRefusal("kernel.plugin.not-active", Map.of("feature", feature, "version", version));
            }
            List<Outcome> outcomes = trials.run(present.bundles(), progress);
            return register.write(
                    caller,
                    present.with(outcomes),
                    List.of(change("kernel.plugin-checked", present, counts(outcomes))));
        });
    }

    /** Closes the gates, waits for what is running, uninstalls; bundles that others keep stay as they are. */
    private void takeOut(PluginInstallation installation, List<Artifact> kept) {
        List<Artifact> going = installation.bundles().stream()
                .filter(bundle ->
                        kept.stream().noneMatch(other -> other.plugin().equals(bundle.plugin())))
                .toList();
        setGates(going, Gate.RETIRED);
        going.forEach(bundle -> guard.awaitIdle(bundle.plugin(), LONGEST_CALL));
        shop.uninstall(installation.feature(), installation.version());
    }

    private void setGates(List<Artifact> bundles, Gate gate) {
        bundles.forEach(bundle -> guard.set(bundle.plugin(), gate));
    }

    private static void permit(Caller caller) {
        if (!caller.isAdmin()) {
            throw new Forbidden();
        }
    }

    private <R> R alone(Supplier<R> work) {
        one.lock();
        try {
            return work.get();
        } finally {
            one.unlock();
        }
    }

    private static Map<String, String> counts(List<Outcome> outcomes) {
        long failed = outcomes.stream().filter(outcome -> !outcome.passed()).count();
        return Map.of("tried", Integer.toString(outcomes.size()), "failed", Long.toString(failed));
    }

    private static Change change(String action, PluginInstallation installation, Map<String, String> facts) {
        return Change.of(action, "plugins/features/" + installation.feature() + "/" + installation.version(), "amuch")
                .fields(Set.of("state"))
                .state(installation.bundles().toString() + installation.trusted())
                .facts(facts);
    }

    /** One installation, from the order to the open gate. */
    private final class Installing {
        private final Caller caller;
        private final PluginOrder order;
        private final String action;
        private final DoubleConsumer progress;
        private boolean newSource;

        Installing(Caller caller, PluginOrder order, String action, DoubleConsumer progress) {
            this.caller = caller;
            this.order = order;
            this.action = action;
            this.progress = progress;
        }

        PluginInstallation run() {
            Optional<PluginInstallation> present = register.find(order.feature(), order.version());
            if (present.filter(row -> row.state() == State.ACTIVE).isPresent()
                    && shop.isInstalled(order.feature(), order.version())) {
                return trusted(present.get());
            }
            progress.accept(0.02);
            List<Artifact> bundles = inspect();
            progress.accept(0.3);
            PluginInstallation row =
                    register.write(withoutReceipt(caller), installation(bundles, State.CHECKING), List.of());
            return finish(row.with(introduced(row)));
        }

        /** What is not introduced is taken out again; what is stays, even if the version before can not be taken out. */
        private List<Outcome> introduced(PluginInstallation row) {
            boolean done = false;
            try {
                List<Outcome> outcomes = introduce(row.bundles());
                done = true;
                return outcomes;
            } finally {
                if (!done) {
                    undo(row);
                }
            }
        }

        private PluginInstallation trusted(PluginInstallation present) {
            present.bundles().forEach(bundle -> guard.trust(bundle.plugin().bundle(), order.trusted()));
            PluginInstallation same = present.with(order.trusted());
            List<Change> changes = same.equals(present)
                    ? List.of()
                    : List.of(change(
                            "kernel.plugin-trust-changed", same, Map.of("trusted", Boolean.toString(order.trusted()))));
            return register.write(caller, same, changes);
        }

        /** Looks at every file before anything is installed. */
        private List<Artifact> inspect() {
            order.source().ifPresent(source -> {
                policy.checkSource(source);
                newSource = shop.add(source);
            });
            boolean done = false;
            try {
                Feature feature = shop.find(order.feature(), order.version());
                List<Artifact> bundles = new ArrayList<>();
                for (String location : shop.locations(feature)) {
                    try (FetchedBundle bundle = FetchedBundle.of(location)) {
                        policy.check(order, bundle);
                        bundles.add(bundle.artifact());
                    }
                }
                done = true;
                return bundles;
            } finally {
                if (!done && newSource) {
                    shop.forget(order.source().orElseThrow());
                }
            }
        }

        /** Installs behind closed gates and tries; throws when it does not pass. */
        private List<Outcome> introduce(List<Artifact> bundles) {
            setGates(added(bundles), Gate.CHECKING);
            bundles.forEach(bundle -> guard.trust(bundle.plugin().bundle(), order.trusted()));
            shop.install(order.feature(), order.version());
            progress.accept(0.5);
            Set<String> names = new LinkedHashSet<>();
            bundles.forEach(bundle -> names.add(bundle.plugin().toString()));
            if (!shop.bringsStrategy(names)) {
                throw new PluginRefusal(
                        "kernel.plugin.no-strategy", Map.of("feature", order.feature(), "version", order.version()));
            }
            List<Outcome> outcomes = trials.run(bundles, fraction -> progress.accept(0.5 + 0.4 * fraction));
            List<Fault> faults = outcomes.stream()
                    .filter(outcome -> !outcome.passed())
                    .map(outcome -> new Fault(
                            "/strategies/" + outcome.strategy(),
                            "kernel.plugin.defect",
                            Map.of("data", outcome.data(), "defect", outcome.defect())))
                    .toList();
            if (!faults.isEmpty()) {
                throw new PluginRefusal(
                        "kernel.plugin.check-failed",
                        Map.of("feature", order.feature(), "version", order.version(), "defects", faults.size()),
                        faults);
            }
            return outcomes;
        }

        /** Opens the new one, then takes the others out: at every moment one of them may be called. */
        private PluginInstallation finish(PluginInstallation checked) {
            List<PluginInstallation> others = order.replace()
                    ? register.all().stream()
                            .filter(row -> row.feature().equals(order.feature())
                                    && row.state() == State.ACTIVE
                                    && !row.version().equals(order.version()))
                            .toList()
                    : List.of();
            setGates(checked.bundles(), Gate.OPEN);
            for (PluginInstallation other : others) {
                takeOut(other, checked.bundles());
                register.write(
                        withoutReceipt(caller),
                        other.with(State.RETIRED, ""),
                        List.of(change("kernel.plugin-retired", other, Map.of("by", order.version()))));
            }
            return register.write(
                    caller,
                    checked.with(State.ACTIVE, ""),
                    List.of(change(action, checked, counts(checked.outcomes()))));
        }

        private void undo(PluginInstallation row) {
            List<Artifact> added = added(row.bundles());
            setGates(added, Gate.REFUSED);
            row.bundles().forEach(bundle -> guard.trust(bundle.plugin().bundle(), isTrustedSoFar(bundle)));
            shop.uninstall(order.feature(), order.version());
            if (newSource) {
                shop.forget(order.source().orElseThrow());
            }
            register.write(
                    withoutReceipt(caller),
                    row.with(State.REFUSED, "not-passed"),
                    List.of(change("kernel.plugin-refused", row, Map.of())));
        }

        /** Trust is of a bundle in all its versions: a version that is not taken must not leave its own to the one that stays. */
        private boolean isTrustedSoFar(Artifact bundle) {
            return register.all().stream()
                    .filter(row -> row.state() == State.ACTIVE && row.trusted())
                    .flatMap(row -> row.bundles().stream())
                    .anyMatch(other ->
                            other.plugin().bundle().equals(bundle.plugin().bundle()));
        }

        /** Those that no active installation brings already. */
        private List<Artifact> added(List<Artifact> bundles) {
            Set<PluginVersion> active = new LinkedHashSet<>();
            register.all().stream().filter(row -> row.state() == State.ACTIVE).forEach(row -> row.bundles()
                    .forEach(bundle -> active.add(bundle.plugin())));
            return bundles.stream()
                    .filter(bundle -> !active.contains(bundle.plugin()))
                    .toList();
        }

        private PluginInstallation installation(List<Artifact> bundles, State state) {
            return new PluginInstallation(
                    order.feature(),
                    order.version(),
                    order.source().orElse(""),
                    state,
                    order.trusted(),
                    bundles,
                    List.of(),
                    "",
                    Instant.EPOCH,
                    0);
        }
    }

    private static Caller withoutReceipt(Caller caller) {
        return new Caller(caller.account(), caller.username(), caller.grants(), caller.requestId(), Optional.empty());
    }
}

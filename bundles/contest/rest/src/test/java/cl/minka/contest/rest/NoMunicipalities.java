package cl.minka.contest.rest;

import cl.minka.kernel.Page;
import cl.minka.kernel.Slice;
import cl.minka.kernel.territory.Indicator;
import cl.minka.kernel.territory.Municipalities;
import cl.minka.kernel.territory.Municipality;
import cl.minka.kernel.territory.Region;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Knows no municipality: papers show the codes. */
final class NoMunicipalities implements Municipalities {
    @Override
    public List<Region> regions() {
        return List.of();
    }

    @Override
    public List<Municipality> all() {
        return List.of();
    }

    @Override
    public Page<Municipality> list(Filter filter, Slice slice) {
        return new Page<>(List.of(), Optional.empty(), OptionalLong.of(0));
    }

    @Override
    public Optional<Municipality> find(String cut) {
        return Optional.empty();
    }

    @Override
    public List<Indicator> indicators(String cut) {
        return List.of();
    }

    @Override
    public String presentCode(String cut) {
        return cut;
    }
}

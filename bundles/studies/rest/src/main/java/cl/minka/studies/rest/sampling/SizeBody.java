package cl.minka.studies.rest.sampling;

import cl.minka.kernel.rest.Required;
import cl.minka.studies.sampling.Allocation;
import cl.minka.studies.sampling.SizeOrder;
import cl.minka.studies.sampling.SizeOrder.Parameter;
import cl.minka.studies.sampling.SizeOrder.Stratum;
import com.fasterxml.jackson.annotation.JsonAlias;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** What a sample is to show; 95 %, a share of one half, no design effect and full response unless it says otherwise. */
public record SizeBody(
        Parameter parameter,
        Double margin,
        Double confidence,
        Double p,
        Double sd,
        Double population,
        Double deff,
        Double responseRate,
        List<StratumBody> strata,
        Allocation allocation,
        Double n) {
    SizeOrder toOrder() {
        new Required().check("/parameter", parameter).orThrow();
        List<StratumBody> all = Required.list(strata);
        return new SizeOrder(
                parameter,
                Optional.ofNullable(margin),
                confidence == null ? 0.95 : confidence,
                Optional.ofNullable(p),
                Optional.ofNullable(sd),
                Optional.ofNullable(population),
                deff == null ? 1 : deff,
                responseRate == null ? 1 : responseRate,
                IntStream.range(0, all.size())
                        .mapToObj(n -> all.get(n).toStratum(n + 1))
                        .toList(),
                allocation == null ? Allocation.PROPORTIONAL : allocation,
                Optional.ofNullable(n));
    }

    /** A stratum; numbered where it has no name. */
    public record StratumBody(
            @JsonAlias({"id", "stratum"}) String name,
            @JsonAlias({"size", "N"}) Double population,
            Double p,
            @JsonAlias("S") Double sd,
            Double cost) {
        Stratum toStratum(int number) {
            return new Stratum(
                    name == null ? Integer.toString(number) : name,
                    Optional.ofNullable(population),
                    Optional.ofNullable(p),
                    Optional.ofNullable(sd),
                    cost == null ? 1 : cost);
        }
    }
}

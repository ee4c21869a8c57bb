package cl.minka.studies.rest.weighting;

import cl.minka.studies.rest.estimation.CalibrationOrder;
import cl.minka.studies.rest.estimation.EstimateBody.CalibrationBody;
import cl.minka.studies.rest.estimation.Names;
import cl.minka.studies.weighting.WeightOrder;
import cl.minka.studies.weighting.WeightOrder.Nonresponse;
import cl.minka.studies.weighting.WeightOrder.Trim;
import java.util.List;
import java.util.Optional;

/** How weights are to be made; adjusted by stratum for who did not answer unless it says otherwise. */
public record WeightBody(NonresponseBody nonresponse, TrimBody trim, CalibrationBody calibration, Integer from) {
    private static final int USUAL_LEAST = 5;

    WeightOrder toOrder() {
        return new WeightOrder(
                nonresponse == null
                        ? Optional.of(new Nonresponse(usualClasses(), USUAL_LEAST))
                        : nonresponse.toNonresponse(usualClasses()),
                Optional.ofNullable(trim).map(TrimBody::toTrim),
                Optional.ofNullable(calibration).map(CalibrationOrder::exact),
                Optional.ofNullable(from));
    }

    private List<String> usualClasses() {
        return List.of("stratum");
    }

    /** By which classes; {@code method} is {@code class} or {@code none}. */
    public record NonresponseBody(Method method, Names by, Integer least) {
        /** What is done for who did not answer. */
        public enum Method {
            CLASS,
            NONE
        }

        Optional<Nonresponse> toNonresponse(List<String> usual) {
            return method == Method.NONE
                    ? Optional.empty()
                    : Optional.of(
                            new Nonresponse(by == null ? usual : by.names(), least == null ? USUAL_LEAST : least));
        }
    }

    /** Ends between which weights are kept; {@code times} is the most as so many medians. */
    public record TrimBody(Double upper, Double lower, Double times) {
        Trim toTrim() {
            return new Trim(Optional.ofNullable(upper), Optional.ofNullable(lower), Optional.ofNullable(times));
        }
    }
}

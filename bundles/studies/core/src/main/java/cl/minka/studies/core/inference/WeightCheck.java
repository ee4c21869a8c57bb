package cl.minka.studies.core.inference;

import cl.minka.kernel.Fault;
import cl.minka.kernel.InvalidInput;
import cl.minka.studies.weighting.WeightOrder;
import cl.minka.studies.weighting.WeightOrder.Trim;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Finds what is wrong with an order by itself. */
final class WeightCheck {
    private static final int MOST = 1_000_000;
    private static final int MOST_CLASSES = 5;

    private WeightCheck() {}

    static void of(WeightOrder order) {
        List<Fault> faults = new ArrayList<>();
        order.nonresponse().ifPresent(one -> {
            if (one.least() < 1 || one.least() > MOST) {
                faults.add(range("/nonresponse/least", 1, MOST));
            }
            if (one.classes().size() > MOST_CLASSES) {
                faults.add(range("/nonresponse/by", 0, MOST_CLASSES));
            }
        });
        order.trim().ifPresent(trim -> trim(trim, faults));
        InvalidInput.throwIfAny(faults);
    }

    private static void trim(Trim trim, List<Fault> faults) {
        if (trim.upper().isEmpty() && trim.lower().isEmpty() && trim.times().isEmpty()) {
            faults.add(Fault.at("/trim/upper", "kernel.required"));
        }
        trim.upper().filter(end -> !(end > 0)).ifPresent(end -> faults.add(range("/trim/upper", 0, MOST)));
        trim.times().filter(end -> !(end > 1)).ifPresent(end -> faults.add(range("/trim/times", 1, MOST)));
        trim.lower()
                .filter(end -> !(end >= 0) || end > trim.upper().orElse(Double.POSITIVE_INFINITY))
                .ifPresent(end -> faults.add(range("/trim/lower", 0, MOST)));
    }

    private static Fault range(String pointer, long least, long most) {
        return new Fault(pointer, "studies.out-of-range", Map.of("least", least, "most", most));
    }
}

package cl.minka.kernel.rest.sample;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A view that has one of each, and the body that is made from it. */
record Thing(
        String id,
        String name,
        Optional<String> nickname,
        int count,
        double weight,
        BigDecimal price,
        boolean good,
        Shade shade,
        Instant since,
        LocalDate day,
        List<String> tags,
        Map<String, Object> more,
        Optional<Thing> child,
        Instant createdAt) {

    enum Shade {
        LIGHT,
        VERY_DARK
    }

    @JsonIgnoreProperties({"id", "createdAt"})
    record Body(
            String name,
            Optional<String> nickname,
            Integer count,
            Double weight,
            BigDecimal price,
            Boolean good,
            Shade shade,
            Instant since,
            LocalDate day,
            List<String> tags,
            Map<String, Object> more,
            Optional<Body> child,
            @JsonProperty(access = JsonProperty.Access.READ_ONLY) String state) {}
}

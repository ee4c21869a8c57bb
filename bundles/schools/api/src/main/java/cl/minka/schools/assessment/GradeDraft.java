package cl.minka.schools.assessment;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What is written of one person under one instrument.
 *
 * @param grade 1.0 to 7.0 with one decimal at most, 4.0 passes
 * @param status only of a product
 * @param product what was handed in; only of a product
 * @param rubric level by criterion
 */
public record GradeDraft(
        Optional<BigDecimal> grade,
        Optional<ProductStatus> status,
        Optional<Product> product,
        String note,
        Map<String, String> rubric) {
    public GradeDraft {
        Objects.requireNonNull(grade, "grade");
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(product, "product");
        Objects.requireNonNull(note, "note");
        rubric = Map.copyOf(rubric);
    }

    /** How far a product is; in JSON in lower case. */
    public enum ProductStatus {
        SUBMITTED,
        ACCEPTED,
        /** To be done again. */
        RETURNED
    }

    /** A product: a title and, if it is anywhere, where. */
    public record Product(String title, Optional<String> url) {
        public Product {
            Objects.requireNonNull(title, "title");
            Objects.requireNonNull(url, "url");
        }
    }
}

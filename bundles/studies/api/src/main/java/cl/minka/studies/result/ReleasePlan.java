package cl.minka.studies.result;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * How a study is made public without showing anybody.
 *
 * @param threshold a cell of a table with fewer people than this, and at least one, is not shown; 2 to 1,000
 * @param k how many records at least share each combination of the quasi-identifiers; 2 to 100
 * @param quasiIdentifiers what somebody may know of a person from elsewhere
 * @param include further variables that are given out although they are left out by themselves: free text, places, dates, sensitive ones
 * @param exclude variables that are not given out
 * @param design whether stratum and cluster go with the data, under numbers that tell nothing
 * @param licence SPDX name of the licence of the data
 */
public record ReleasePlan(
        int threshold,
        int k,
        List<QuasiIdentifier> quasiIdentifiers,
        List<String> include,
        List<String> exclude,
        boolean design,
        String licence) {
    /** As many offices of statistics do. */
    public static final int USUAL_THRESHOLD = 10;

    public static final int USUAL_K = 3;

    public static final String USUAL_LICENCE = "CC-BY-4.0";

    public ReleasePlan {
        quasiIdentifiers = List.copyOf(quasiIdentifiers);
        include = List.copyOf(include);
        exclude = List.copyOf(exclude);
        Objects.requireNonNull(licence, "licence");
    }

    /** What holds until somebody decides. */
    public static ReleasePlan usual() {
        return new ReleasePlan(USUAL_THRESHOLD, USUAL_K, List.of(), List.of(), List.of(), false, USUAL_LICENCE);
    }

    /**
     * A variable by which a person might be found, and how it is made coarser in all records.
     *
     * @param width of the bands, for {@code BANDS}
     * @param top from which value on there is one open band, for {@code BANDS}
     */
    public record QuasiIdentifier(String variable, Recoding recoding, Optional<Integer> width, Optional<Integer> top) {
        public QuasiIdentifier {
            Objects.requireNonNull(variable, "variable");
            Objects.requireNonNull(recoding, "recoding");
            Objects.requireNonNull(width, "width");
            Objects.requireNonNull(top, "top");
        }
    }

    /** How a value is made coarser. */
    public enum Recoding {
        /** Not at all. */
        NONE,
        /** Numbers into bands of one width: {@code 30-39}. */
        BANDS,
        /** The CUT code of a commune into the code of its region. */
        REGION,
        /** A date into its year. */
        YEAR
    }
}

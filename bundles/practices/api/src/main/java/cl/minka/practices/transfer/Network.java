package cl.minka.practices.transfer;

import java.util.List;
import java.util.Optional;

/** Who learnt what from whom. */
public record Network(List<Node> nodes, List<Edge> edges, Measures measures) {
    public Network {
        nodes = List.copyOf(nodes);
        edges = List.copyOf(edges);
    }

    /**
     * A municipality.
     *
     * @param region code of two digits
     * @param order of its region from north to south
     * @param mentors agreements in which it is mentor
     * @param receives agreements in which it is receiver
     * @param learners different municipalities that learn from it
     * @param teachers different municipalities from which it learns
     * @param component number of the part of the network that hangs together, the largest is 1
     * @param influence PageRank against the arrows: who teaches those that teach counts more; all add up to 1
     */
    public record Node(
            String municipality,
            String name,
            String region,
            int order,
            int mentors,
            int receives,
            int learners,
            int teachers,
            int component,
            double influence) {}

    /**
     * One receiver of one agreement.
     *
     * @param year of the start
     * @param left whether the receiver left before the end
     */
    public record Edge(
            String transfer,
            String from,
            String to,
            String practice,
            String title,
            int year,
            TransferStage stage,
            Optional<Verdict> verdict,
            boolean left) {}

    /**
     * Of the whole.
     *
     * @param pairs different pairs of mentor and receiver
     * @param reciprocity share of the pairs that also exist the other way round (Wasserman and Faust, 1994); 0 where there is none
     * @param components parts that do not hang together
     * @param regionsReached regions with a receiver
     * @param regionsCrossed share of the edges between different regions; 0 where there is none
     */
    public record Measures(
            int municipalities,
            int transfers,
            int pairs,
            double reciprocity,
            int components,
            int regionsReached,
            double regionsCrossed) {}
}

package cl.minka.practices.core.transfer;

import cl.minka.kernel.territory.Municipalities;
import cl.minka.kernel.territory.Municipality;
import cl.minka.practices.transfer.Network;
import cl.minka.practices.transfer.Network.Edge;
import cl.minka.practices.transfer.Network.Measures;
import cl.minka.practices.transfer.Network.Node;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jgrapht.Graph;
import org.jgrapht.alg.connectivity.ConnectivityInspector;
import org.jgrapht.alg.scoring.PageRank;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.EdgeReversedGraph;
import org.jgrapht.graph.SimpleDirectedGraph;

/** Measures who learns from whom: the pairs of mentor and receiver as a simple directed graph. */
final class NetworkGraph {
    private final Municipalities municipalities;
    private final List<Edge> edges;
    private final Graph<String, DefaultEdge> pairs = new SimpleDirectedGraph<>(DefaultEdge.class);

    NetworkGraph(Municipalities municipalities, List<Edge> edges) {
        this.municipalities = municipalities;
        this.edges = edges;
        edges.forEach(edge -> {
            pairs.addVertex(edge.from());
            pairs.addVertex(edge.to());
            pairs.addEdge(edge.from(), edge.to());
        });
    }

    Network measured() {
        List<Set<String>> parts = new ConnectivityInspector<>(pairs)
                .connectedSets().stream()
                        .sorted(Comparator.<Set<String>>comparingInt(Set::size)
                                .reversed()
                                .thenComparing(part ->
                                        part.stream().sorted().findFirst().orElse("")))
                        .toList();
        Map<String, Integer> component = new HashMap<>();
        for (int n = 0; n < parts.size(); n++) {
            for (String cut : parts.get(n)) {
                component.put(cut, n + 1);
            }
        }
        Map<String, Double> influence =
                pairs.vertexSet().isEmpty() ? Map.of() : new PageRank<>(new EdgeReversedGraph<>(pairs)).getScores();
        Map<String, Long> mentors = edges.stream()
                .collect(Collectors.groupingBy(
                        Edge::from,
                        Collectors.mapping(Edge::transfer, Collectors.collectingAndThen(Collectors.toSet(), set ->
                                (long) set.size()))));
        Map<String, Long> receives = edges.stream().collect(Collectors.groupingBy(Edge::to, Collectors.counting()));
        List<Node> nodes = pairs.vertexSet().stream()
                .map(cut -> node(cut, mentors, receives, component.get(cut), influence.get(cut)))
                .sorted(Comparator.comparing(Node::order).thenComparing(Node::municipality))
                .toList();
        return new Network(nodes, edges, measures(nodes, parts.size()));
    }

    private Node node(
            String cut, Map<String, Long> mentors, Map<String, Long> receives, int component, double influence) {
        Municipality municipality = municipalities.find(cut).orElseThrow();
        return new Node(
                cut,
                municipality.name(),
                municipality.region().code(),
                municipality.region().order(),
                mentors.getOrDefault(cut, 0L).intValue(),
                receives.getOrDefault(cut, 0L).intValue(),
                pairs.outDegreeOf(cut),
                pairs.inDegreeOf(cut),
                component,
                influence);
    }

    private Measures measures(List<Node> nodes, int components) {
        Map<String, String> regions = nodes.stream().collect(Collectors.toMap(Node::municipality, Node::region));
        long mutual = pairs.edgeSet().stream()
                .filter(pair -> pairs.containsEdge(pairs.getEdgeTarget(pair), pairs.getEdgeSource(pair)))
                .count();
        long crossed = edges.stream()
                .filter(edge -> !regions.get(edge.from()).equals(regions.get(edge.to())))
                .count();
        return new Measures(
                nodes.size(),
                (int) edges.stream().map(Edge::transfer).distinct().count(),
                pairs.edgeSet().size(),
                share(mutual, pairs.edgeSet().size()),
                components,
                (int) edges.stream()
                        .map(edge -> regions.get(edge.to()))
                        .distinct()
                        .count(),
                share(crossed, edges.size()));
    }

    private static double share(long part, long whole) {
        return whole == 0 ? 0 : (double) part / whole;
    }
}

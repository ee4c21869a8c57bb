package cl.minka.practices.core.transfer;

import cl.minka.practices.transfer.Network;
import cl.minka.practices.transfer.Network.Edge;
import cl.minka.practices.transfer.Network.Node;
import cl.minka.practices.transfer.Verdict;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jgrapht.Graph;
import org.jgrapht.graph.DirectedMultigraph;
import org.jgrapht.nio.Attribute;
import org.jgrapht.nio.AttributeType;
import org.jgrapht.nio.DefaultAttribute;
import org.jgrapht.nio.graphml.GraphMLExporter;
import org.jgrapht.nio.graphml.GraphMLExporter.AttributeCategory;

/** Writes a network as GraphML: an edge for each receiver of each agreement. */
final class GraphMl {
    private GraphMl() {}

    static void write(Network network, OutputStream out) {
        Graph<String, Edge> graph = new DirectedMultigraph<>(Edge.class);
        network.nodes().forEach(node -> graph.addVertex(node.municipality()));
        network.edges().forEach(edge -> graph.addEdge(edge.from(), edge.to(), edge));
        Map<String, Node> nodes =
                network.nodes().stream().collect(Collectors.toMap(Node::municipality, Function.identity()));
        GraphMLExporter<String, Edge> exporter = new GraphMLExporter<>(cut -> cut);
        exporter.setEdgeIdProvider(edge -> edge.transfer() + "-" + edge.to());
        exporter.setVertexAttributeProvider(cut -> of(nodes.get(cut)));
        exporter.setEdgeAttributeProvider(GraphMl::of);
        for (String name : List.of("name", "region")) {
            exporter.registerAttribute(name, AttributeCategory.NODE, AttributeType.STRING);
        }
        for (String name : List.of("mentors", "receives", "component")) {
            exporter.registerAttribute(name, AttributeCategory.NODE, AttributeType.INT);
        }
        exporter.registerAttribute("influence", AttributeCategory.NODE, AttributeType.DOUBLE);
        for (String name : List.of("transfer", "practice", "title", "stage", "verdict")) {
            exporter.registerAttribute(name, AttributeCategory.EDGE, AttributeType.STRING);
        }
        exporter.registerAttribute("year", AttributeCategory.EDGE, AttributeType.INT);
        exporter.registerAttribute("left", AttributeCategory.EDGE, AttributeType.BOOLEAN);
        exporter.exportGraph(graph, new OutputStreamWriter(out, StandardCharsets.UTF_8));
    }

    private static Map<String, Attribute> of(Node node) {
        Map<String, Attribute> attributes = new LinkedHashMap<>();
        attributes.put("name", DefaultAttribute.createAttribute(node.name()));
        attributes.put("region", DefaultAttribute.createAttribute(node.region()));
        attributes.put("mentors", DefaultAttribute.createAttribute(node.mentors()));
        attributes.put("receives", DefaultAttribute.createAttribute(node.receives()));
        attributes.put("component", DefaultAttribute.createAttribute(node.component()));
        attributes.put("influence", DefaultAttribute.createAttribute(node.influence()));
        return attributes;
    }

    private static Map<String, Attribute> of(Edge edge) {
        Map<String, Attribute> attributes = new LinkedHashMap<>();
        attributes.put("transfer", DefaultAttribute.createAttribute(edge.transfer()));
        attributes.put("practice", DefaultAttribute.createAttribute(edge.practice()));
        attributes.put("title", DefaultAttribute.createAttribute(edge.title()));
        attributes.put("year", DefaultAttribute.createAttribute(edge.year()));
        attributes.put("stage", DefaultAttribute.createAttribute(TransferDesk.word(edge.stage())));
        edge.verdict()
                .map(Verdict.class::cast)
                .ifPresent(verdict ->
                        attributes.put("verdict", DefaultAttribute.createAttribute(TransferDesk.word(verdict))));
        attributes.put("left", DefaultAttribute.createAttribute(edge.left()));
        return attributes;
    }
}

package cl.minka.practices.core.transfer;

import cl.minka.practices.transfer.Network;
import cl.minka.practices.transfer.Network.Node;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Draws a network: regions from north to south, municipalities beside each other, arrows from mentor to receiver. */
final class NetworkDrawing {
    private static final String SVG = "http://www.w3.org/2000/svg";
    private static final int WIDTH = 1280;
    private static final int MARGIN = 150;
    private static final int ROW = 84;
    private static final int IN_ROW = 10;
    private static final int TOP = 80;

    private final Network network;
    private final Map<String, double[]> places = new LinkedHashMap<>();
    private final Map<String, Integer> labels = new LinkedHashMap<>();
    private final int height;
    private final XMLStreamWriter out;

    private NetworkDrawing(Network network, Map<String, String> regions, XMLStreamWriter out) {
        this.network = network;
        this.out = out;
        int row = 0;
        for (List<Node> region : byRegion().values()) {
            labels.put(
                    regions.getOrDefault(region.get(0).region(), region.get(0).region()), row);
            for (int n = 0; n < region.size(); n++) {
                int line = n / IN_ROW;
                int inLine = Math.min(IN_ROW, region.size() - line * IN_ROW);
                double step = (double) (WIDTH - MARGIN) / inLine;
                double shift = (row + line) % 2 * 30 - 15;
                places.put(region.get(n).municipality(), new double[] {
                    MARGIN + step * (n % IN_ROW + 0.5) + shift, TOP + (row + line) * ROW + ROW / 2.0
                });
            }
            row += (region.size() + IN_ROW - 1) / IN_ROW;
        }
        this.height = TOP + Math.max(1, row) * ROW + 20;
    }

    private Map<Integer, List<Node>> byRegion() {
        return network.nodes().stream().collect(Collectors.groupingBy(Node::order, TreeMap::new, Collectors.toList()));
    }

    /** @param regions names by code */
    static void draw(Network network, Map<String, String> regions, OutputStream stream) {
        try {
            XMLStreamWriter out = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(stream, "UTF-8");
            new NetworkDrawing(network, regions, out).draw();
            out.flush();
        } catch (XMLStreamException e) {
            throw new java.io.UncheckedIOException(new java.io.IOException(e));
        }
    }

    private void draw() throws XMLStreamException {
        out.writeStartDocument("UTF-8", "1.0");
        out.writeStartElement("svg");
        out.writeDefaultNamespace(SVG);
        write("viewBox", "0 0 " + WIDTH + " " + height);
        write("width", Integer.toString(WIDTH));
        write("height", Integer.toString(height));
        write("role", "img");
        write("aria-labelledby", "titulo descripcion");
        write("font-family", "sans-serif");
        write("lang", "es-CL");
        words("title", "titulo", "Quién aprendió de quién");
        words("desc", "descripcion", description());
        marker();
        rectangle();
        text(20, 36, 22, "start", "Quién aprendió de quién");
        text(20, 58, 13, "start", description());
        for (Map.Entry<String, Integer> label : labels.entrySet()) {
            text(20, TOP + label.getValue() * ROW + ROW / 2.0 + 4, 13, "start", label.getKey());
        }
        edges();
        for (Node node : network.nodes()) {
            node(node);
        }
        out.writeEndElement();
        out.writeEndDocument();
    }

    private String description() {
        Network.Measures all = network.measures();
        return String.format(
                Locale.ROOT,
                "%d municipios, %d acuerdos y %d aprendizajes. La flecha va del municipio mentor al que aprende; de norte a sur.",
                all.municipalities(),
                all.transfers(),
                network.edges().size());
    }

    private void edges() throws XMLStreamException {
        Map<String, Integer> weights = new LinkedHashMap<>();
        Map<String, String> names = new HashMap<>();
        network.nodes().forEach(node -> names.put(node.municipality(), node.name()));
        network.edges().forEach(edge -> weights.merge(edge.from() + edge.to(), 1, Integer::sum));
        for (Map.Entry<String, Integer> weight : weights.entrySet()) {
            String from = weight.getKey().substring(0, 5);
            String to = weight.getKey().substring(5);
            out.writeStartElement("path");
            write("d", curve(places.get(from), places.get(to)));
            write("fill", "none");
            write("stroke", "#1f5f8b");
            write("stroke-opacity", "0.55");
            write("stroke-width", Double.toString(Math.min(6, 1 + weight.getValue() * 0.5)));
            write("marker-end", "url(#punta)");
            words("title", "", "%s enseña a %s (%d)".formatted(names.get(from), names.get(to), weight.getValue()));
            out.writeEndElement();
        }
    }

    /** Bent to one side, so that there and back are two lines; it ends before the circle. */
    private static String curve(double[] from, double[] to) {
        double x = to[0] - from[0];
        double y = to[1] - from[1];
        double length = Math.max(1, Math.hypot(x, y));
        double bend = Math.min(60, length / 5);
        double middleX = (from[0] + to[0]) / 2 - y / length * bend;
        double middleY = (from[1] + to[1]) / 2 + x / length * bend;
        double backX = to[0] - middleX;
        double backY = to[1] - middleY;
        double back = Math.max(1, Math.hypot(backX, backY));
        return String.format(
                Locale.ROOT,
                "M%.1f %.1f Q%.1f %.1f %.1f %.1f",
                from[0],
                from[1],
                middleX,
                middleY,
                to[0] - backX / back * 13,
                to[1] - backY / back * 13);
    }

    private void node(Node node) throws XMLStreamException {
        double[] place = places.get(node.municipality());
        out.writeStartElement("g");
        words(
                "title",
                "",
                "%s: mentor en %d acuerdos, aprende en %d".formatted(node.name(), node.mentors(), node.receives()));
        out.writeStartElement("circle");
        write("cx", number(place[0]));
        write("cy", number(place[1]));
        write("r", number(Math.min(11, 6 + node.learners())));
        write("fill", node.mentors() > 0 ? "#b3471d" : "#ffffff");
        write("stroke", "#7a2f12");
        write("stroke-width", "1.5");
        out.writeEndElement();
        text(place[0], place[1] + 25, 12, "middle", node.name());
        out.writeEndElement();
    }

    private void marker() throws XMLStreamException {
        out.writeStartElement("defs");
        out.writeStartElement("marker");
        write("id", "punta");
        write("viewBox", "0 0 10 10");
        write("refX", "9");
        write("refY", "5");
        write("markerWidth", "9");
        write("markerHeight", "9");
        write("markerUnits", "userSpaceOnUse");
        write("orient", "auto");
        out.writeEmptyElement("path");
        write("d", "M0 0 L10 5 L0 10 z");
        write("fill", "#1f5f8b");
        out.writeEndElement();
        out.writeEndElement();
    }

    private void rectangle() throws XMLStreamException {
        out.writeEmptyElement("rect");
        write("width", "100%");
        write("height", "100%");
        write("fill", "#ffffff");
    }

    private void text(double x, double y, int size, String anchor, String words) throws XMLStreamException {
        out.writeStartElement("text");
        write("x", number(x));
        write("y", number(y));
        write("font-size", Integer.toString(size));
        write("text-anchor", anchor);
        write("fill", "#222222");
        out.writeCharacters(words);
        out.writeEndElement();
    }

    private void words(String element, String id, String words) throws XMLStreamException {
        out.writeStartElement(element);
        if (!id.isEmpty()) {
            write("id", id);
        }
        out.writeCharacters(words);
        out.writeEndElement();
    }

    private void write(String attribute, String value) throws XMLStreamException {
        out.writeAttribute(attribute, value);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}

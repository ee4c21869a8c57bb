package cl.minka.practices.rest;

import cl.minka.kernel.Caller;
import cl.minka.kernel.Slice;
import cl.minka.kernel.rest.Answer;
import cl.minka.kernel.rest.Call;
import cl.minka.kernel.rest.Format;
import cl.minka.kernel.rest.Media;
import cl.minka.kernel.rest.PageView;
import cl.minka.kernel.rest.Xml;
import cl.minka.practices.Catalogue;
import cl.minka.practices.Practice;
import cl.minka.practices.Practices;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import javax.ws.rs.core.UriInfo;

/** The latest practices for feed readers: RSS 2.0 and Atom (RFC 4287). Only what is public, whoever asks. */
final class Feed {
    private static final DateTimeFormatter RFC_822 = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);
    private static final List<Slice.Sort> LATEST = List.of(new Slice.Sort("changedAt", true));
    private static final String ATOM = "http://www.w3.org/2005/Atom";

    private final boolean english;
    private final UriInfo address;
    private final Places places;

    Feed(Locale locale, UriInfo address, Places places) {
        this.english = locale.getLanguage().equals("en");
        this.address = address;
        this.places = places;
    }

    Answer<PageView<PracticeView>> answer(Call call, Question question, Practices practices, Catalogue catalogue) {
        Call open = new Call(
                Caller.anonymous(call.requestId()),
                call.locale(),
                call.expected(),
                call.slice(),
                call.format(),
                false,
                call.idempotencyKey(),
                call.target(),
                call.body());
        Slice slice = call.slice().sort().isEmpty()
                ? new Slice(call.slice().limit(), call.slice().after(), LATEST, false)
                : call.slice();
        List<Practice> items = question.page(open, practices, catalogue, slice).items().stream()
                .map(Catalogue.Found::practice)
                .toList();
        boolean rss = call.format() == Format.RSS;
        return Answer.<PageView<PracticeView>>stream(
                        (rss ? Media.RSS : Media.ATOM) + ";charset=utf-8",
                        out -> Xml.write(out, xml -> {
                            if (rss) {
                                rss(xml, items);
                            } else {
                                atom(xml, items);
                            }
                        }))
                .with("Cache-Control", call.caller().isAnonymous() ? "public, max-age=300" : "private, max-age=300");
    }

    private void rss(Xml xml, List<Practice> items) throws IOException {
        xml.open("rss", "version", "2.0", "xmlns:atom", ATOM).open("channel");
        xml.text("title", title()).text("link", link("")).text("description", description());
        xml.text("language", english ? "en" : "es-cl");
        xml.text("lastBuildDate", RFC_822.format(latest(items)));
        xml.empty("atom:link", "href", self(), "rel", "self", "type", Media.RSS);
        for (Practice practice : items) {
            xml.open("item");
            xml.text("title", practice.sheet().title());
            xml.text("link", link("/" + practice.id()));
            xml.text("guid", "urn:minka:practice:" + practice.id(), "isPermaLink", "false");
            xml.text("pubDate", RFC_822.format(practice.changedAt()));
            xml.text("description", practice.sheet().summary());
            for (String topic : practice.sheet().topics()) {
                xml.text("category", topic);
            }
            xml.close();
        }
        xml.close().close();
    }

    private void atom(Xml xml, List<Practice> items) throws IOException {
        xml.open("feed", "xmlns", ATOM, "xml:lang", english ? "en" : "es-CL");
        xml.text("id", link("")).text("title", title()).text("subtitle", description());
        xml.text("updated", latest(items).toString());
        xml.empty("link", "rel", "self", "href", self(), "type", Media.ATOM);
        for (Practice practice : items) {
            xml.open("entry");
            xml.text("id", "urn:minka:practice:" + practice.id());
            xml.text("title", practice.sheet().title());
            xml.empty("link", "rel", "alternate", "href", link("/" + practice.id()), "type", Media.JSON);
            xml.text("published", practice.createdAt().toString());
            xml.text("updated", practice.changedAt().toString());
            xml.open("author").text("name", places.owner(practice)).close();
            xml.text("summary", practice.sheet().summary());
            for (String topic : practice.sheet().topics()) {
                xml.empty("category", "term", topic);
            }
            xml.close();
        }
        xml.close();
    }

    private String title() {
        return english ? "Good practices of municipalities" : "Buenas prácticas municipales";
    }

    private String description() {
        return english
                ? "What municipalities of Chile did, what it cost and what it gave"
                : "Lo que hicieron municipios de Chile, cuánto costó y qué resultó";
    }

    private static Instant latest(List<Practice> items) {
        return items.stream().map(Practice::changedAt).max(Instant::compareTo).orElse(Instant.EPOCH);
    }

    private String self() {
        return address.getRequestUri().toString();
    }

    private String link(String path) {
        return Places.address(address, path).toString();
    }
}

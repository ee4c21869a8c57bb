package cl.minka.practices.rest;

import cl.minka.kernel.Caller;
import cl.minka.kernel.Cursor;
import cl.minka.kernel.Page;
import cl.minka.kernel.Slice;
import cl.minka.kernel.rest.Answer;
import cl.minka.kernel.rest.Call;
import cl.minka.kernel.rest.Media;
import cl.minka.kernel.rest.Xml;
import cl.minka.practices.Practice;
import cl.minka.practices.Practices;
import io.swagger.v3.oas.annotations.Operation;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.StreamingOutput;
import javax.ws.rs.core.UriInfo;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** The addresses of all public practices, for search engines. */
@Component(service = SitemapResource.class)
@JaxrsResource
@Path("v1/practices/sitemap.xml")
public final class SitemapResource {
    private static final int AT_ONCE = 500;
    private static final int MOST = 50_000;
    private static final List<Slice.Sort> LATEST = List.of(new Slice.Sort("changedAt", true));

    private final Practices practices;

    @Activate
    public SitemapResource(@Reference Practices practices) {
        this.practices = practices;
    }

    @GET
    @Produces(Media.XML)
    @Operation(
            summary =
                    "The addresses of the public practices by the protocol of sitemaps.org, the 50,000 that changed last")
    public Answer<StreamingOutput> get(@Context UriInfo address, @Context Call call) {
        Caller anybody = Caller.anonymous(call.requestId());
        return Answer.<StreamingOutput>stream(
                        Media.XML + ";charset=utf-8", out -> Xml.write(out, xml -> write(xml, anybody, address)))
                .with("Cache-Control", "public, max-age=300");
    }

    private void write(Xml xml, Caller anybody, UriInfo address) throws IOException {
        xml.open("urlset", "xmlns", "http://www.sitemaps.org/schemas/sitemap/0.9");
        Optional<Cursor> after = Optional.empty();
        int written = 0;
        do {
            Page<Practice> page =
                    practices.list(anybody, Practices.Filter.none(), new Slice(AT_ONCE, after, LATEST, false));
            for (Practice practice : page.items()) {
                xml.open("url");
                xml.text("loc", Places.address(address, "/" + practice.id()).toString());
                xml.text("lastmod", practice.changedAt().toString());
                xml.close();
            }
            written += page.items().size();
            after = page.next().map(Cursor::decode);
        } while (after.isPresent() && written < MOST);
        if (written == 0) {
            // the protocol knows no empty map
            xml.open("url").text("loc", Places.address(address, "").toString()).close();
        }
        xml.close();
    }
}

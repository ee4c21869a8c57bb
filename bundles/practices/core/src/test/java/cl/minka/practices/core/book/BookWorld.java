package cl.minka.practices.core.book;

import cl.minka.contest.Category;
import cl.minka.contest.Contest;
import cl.minka.contest.ContestDefinition;
import cl.minka.contest.ContestNotFound;
import cl.minka.contest.ContestStatus;
import cl.minka.contest.Contests;
import cl.minka.contest.Results;
import cl.minka.contest.Selection;
import cl.minka.contest.Selections;
import cl.minka.kernel.Caller;
import cl.minka.kernel.Kind;
import cl.minka.kernel.Refusal;
import cl.minka.kernel.core.paper.PageOffice;
import cl.minka.kernel.paper.Charts;
import cl.minka.kernel.paper.PageRenderer;
import cl.minka.practices.book.BookFormat;
import cl.minka.practices.book.PrintedFile;
import cl.minka.practices.core.Databases;
import cl.minka.practices.core.World;
import cl.minka.practices.core.file.DatabaseFiles;
import cl.minka.runtime.papers.DrawnCharts;
import cl.minka.runtime.papers.PdfPages;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;
import javax.imageio.ImageIO;

/** Books on one database, of a contest that is published or not. */
final class BookWorld {
    static final String CONTEST = "2027";
    static final PageRenderer RENDERER = new PdfPages(new cl.minka.runtime.papers.Press());

    static final Charts CHARTS = new DrawnCharts();

    final World world;
    final ChartDesk charts = new ChartDesk();
    final ContestLink contests = new ContestLink();
    final PageOffice press = new PageOffice();
    final Renditions renditions = new Renditions();
    final BookManager books;
    final PictureManager pictures;
    final PaperMaker papers;
    boolean published = true;
    final List<Selection.Item> winners = new ArrayList<>();
    final List<Selection.Item> mentions = new ArrayList<>();

    BookWorld(Databases database) {
        world = new World(database);
        press.setRenderer(RENDERER);
        charts.setCharts(CHARTS);
        DatabaseFiles files = new DatabaseFiles(
                world.transactions,
                world.clock,
                5_000_000,
                50_000_000,
                100,
                Set.of("image/png", "image/jpeg", "application/pdf"));
        contests.addContests(fake(Contests.class, arguments -> contest(arguments[1])));
        contests.addSelections(fake(Selections.class, arguments -> results()));
        books = new BookManager(
                world.transactions,
                contests,
                world.practices,
                world.municipalities,
                files,
                press,
                renditions,
                charts,
                world.clock);
        pictures = new PictureManager(world.transactions, contests, files);
        papers = new PaperMaker(world.practices, world.municipalities, press, renditions, charts);
        winners.add(item("aaaaaaaaaaaaaaaa", "Farmacia de barrio", "social", "05101", 1, 91.25));
        winners.add(item("bbbbbbbbbbbbbbbb", "Compostaje <con> vecinos & vecinas", "ambiente", "09101", 1, 88.5));
        mentions.add(item("cccccccccccccccc", "Biblioteca que viaja", "social", "13101", 2, 80));
    }

    static Selection.Item item(String id, String title, String category, String cut, int position, double score) {
        return new Selection.Item(
                id,
                Optional.of("externo-" + id),
                title,
                category,
                List.of(cut),
                position,
                score,
                OptionalDouble.empty(),
                score,
                List.of());
    }

    private static Contest contest(Object id) {
        if (!id.equals(CONTEST)) {
            throw new ContestNotFound(id.toString());
        }
        ContestDefinition definition = new ContestDefinition(
                CONTEST,
                "Concurso de buenas prácticas 2027",
                "amuch",
                ZoneId.of("America/Santiago"),
                List.of(new Category("ambiente", "Medio ambiente"), new Category("social", "Desarrollo social")),
                List.of(),
                List.of(),
                null,
                null,
                null,
                null,
                Optional.empty(),
                null);
        return new Contest(definition, ContestStatus.PUBLISHED, Optional.of(1), Instant.EPOCH, Instant.EPOCH, 1);
    }

    private Results results() {
        if (!published) {
            throw new Refusal(Kind.NOT_FOUND, "contest.results-not-published");
        }
        return new Results(
                CONTEST,
                "Concurso de buenas prácticas 2027",
                Instant.parse("2027-11-30T15:00:00Z"),
                41,
                38,
                winners,
                mentions,
                List.of());
    }

    private static <T> T fake(Class<T> type, Function<Object[], Object> answer) {
        return type.cast(
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    if (method.getName().equals("hashCode")) {
                        return 1;
                    }
                    if (Set.of("get", "results").contains(method.getName())) {
                        return answer.apply(arguments);
                    }
                    throw new Refusal(Kind.NOT_FOUND, "contest.selection-not-found", Map.of());
                }));
    }

    byte[] bytes(Caller caller, BookFormat format) {
        return bytes(books.file(caller, CONTEST, Optional.empty(), format));
    }

    static byte[] bytes(PrintedFile file) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            file.content().writeTo(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    void picture(String name, int width, int height) throws IOException {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < width; x++) {
            for (int y = 0; y < height; y++) {
                image.setRGB(x, y, (x * 255 / width) << 16 | (y * 255 / height) << 8 | 0x80);
            }
        }
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(image, "png", png);
        pictures.put(
                world.organizer,
                CONTEST,
                name,
                "image/png",
                png.size(),
                new ByteArrayInputStream(png.toByteArray()),
                cl.minka.kernel.Expected.nothing());
    }
}

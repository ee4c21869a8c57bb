package cl.minka.practices.core.search;

import cl.minka.kernel.territory.Municipalities;
import cl.minka.kernel.territory.Municipality;
import cl.minka.practices.Cost;
import cl.minka.practices.CostBand;
import cl.minka.practices.EvidenceLevel;
import cl.minka.practices.PracticeSheet;
import cl.minka.practices.PracticeStatus;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/** Sheets as municipalities might write them: sixty subjects, told by many, each in other words around the same matter. */
final class ManyPractices {
    private static final List<String> FOR = List.of(
            "en barrios vulnerables",
            "con las juntas de vecinos",
            "en sectores rurales",
            "en la zona costera",
            "con la universidad regional",
            "para toda la comuna",
            "en tres poblaciones",
            "con voluntarios",
            "en el casco urbano",
            "con fondos regionales");
    private static final List<String> NEED = List.of(
            "La oficina no tenía personal para responder.",
            "La encuesta comunal lo puso entre los primeros problemas.",
            "El concejo pidió una solución de bajo costo.",
            "Los dirigentes lo plantearon en cada reunión.",
            "No había información para decidir.",
            "Las familias viven lejos del centro y el transporte es caro.");
    private static final List<String> DONE = List.of(
            "Un equipo de dos profesionales coordina con salud, educación y obras.",
            "Se hizo primero un piloto de seis meses y después se extendió.",
            "La comunidad participa en una mesa que se reúne cada mes.",
            "Los resultados se publican en la página municipal.",
            "El programa se financia con presupuesto propio y un fondo regional.",
            "Se capacitó a funcionarios y se hizo un manual.");

    private final List<String[]> subjects = lines("subjects.txt");
    private final List<Municipality> owners;
    private final Random random = new Random(20_270_301);

    ManyPractices(Municipalities municipalities) {
        owners = municipalities.all();
    }

    /** What a sheet is about, beside it. */
    record Told(String subject, PracticeSheet sheet) {}

    Told next(int number) {
        String[] subject = subjects.get(number % subjects.size());
        String[] titles = subject[2].split(";");
        Municipality owner = one(owners);
        String title = one(List.of(titles)) + " " + one(FOR);
        return new Told(
                subject[0],
                new PracticeSheet(
                        title,
                        owner.cut(),
                        List.of(),
                        List.of(subject[1].split(", ")),
                        "Iniciativa de la Municipalidad de " + owner.name() + ". " + subject[4] + ".",
                        subject[3] + ". " + one(NEED) + " " + one(NEED),
                        subject[4] + ". " + one(DONE) + " " + one(DONE),
                        List.of(),
                        one(List.of(PracticeStatus.values())),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(new Cost(
                                one(List.of(CostBand.values())), Optional.empty(), Optional.empty(), Optional.empty())),
                        Optional.empty(),
                        Optional.empty(),
                        List.of(),
                        one(List.of(EvidenceLevel.values())),
                        List.of(),
                        "Voluntad de la dirección y un encargado con tiempo.",
                        Optional.empty(),
                        true,
                        Set.of()));
    }

    /** Fifty questions, each with the subjects that answer it. */
    static List<String[]> questions() {
        return lines("queries.txt");
    }

    private <T> T one(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    private static List<String[]> lines(String name) {
        try (InputStream in = ManyPractices.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.split("\\|"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

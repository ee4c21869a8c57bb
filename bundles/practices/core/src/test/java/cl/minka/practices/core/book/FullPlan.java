package cl.minka.practices.core.book;

import cl.minka.practices.book.BookPlan;
import java.util.List;
import java.util.Optional;

/** A plan that uses everything. */
final class FullPlan {
    private static final String MARKDOWN =
            """
            # Un comienzo

            Un párrafo con **fuerza**, *énfasis* y un [enlace](https://www.amuch.cl/?a=1&b=2), <b>texto</b> & más.

            - uno
            - dos

            3. tres
            4. cuatro

            | Año | Iniciativas |
            | --- | ---: |
            | 2026 | 31 |
            | 2027 | 41 |

            > Una cita.

            ```java
            x < y
            ```

            ![Una plaza](<%s>)

            [otra](no-hay.html) ![no](https://example.org/x.png)
            """;

    private FullPlan() {}

    static BookPlan of(String practice, String initiative, String picture) {
        String markdown = MARKDOWN.formatted(picture);
        return new BookPlan(
                Optional.of("Buenas prácticas de todas partes"),
                Optional.of("Lo que hicieron las municipalidades en 2027"),
                Optional.of(2028),
                Optional.of("Editorial de prueba"),
                Optional.of("978-0-306-40615-7"),
                List.of("Ana Editora", "Luis Redactor"),
                Optional.of("A quienes atienden en la ventanilla."),
                Optional.of("CC BY 4.0"),
                List.of(new BookPlan.Text("presentacion", "Presentación", Optional.empty(), markdown)),
                List.of(new BookPlan.Text("prologo", "Prólogo", Optional.of("Presidencia de la asociación"), markdown)),
                List.of(new BookPlan.Text("estudio", "Qué se presentó", Optional.empty(), markdown)),
                List.of(new BookPlan.Chapter(
                        Optional.of(practice),
                        Optional.of(initiative),
                        Optional.empty(),
                        Optional.of(markdown),
                        List.of(new BookPlan.Picture(picture, "La plaza, en marzo", "Una plaza con árboles")))),
                List.of(new BookPlan.Text("anexo", "Anexo", Optional.empty(), markdown)));
    }
}

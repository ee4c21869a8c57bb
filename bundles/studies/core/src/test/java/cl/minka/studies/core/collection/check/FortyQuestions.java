package cl.minka.studies.core.collection.check;

import cl.minka.studies.core.questionnaire.SomeForms;
import cl.minka.studies.questionnaire.FormSheets;
import cl.minka.studies.questionnaire.FormVersion;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;

/** A form of 40 questions as they are asked: numbers, choices, text, filters, constraints. */
public final class FortyQuestions {
    private FortyQuestions() {}

    public static FormVersion version() {
        return SomeForms.version(survey(), choices());
    }

    public static FormSheets sheets() {
        return SomeForms.sheets(survey(), choices());
    }

    private static String survey() {
        StringBuilder rows =
                new StringBuilder("type | name | label | required | relevant | constraint | calculation\n");
        rows.append("integer | edad | ¿Edad? | yes | | . >= 18 and . <= 110 |\n");
        rows.append("select_one sino | trabaja | ¿Trabaja? | yes | | |\n");
        rows.append("text | oficio | ¿Oficio? | | ${trabaja} = 'si' | string-length(.) < 80 |\n");
        rows.append("decimal | ingreso | ¿Ingreso? | | ${trabaja} = 'si' | . >= 0 |\n");
        rows.append("date | fecha | Fecha | yes | | |\n");
        rows.append("select_multiple medios | medios | ¿Qué usa? | | | |\n");
        rows.append("calculate | tramo | | | | | if(${edad} < 30, 'joven', if(${edad} < 60, 'adulto', 'mayor'))\n");
        for (int n = 8; n <= 40; n++) {
            rows.append(n % 3 == 0 ? "integer | p" + n + " | Nota " + n + " | | | . >= 1 and . <= 7 |\n" : "")
                    .append(n % 3 == 0 ? "" : "select_one acuerdo | p" + n + " | Frase " + n + " | | | |\n");
        }
        return rows.toString();
    }

    private static String choices() {
        return """
                list_name | name | label
                sino | si | Sí
                sino | no | No
                medios | micro | Micro
                medios | metro | Metro
                medios | bici | Bicicleta
                acuerdo | 1 | Nada
                acuerdo | 2 | Poco
                acuerdo | 3 | Algo
                acuerdo | 4 | Mucho
                """;
    }

    public static Map<String, Object> answers(int seed) {
        Random random = new Random(seed);
        Map<String, Object> answers = new LinkedHashMap<>();
        answers.put("edad", 18 + random.nextInt(90));
        boolean works = random.nextBoolean();
        answers.put("trabaja", works ? "si" : "no");
        if (works) {
            answers.put("oficio", "Comercio");
            answers.put("ingreso", random.nextInt(2_000_000));
        }
        answers.put("fecha", "2027-04-0" + (1 + random.nextInt(9)));
        answers.put("medios", random.nextBoolean() ? "micro metro" : "bici");
        for (int n = 8; n <= 40; n++) {
            answers.put(
                    "p" + n, n % 3 == 0 ? (Object) (1 + random.nextInt(7)) : Integer.toString(1 + random.nextInt(4)));
        }
        return answers;
    }

    /** Run by hand: responses looked at in a second, by one thread. */
    public static void main(String[] args) {
        FormCheck check = new FormCheck(version());
        for (int round = 0; round < 5; round++) {
            long begin = System.nanoTime();
            int faults = 0;
            for (int n = 0; n < 4_000; n++) {
                faults += check.check(answers(n), true, false).faults().size();
            }
            System.out.printf("%.0f a second, %d faults%n", 4_000 / ((System.nanoTime() - begin) / 1e9), faults);
        }
    }
}

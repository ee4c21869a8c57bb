package cl.minka.plugin.testkit;

import cl.minka.plugin.transfer.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** What municipalities have practices and needs about, with the words that they use for it. */
enum Topic {
    WASTE("reciclaje residuos compostaje vertederos recolección domiciliaria puntos limpios"),
    WATER("agua potable rural pozos sequía camiones aljibe estanques"),
    HEALTH("salud primaria consultorio pacientes crónicos medicamentos rondas médicas"),
    SAFETY("seguridad vecinal cámaras patrullaje alarmas comunitarias prevención"),
    DIGITAL("trámites digitales ventanilla única firma electrónica permisos línea"),
    ELDERLY("personas mayores cuidadores soledad talleres visitas domiciliarias"),
    TOURISM("turismo rural emprendedores ferias artesanía senderos patrimonio"),
    PARTICIPATION("presupuestos participativos cabildos juntas vecinos consultas ciudadanas");

    private static final String[] FRAMES = {
        "El municipio busca mejorar %s mediante %s y %s.",
        "Se implementó un programa de %s, con %s, que hoy cubre %s.",
        "Los vecinos piden %s; faltan %s y capacitación en %s.",
        "La comuna trabaja en %s junto a organizaciones de %s para %s."
    };

    private final List<String> words;

    Topic(String words) {
        this.words = List.of(words.split(" "));
    }

    Subject subject(Subject.Kind kind, String id, Random random) {
        List<String> topics = new ArrayList<>(List.of(name().toLowerCase(java.util.Locale.ROOT)));
        if (random.nextInt(4) == 0) {
            topics.add(values()[random.nextInt(values().length)].name().toLowerCase(java.util.Locale.ROOT));
        }
        String part = kind == Subject.Kind.NEED ? "problem" : "solution";
        String fact = kind == Subject.Kind.NEED ? "urgency" : "evidence";
        return new Subject(
                kind,
                id,
                topics,
                Map.of("title", sentence(random), part, sentence(random) + " " + sentence(random)),
                Map.of(fact, random.nextInt(5) / 4.0));
    }

    private String sentence(Random random) {
        return FRAMES[random.nextInt(FRAMES.length)].formatted(word(random), word(random), word(random));
    }

    private String word(Random random) {
        return words.get(random.nextInt(words.size()));
    }
}

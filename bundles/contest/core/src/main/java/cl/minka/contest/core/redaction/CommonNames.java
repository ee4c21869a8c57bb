package cl.minka.contest.core.redaction;

import java.util.Set;

/** Communes whose names are everyday words: they count only where they are written like a name. */
final class CommonNames {
    private static final Set<String> WORDS = Set.of(
            "independencia",
            "victoria",
            "porvenir",
            "cabildo",
            "la union",
            "colina",
            "pica",
            "olivar",
            "navidad",
            "la reina",
            "la florida",
            "florida",
            "la cruz",
            "los andes",
            "el bosque",
            "rio negro",
            "rio claro",
            "paredones",
            "placilla",
            "palmilla",
            "providencia",
            "recoleta",
            "concepcion",
            "constitucion",
            "primavera",
            "retiro",
            "corral",
            "canela",
            "caldera",
            "nogales",
            "hijuelas",
            "nacimiento",
            "coronel",
            "los lagos",
            "los alamos",
            "los rios",
            "laguna blanca",
            "lago verde",
            "el monte",
            "puente alto",
            "laja",
            "calera",
            "la calera",
            "la estrella",
            "las cabras",
            "la granja",
            "la cisterna",
            "los sauces",
            "la higuera",
            "los angeles",
            "la serena",
            "cerrillos",
            "estacion central",
            "quinta normal",
            "cisnes",
            "sierra gorda",
            "monte patria",
            "cordillera",
            "magallanes");

    private CommonNames() {}

    static boolean isCommon(String plain) {
        return WORDS.contains(plain);
    }
}

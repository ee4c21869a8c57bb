package cl.minka.kernel.territory;

/** Class of a commune by the national policy of rural development (PNDR). */
public enum TerritoryClass {
    URBAN,
    MIXED,
    RURAL
}

package cl.minka.studies.fieldwork;

/** The groups that rates are made of, by the Standard Definitions of AAPOR (10th edition, 2023). */
public enum OutcomeGroup {
    /** Complete interview (1.1). */
    I,
    /** Partial interview (1.2). */
    P,
    /** Refusal and break-off (2.1). */
    R,
    /** Non-contact (2.2). */
    NC,
    /** Other eligible that was not interviewed (2.3). */
    O,
    /** Unknown whether there is a household (3.1). */
    UH,
    /** Otherwise unknown whether eligible (3.2 to 3.9). */
    UO,
    /** Not eligible (4). */
    NE
}

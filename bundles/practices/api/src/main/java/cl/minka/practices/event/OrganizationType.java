package cl.minka.practices.event;

/** What kind of organisation somebody comes from; in JSON in lower case with hyphens. */
public enum OrganizationType {
    MUNICIPALITY,
    PUBLIC_SERVICE,
    UNIVERSITY,
    CIVIL_SOCIETY,
    COMPANY,
    OTHER
}

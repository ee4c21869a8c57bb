-- Features with plugins that were installed while the platform ran, and who may choose their strategies.
CREATE TABLE plugin_installation (
    feature VARCHAR(100) NOT NULL,
    feature_version VARCHAR(50) NOT NULL,
    source VARCHAR(1000) NOT NULL,
    state VARCHAR(10) NOT NULL,
    trusted BOOLEAN NOT NULL,
    bundles ${json} NOT NULL,
    outcomes ${json} NOT NULL,
    reason VARCHAR(100) NOT NULL,
    changed_at BIGINT NOT NULL,
    revision BIGINT NOT NULL,
    PRIMARY KEY (feature, feature_version)
);
CREATE TABLE strategy_permission (
    kind VARCHAR(10) NOT NULL,
    strategy VARCHAR(100) NOT NULL,
    organizations VARCHAR(4000),
    version BIGINT NOT NULL,
    PRIMARY KEY (kind, strategy)
);

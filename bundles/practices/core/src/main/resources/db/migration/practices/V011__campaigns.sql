-- Campaigns; scheduled_at is 0 where it waits for a person, sent_at until it is sent.
CREATE TABLE campaign (
    id VARCHAR(16) PRIMARY KEY,
    state VARCHAR(5) NOT NULL,
    sheet ${json} NOT NULL,
    scheduled_at BIGINT NOT NULL,
    sent_at BIGINT NOT NULL,
    created_at BIGINT NOT NULL,
    changed_at BIGINT NOT NULL,
    version BIGINT NOT NULL
);
CREATE INDEX campaign_created_at ON campaign (created_at DESC, id DESC);
CREATE INDEX campaign_scheduled_at ON campaign (state, scheduled_at);

-- Whom a campaign was for, once it was sent, and what came of it; by municipality: accounts are only counted.
CREATE TABLE campaign_reach (
    campaign VARCHAR(16) NOT NULL REFERENCES campaign,
    cut VARCHAR(5) NOT NULL,
    place INTEGER NOT NULL,
    reached ${json} NOT NULL,
    outcome VARCHAR(10) NOT NULL,
    told INTEGER NOT NULL,
    visits INTEGER NOT NULL,
    first_visit_at BIGINT NOT NULL,
    PRIMARY KEY (campaign, cut)
);

-- What municipalities chose; who is not here is told.
CREATE TABLE campaign_consent (
    cut VARCHAR(5) PRIMARY KEY,
    accepts INTEGER NOT NULL,
    changed_at BIGINT NOT NULL,
    version BIGINT NOT NULL
);

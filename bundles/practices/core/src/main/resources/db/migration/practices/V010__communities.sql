-- Communities of practice. Posts are counted here so that lists need not; the counts are no part of the version.
CREATE TABLE community (
    id VARCHAR(16) PRIMARY KEY,
    title_key VARCHAR(200) NOT NULL,
    convener VARCHAR(5) NOT NULL,
    practice VARCHAR(64) NOT NULL,
    state VARCHAR(8) NOT NULL,
    sheet ${json} NOT NULL,
    posts BIGINT NOT NULL,
    threads BIGINT NOT NULL,
    created_at BIGINT NOT NULL,
    changed_at BIGINT NOT NULL,
    version BIGINT NOT NULL
);
CREATE INDEX community_title ON community (title_key, id);
CREATE INDEX community_created_at ON community (created_at, id);
CREATE INDEX community_changed_at ON community (changed_at, id);
CREATE INDEX community_practice ON community (practice, id);

-- Topics as they are compared (folded).
CREATE TABLE community_topic (
    community VARCHAR(16) NOT NULL REFERENCES community,
    topic VARCHAR(60) NOT NULL,
    PRIMARY KEY (community, topic)
);
CREATE INDEX community_topic_topic ON community_topic (topic, community);

-- Municipalities that are in, or ask to be.
CREATE TABLE community_member (
    community VARCHAR(16) NOT NULL REFERENCES community,
    cut VARCHAR(5) NOT NULL,
    role VARCHAR(9) NOT NULL,
    since BIGINT NOT NULL,
    version BIGINT NOT NULL,
    PRIMARY KEY (community, cut)
);
CREATE INDEX community_member_cut ON community_member (cut, community);

-- What is written. thread is the id of the post that began the thread (its own there); depth is 0 there, else 1; account is 0 when
-- its holder was erased; edited_at is 0 until it is edited; open_reports counts reports that no moderator looked at.
CREATE TABLE community_post (
    id VARCHAR(16) PRIMARY KEY,
    community VARCHAR(16) NOT NULL REFERENCES community,
    thread VARCHAR(16) NOT NULL,
    parent VARCHAR(16) NOT NULL,
    depth INTEGER NOT NULL,
    account BIGINT NOT NULL,
    municipality VARCHAR(5) NOT NULL,
    title VARCHAR(200) NOT NULL,
    body ${text} NOT NULL,
    format VARCHAR(8) NOT NULL,
    attachments ${json} NOT NULL,
    state VARCHAR(8) NOT NULL,
    reason VARCHAR(1000) NOT NULL,
    pinned INTEGER NOT NULL,
    closed INTEGER NOT NULL,
    open_reports INTEGER NOT NULL,
    replies INTEGER NOT NULL,
    created_at BIGINT NOT NULL,
    edited_at BIGINT NOT NULL,
    last_at BIGINT NOT NULL,
    version BIGINT NOT NULL
);
CREATE INDEX community_post_newest ON community_post (community, created_at DESC, id DESC);
CREATE INDEX community_post_oldest ON community_post (community, created_at, id);
CREATE INDEX community_post_last ON community_post (community, depth, last_at DESC, id DESC);
CREATE INDEX community_post_threads ON community_post (community, depth, created_at DESC, id DESC);
CREATE INDEX community_post_thread ON community_post (thread, created_at, id);
CREATE INDEX community_post_pinned ON community_post (community, pinned, created_at DESC, id DESC);
CREATE INDEX community_post_period ON community_post (created_at, community);
CREATE INDEX community_post_account ON community_post (account);

-- What members say does not belong there; one for each account and post.
CREATE TABLE community_report (
    id VARCHAR(16) PRIMARY KEY,
    community VARCHAR(16) NOT NULL REFERENCES community,
    post VARCHAR(16) NOT NULL REFERENCES community_post,
    account BIGINT NOT NULL,
    municipality VARCHAR(5) NOT NULL,
    reason VARCHAR(1000) NOT NULL,
    state VARCHAR(9) NOT NULL,
    created_at BIGINT NOT NULL
);
CREATE INDEX community_report_community ON community_report (community, created_at, id);
CREATE INDEX community_report_post ON community_report (post, account);
CREATE INDEX community_report_account ON community_report (account);

CREATE TABLE community_meeting (
    id VARCHAR(16) PRIMARY KEY,
    community VARCHAR(16) NOT NULL REFERENCES community,
    municipality VARCHAR(5) NOT NULL,
    starts_at BIGINT NOT NULL,
    sheet ${json} NOT NULL,
    created_at BIGINT NOT NULL,
    version BIGINT NOT NULL
);
CREATE INDEX community_meeting_starts_at ON community_meeting (community, starts_at DESC, id DESC);
CREATE INDEX community_meeting_period ON community_meeting (created_at, community);

-- What members do together; the places are the municipalities named.
CREATE TABLE community_initiative (
    id VARCHAR(16) PRIMARY KEY,
    community VARCHAR(16) NOT NULL REFERENCES community,
    sheet ${json} NOT NULL,
    created_at BIGINT NOT NULL,
    changed_at BIGINT NOT NULL,
    version BIGINT NOT NULL
);
CREATE INDEX community_initiative_created_at ON community_initiative (community, created_at DESC, id DESC);

CREATE TABLE community_initiative_place (
    initiative VARCHAR(16) NOT NULL REFERENCES community_initiative,
    cut VARCHAR(5) NOT NULL,
    PRIMARY KEY (initiative, cut)
);

-- Weeks (their Monday, as days since 1970-01-01) of which members were told.
CREATE TABLE community_digest (
    week INTEGER PRIMARY KEY,
    told_at BIGINT NOT NULL
);

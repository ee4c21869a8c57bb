-- Each order in which requests are listed has an index with all that they are chosen by: a list is read along its order, and nothing of
-- it is sorted or looked up that is not on the page.
DROP INDEX assistance_request_newest;
DROP INDEX assistance_request_created_at;
DROP INDEX assistance_request_changed_at;
DROP INDEX assistance_request_changed;
DROP INDEX assistance_request_title;
DROP INDEX assistance_request_due;
DROP INDEX assistance_request_open;
CREATE INDEX assistance_request_created_down ON assistance_request
    (created_at DESC, id DESC, open_now, status, topic, priority, assignee, municipality);
CREATE INDEX assistance_request_created_up ON assistance_request
    (created_at, id, open_now, status, topic, priority, assignee, municipality);
CREATE INDEX assistance_request_changed_down ON assistance_request
    (changed_at DESC, id DESC, open_now, status, topic, priority, assignee, municipality);
CREATE INDEX assistance_request_changed_up ON assistance_request
    (changed_at, id, open_now, status, topic, priority, assignee, municipality);
CREATE INDEX assistance_request_due_down ON assistance_request
    (due_at DESC, id DESC, open_now, status, topic, priority, assignee, municipality);
CREATE INDEX assistance_request_due_up ON assistance_request
    (due_at, id, open_now, status, topic, priority, assignee, municipality);
CREATE INDEX assistance_request_title_down ON assistance_request
    (title_key DESC, id DESC, open_now, status, topic, priority, assignee, municipality);
CREATE INDEX assistance_request_title_up ON assistance_request
    (title_key, id, open_now, status, topic, priority, assignee, municipality);
CREATE INDEX assistance_request_open ON assistance_request (open_now, due_at, id, assignee, status);
CREATE INDEX assistance_request_open_newest ON assistance_request (open_now, created_at DESC, id DESC);
CREATE INDEX assistance_request_priority ON assistance_request (priority, created_at DESC, id DESC);
CREATE INDEX assistance_request_open_last ON assistance_request (open_now, due_at DESC, id DESC);
CREATE INDEX assistance_request_status_last ON assistance_request (status, due_at DESC, id DESC);

-- What asks the same, and whether there is a note, without looking up each request.
DROP INDEX assistance_request_question;
CREATE INDEX assistance_request_question ON assistance_request (topic, question, note, created_at, id);

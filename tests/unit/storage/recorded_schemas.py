"""The schema and some content as each version added them. What stands here for a released version never changes."""

SCHEMAS = {
    1: """
    CREATE TABLE facts (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
    CREATE TABLE folders (id TEXT PRIMARY KEY, name TEXT NOT NULL, created INTEGER NOT NULL);
    CREATE TABLE conversations (
        position INTEGER PRIMARY KEY,
        id TEXT NOT NULL UNIQUE,
        pinned INTEGER NOT NULL DEFAULT 0,
        created INTEGER NOT NULL,
        changed INTEGER NOT NULL,
        deleted_at INTEGER,
        folder TEXT REFERENCES folders (id) ON DELETE SET NULL,
        leaf TEXT,
        title_is_given INTEGER NOT NULL DEFAULT 0,
        title TEXT NOT NULL DEFAULT '',
        model_name TEXT NOT NULL DEFAULT '',
        model_path TEXT NOT NULL DEFAULT '',
        generation TEXT NOT NULL DEFAULT '{"version": 1}',
        system TEXT NOT NULL DEFAULT '',
        draft TEXT NOT NULL DEFAULT ''
    );
    CREATE INDEX conversations_listed ON conversations (pinned, changed, position) WHERE deleted_at IS NULL;
    CREATE INDEX conversations_deleted ON conversations (deleted_at) WHERE deleted_at IS NOT NULL;
    CREATE INDEX conversations_in_folder ON conversations (folder);
    CREATE TABLE messages (
        position INTEGER PRIMARY KEY AUTOINCREMENT,
        id TEXT NOT NULL UNIQUE,
        conversation INTEGER NOT NULL REFERENCES conversations (position),
        parent INTEGER REFERENCES messages (position),
        role TEXT NOT NULL CHECK (role IN ('user', 'assistant')),
        created INTEGER NOT NULL,
        reason TEXT,
        model TEXT NOT NULL DEFAULT '',
        figures TEXT,
        text TEXT NOT NULL
    );
    CREATE INDEX messages_of_conversation ON messages (conversation, position);
    CREATE INDEX messages_below ON messages (parent);
    CREATE INDEX messages_streaming ON messages (position) WHERE role = 'assistant' AND reason IS NULL;
    CREATE TABLE reply_chunks (
        message INTEGER NOT NULL REFERENCES messages (position) ON DELETE CASCADE,
        start INTEGER NOT NULL,
        text TEXT NOT NULL,
        PRIMARY KEY (message, start)
    ) WITHOUT ROWID;
    """,
    2: """
    CREATE VIRTUAL TABLE message_index USING fts5(
        text, content='', columnsize=0, prefix='2 3',
        tokenize="unicode61 remove_diacritics 0 categories 'L* N* M* Co So'"
    );
    CREATE VIRTUAL TABLE title_index USING fts5(
        text, content='', columnsize=0, prefix='2 3',
        tokenize="unicode61 remove_diacritics 0 categories 'L* N* M* Co So'"
    );
    """,
    3: """
    ALTER TABLE messages ADD COLUMN thought_s REAL NOT NULL DEFAULT 0;
    ALTER TABLE messages ADD COLUMN pinned INTEGER NOT NULL DEFAULT 0;
    CREATE INDEX messages_pinned ON messages (conversation) WHERE pinned;
    CREATE TABLE attachments (
        message INTEGER NOT NULL REFERENCES messages (position) ON DELETE CASCADE,
        number INTEGER NOT NULL,
        name TEXT NOT NULL,
        text TEXT NOT NULL,
        PRIMARY KEY (message, number)
    );
    """,
    4: """
    CREATE TABLE draft_attachments (
        conversation INTEGER NOT NULL REFERENCES conversations (position) ON DELETE CASCADE,
        number INTEGER NOT NULL,
        name TEXT NOT NULL,
        text TEXT NOT NULL,
        PRIMARY KEY (conversation, number)
    );
    """,
}

# The app died while the second message was streaming.
CONTENT = {
    1: """
    INSERT INTO folders VALUES ('f1', 'Sea', 1);
    INSERT INTO conversations (position, id, created, changed, folder, leaf, title)
        VALUES (7, 'c1', 1700000000000000, 1700000001000000, 'f1', 'm2', 'Ebb and flow');
    INSERT INTO messages (position, id, conversation, parent, role, created, text)
        VALUES (3, 'm1', 7, NULL, 'user', 1700000000000000, 'Why two tides?'),
               (4, 'm2', 7, 3, 'assistant', 1700000001000000, 'Because ');
    INSERT INTO reply_chunks VALUES (4, 8, 'of the '), (4, 15, 'Moon');
    """,
    2: """
    INSERT INTO message_index (rowid, text) VALUES (3, 'why two tides?');
    INSERT INTO title_index (rowid, text) VALUES (7, 'ebb and flow');
    """,
    3: "",
    4: "",
}

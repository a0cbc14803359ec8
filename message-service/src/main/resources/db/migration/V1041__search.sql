-- Where words stand in messages, filled after their commit from our own events. It has no
-- row-level security on purpose: the operator @@ is not leakproof, so under a policy PostgreSQL
-- would use no index for it. It holds nothing that is shown, each row's words begin with its
-- organization, and whatever is found is read from message, which is under its policy.
create table message_text (
    organization uuid     not null,
    conversation uuid     not null,
    seq          bigint   not null,
    message      uuid     not null,
    -- The dictionary that gave the stems; simple where the contact's language has none.
    dictionary   text     not null,
    words        tsvector not null,
    primary key (organization, conversation, seq)
);
create index message_text_words on message_text using gin (words);

-- What contacts speak, as it was told last.
create table contact_language (
    organization_id uuid   not null,
    contact_id      uuid   not null,
    dictionary      text   not null,
    version         bigint not null,
    primary key (organization_id, contact_id)
);

-- The dictionaries that an organization's messages were indexed with.
create table spoken_language (
    organization_id uuid not null,
    dictionary      text not null,
    primary key (organization_id, dictionary)
);

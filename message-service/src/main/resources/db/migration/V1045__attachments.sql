-- Files that people have uploaded, to send them with a message.
create table attachment (
    organization_id uuid        not null,
    -- Random: nobody can guess it.
    id              uuid        not null,
    uploader_id     uuid        not null,
    uploader_role   text        not null,
    -- The client's own id of the upload: repeated, it finds its first answer again.
    upload_key      text,
    name            text        not null,
    type            text        not null,
    size            bigint      not null,
    sha256          bytea       not null,
    -- Of a picture, as it is shown.
    width           int,
    height          int,
    -- RECEIVED: its file may not be in its place yet; STORED: it is; LEAVING: both must go.
    state           text        not null,
    -- NONE, WANTED, MADE, or FAILED after the last try.
    preview         text        not null,
    preview_tries   int         not null default 0,
    preview_due     timestamptz not null,
    conversation_id uuid,
    message_id      uuid,
    used_at         timestamptz,
    created_at      timestamptz not null,
    primary key (organization_id, id)
);
create unique index attachment_by_key on attachment (organization_id, uploader_id, upload_key);
create index attachment_of_uploader on attachment (organization_id, uploader_id, created_at);
create index attachment_of_conversation
    on attachment (organization_id, conversation_id) where conversation_id is not null;
create index attachment_unused on attachment (created_at) where used_at is null;
create index attachment_leaving on attachment (created_at) where state = 'LEAVING';
create index attachment_without_preview on attachment (preview_due) where preview = 'WANTED';

-- What came with a message, as its readers see it: JSON.
alter table message add column attachments text;

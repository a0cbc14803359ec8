-- What became of members' messages after they were sent. Kept apart: it may be heard of before them.
create table rewritten_message (
    organization_id uuid    not null,
    conversation_id uuid    not null,
    seq             bigint  not null,
    version         bigint  not null,
    preview         text    not null,
    removed         boolean not null,
    primary key (organization_id, conversation_id, seq)
);

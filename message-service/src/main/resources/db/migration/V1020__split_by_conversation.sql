-- What grows without end is split by conversation: no table and no index of it gets too big to be
-- vacuumed, moved or rebuilt. Every statement names the conversation, so it meets one part only.
-- docs/scale.md says what comes after. Rows are copied for all organizations.
select set_config('chatdesk.organization', '*', true);

do
$$
declare
    parts constant int := 8;
    split record;
begin
    for split in
        select *
        from (values ('message', 'organization_id, conversation_id, seq'),
                     ('conversation_change', 'organization_id, conversation_id, seq'),
                     ('read_cursor', 'organization_id, conversation_id, reader_id'))
            as tables (name, key)
        loop
            execute format('alter table %I rename to unsplit', split.name);
            execute format('create table %I (like unsplit) partition by hash (conversation_id)', split.name);
            for part in 0..parts - 1
                loop
                    execute format(
                            'create table %I partition of %I for values with (modulus %s, remainder %s)',
                            split.name || '_' || part, split.name, parts, part);
                end loop;
            execute format('insert into %I select * from unsplit', split.name);
            drop table unsplit;
            execute format('alter table %I add primary key (%s)', split.name, split.key);
        end loop;
end
$$;

create unique index message_by_client_id
    on message (organization_id, conversation_id, sender_id, client_message_id);
do
$$
begin
    for part in 0..7
        loop
            execute format('alter table read_cursor_%s set (fillfactor = 80)', part);
        end loop;
end
$$;

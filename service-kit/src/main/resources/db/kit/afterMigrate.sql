-- Every table that belongs to organizations shows rows of the current one only, to everybody who
-- is not its owner; '*' is for sweeps and timers that work for all. Runs after each migration, so
-- that no new table can be forgotten.
do
$$
declare
    tenant_table text;
begin
    for tenant_table in
        select c.relname
        from pg_class c
                 join pg_namespace n on n.oid = c.relnamespace and n.nspname = current_schema()
                 join pg_attribute a on a.attrelid = c.oid and a.attname = 'organization_id'
        where c.relkind in ('r', 'p')
          and not exists (select from pg_policy p where p.polrelid = c.oid)
        loop
            execute format('alter table %I enable row level security', tenant_table);
            execute format('alter table %I force row level security', tenant_table);
            execute format(
                    'create policy of_the_organization on %I using ('
                    || 'organization_id::text = current_setting(''chatdesk.organization'', true) '
                    || 'or current_setting(''chatdesk.organization'', true) = ''*'')',
                    tenant_table);
        end loop;
end
$$;

-- An organization has one or more widgets, and each has one or more public keys, of which old ones
-- can end while new ones work already.

-- Row-level security binds the owner too: this migration works for all organizations.
select set_config('chatdesk.organization', '*', true);

alter table widget rename to widget_of_one_key;
alter table widget_of_one_key drop constraint widget_pkey;

create table widget (
    organization_id uuid        not null references organization,
    id              uuid        not null,
    name            text        not null check (length(name) between 1 and 100),
    -- A whole state that is read and written at once; nobody searches in it.
    settings        jsonb       not null,
    created_at      timestamptz not null,
    version         bigint      not null,
    primary key (organization_id, id)
);
create unique index widget_once_by_name on widget (organization_id, lower(name));

create table widget_key (
    organization_id uuid        not null,
    -- A key does not say whose it is, so it is one of its kind in the whole installation.
    widget_key      text        not null primary key check (length(widget_key) between 1 and 64),
    widget_id       uuid        not null,
    created_at      timestamptz not null,
    -- The first moment at which it works no more; null for one that has no end.
    ends_at         timestamptz,
    disabled        boolean     not null default false,
    foreign key (organization_id, widget_id) references widget on delete cascade
);
create index widget_key_by_widget on widget_key (organization_id, widget_id);

insert into widget (organization_id, id, name, settings, created_at, version)
select w.organization_id,
       gen_random_uuid(),
       case row_number() over (partition by w.organization_id order by w.widget_key)
           when 1 then 'Website'
           else 'Website ' || w.widget_key end,
       jsonb_build_object(
               'enabled', w.enabled,
               'primaryColor', w.primary_color,
               'position', w.position,
               'bubbleIcon', 'chat',
               'greeting', w.greeting,
               'offlineMessage', '',
               'autoOpen', w.auto_open,
               'autoOpenDelayMs', w.auto_open_delay_ms,
               'showAgentAvatars', w.show_agent_avatars,
               'showTyping', w.show_typing,
               'locale', w.locale,
               'allowVisitors', w.allow_visitors,
               'allowSignIn', w.allow_sign_in,
               'signInUrl', w.sign_in_url,
               'allowedDomains', to_jsonb(o.allowed_domains),
               'allowNativeApps', w.allow_native_apps,
               'departmentId', null,
               'form', '[]'::jsonb,
               'proactiveRules', '[]'::jsonb,
               'key', w.widget_key),
       now(),
       1
from widget_of_one_key w
         join organization o using (organization_id);

insert into widget_key (organization_id, widget_key, widget_id, created_at)
select organization_id, settings ->> 'key', id, created_at
from widget;

update widget set settings = settings - 'key';

drop table widget_of_one_key;
alter table organization drop column allowed_domains;

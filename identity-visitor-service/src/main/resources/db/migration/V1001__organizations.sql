create table organization (
    organization_id        uuid primary key,
    name                   text   not null check (length(name) between 1 and 200),
    slug                   text   not null unique,
    site                   text   not null,
    locale                 text   not null,
    time_zone              text   not null,
    contact_types          text[] not null,
    allowed_domains        text[] not null,
    reminder_delay_seconds bigint not null check (reminder_delay_seconds > 0),
    visitor_life_seconds   bigint not null check (visitor_life_seconds between 1 and 2592000),
    visitor_policy         text   not null check (visitor_policy in ('ANONYMISE', 'DELETE')),
    version                bigint not null
);

create table department (
    organization_id uuid not null references organization,
    id              uuid not null,
    name            text not null check (length(name) between 1 and 200),
    primary key (organization_id, id)
);

create table widget (
    organization_id    uuid    not null references organization,
    widget_key         text    not null unique,
    enabled            boolean not null,
    primary_color      text    not null,
    position           text    not null check (position in ('bottom-right', 'bottom-left')),
    greeting           text    not null,
    auto_open          boolean not null,
    auto_open_delay_ms bigint  not null check (auto_open_delay_ms >= 0),
    show_agent_avatars boolean not null,
    show_typing        boolean not null,
    locale             text    not null,
    allow_visitors     boolean not null,
    allow_sign_in      boolean not null,
    allow_native_apps  boolean not null,
    sign_in_url        text,
    primary key (organization_id, widget_key)
);

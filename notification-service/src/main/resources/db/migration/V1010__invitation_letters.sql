-- Letters to invited people that are not sent yet; at most one of each invitation. due_at is when
-- to try it, or, while it is being tried, when whoever tries it is taken for dead.
create table invitation_letter (
    organization_id   uuid        not null,
    invitation_id     uuid        not null,
    letter_id         uuid        not null,
    email             text        not null,
    organization_name text        not null,
    invited_by        text        not null,
    role              text        not null,
    expires_at        timestamptz not null,
    due_at            timestamptz not null,
    attempts          integer     not null,
    primary key (organization_id, invitation_id)
);
create index invitation_letter_due on invitation_letter (due_at);

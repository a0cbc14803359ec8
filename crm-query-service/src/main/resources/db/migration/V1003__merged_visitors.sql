-- Visitors who are a contact now: what they wrote counts for the contact.
create table view_merged_visitor (
    organization_id uuid not null,
    visitor_id      uuid not null,
    contact_id      uuid not null,
    primary key (organization_id, visitor_id)
);

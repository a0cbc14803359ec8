-- Of visitors whose time is over nothing is known, also not how much was once.
select set_config('chatdesk.organization', '*', true);
update view_contact set version = -1, type = 'visitor' where former;

-- A plan's users are counted whenever plans are listed, and found whenever one changes.
create index users_by_plan on users (plan_id);

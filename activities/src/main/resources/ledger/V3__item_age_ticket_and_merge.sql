-- How old an action item is and what the tracking system calls it; into which incident one was merged.
alter table action_item add column since timestamp with time zone;
alter table action_item add column ticket varchar not null default '';
alter table incident add column merged_into varchar;

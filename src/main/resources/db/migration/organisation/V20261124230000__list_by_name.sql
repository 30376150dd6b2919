-- The list of a day is read by name, a page at a time: fifty rows instead of sorting all of them.

create index unit_state_name_ix on unit_state (name collate "vi-x-icu") where voided_at is null;

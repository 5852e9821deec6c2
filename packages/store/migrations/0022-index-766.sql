-- Index 766 keeps its own kinds in the catalogue: answers of the portal as they came, and versions of indicators. Both are
-- dated, sourced and append-only like every record there.
comment on column catalogue_record.kind is 'Loại: agency, agency-change, calendar-day, calendar-proposal, rule-set, setting, portal-fact, portal-evaluation, index-indicator, procedure, national-procedure.';

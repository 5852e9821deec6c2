-- What the serving role may do: add events, keep the projection, never change or delete what is recorded.
do $$
begin
  if exists (select from pg_roles where rolname = 'dunghen_app') then
    grant select, insert on dossier_code, dossier_event, daily_root, import_file, import_conflict, catalogue_record to dunghen_app;
    grant select, insert, update on dossier, report_issue to dunghen_app;
    grant select, insert, delete on report_document to dunghen_app;
    grant select on schema_migration to dunghen_app;
  end if;
end
$$;

-- Months come by themselves: the serving role, which owns nothing, has them made by this function of the owner.
create function ensure_intake_month(month date) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  part constant text := format('dossier_event_%s', to_char(month, 'YYYY_MM'));
begin
  if month <> date_trunc('month', month)::date or month not between '1990-01-01' and '2100-12-01' then
    raise exception 'no intake month: %', month using errcode = 'invalid_parameter_value';
  end if;
  if exists (select from pg_inherits where inhrelid = to_regclass(part)) then
    return;
  end if;
  -- Made apart and then attached: unlike CREATE TABLE … PARTITION OF, this waits for none who use the other months.
  execute format('create table if not exists %I (like dossier_event including all)', part);
  execute format(
    'alter table dossier_event attach partition %I for values from (%L) to (%L)',
    part, month, (month + interval '1 month')::date
  );
  execute format(
    'create or replace trigger %I before truncate on %I for each statement execute function refuse_change()',
    part || '_no_truncate', part
  );
exception
  -- Another process made or attached the same month at the same time.
  when duplicate_table or duplicate_object or unique_violation or wrong_object_type or invalid_object_definition then
    return;
end;
$$;
comment on function ensure_intake_month(date) is 'Bảo đảm có phân vùng của tháng tiếp nhận cho bảng dossier_event; gọi nhiều lần không sao.';
revoke execute on function ensure_intake_month(date) from public;

do $$
begin
  if exists (select from pg_roles where rolname = 'dunghen_app') then
    grant execute on function ensure_intake_month(date) to dunghen_app;
  end if;
end
$$;

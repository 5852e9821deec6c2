-- The role that serves people: it reads and adds, and neither changes nor deletes what is recorded. Other programs may
-- share the server, so the role is only made where it is missing and where we may; grants below follow it if it exists.
do $$
begin
  if not exists (select from pg_roles where rolname = 'dunghen_app') then
    create role dunghen_app nologin;
  end if;
exception
  when insufficient_privilege then
    raise notice 'role dunghen_app is left to the administrator of the server';
  when duplicate_object or unique_violation then
    null;
end
$$;

-- Recorded facts are never edited (lifecycle.md); owners and superusers are stopped too, not only by grants.
create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% on % refused: what is recorded is never changed', tg_op, tg_table_name using errcode = '2F002';
end
$$;

comment on function refuse_change() is 'Từ chối sửa, xóa trên bảng chỉ được ghi thêm.';

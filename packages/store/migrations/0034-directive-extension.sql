-- Further time to answer a directive, given with its reason by who gave it; the last day given holds. Only ever added to.
create table directive_extension (
  directive_id uuid not null,
  id uuid not null,
  due_on date not null,
  reason text not null,
  extended_at timestamptz not null,
  extended_by text not null,
  extended_by_name text not null,
  constraint directive_extension_pkey primary key (directive_id, id),
  constraint directive_extension_of foreign key (directive_id) references directive (id),
  constraint directive_extension_reason_given check (reason <> '')
);
comment on table directive_extension is 'Gia hạn trả lời văn bản chỉ đạo; hạn cuối cùng có hiệu lực; chỉ ghi thêm.';
comment on column directive_extension.directive_id is 'Văn bản chỉ đạo.';
comment on column directive_extension.id is 'Định danh (UUID v7).';
comment on column directive_extension.due_on is 'Hạn trả lời mới: hết ngày này.';
comment on column directive_extension.reason is 'Lý do gia hạn.';
comment on column directive_extension.extended_at is 'Thời điểm gia hạn.';
comment on column directive_extension.extended_by is 'Tài khoản người gia hạn.';
comment on column directive_extension.extended_by_name is 'Họ tên người gia hạn lúc gia hạn.';

create trigger directive_extension_append_only before update or delete on directive_extension
  for each row execute function refuse_change();

do $$
begin
  if exists (select from pg_roles where rolname = 'dunghen_app') then
    grant select, insert on directive_extension to dunghen_app;
  end if;
end
$$;

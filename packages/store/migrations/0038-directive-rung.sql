-- Rungs of directives, as those of petitions (0036): for each addressee that owes an answer, by the day that holds.
create table directive_rung (
  directive_id uuid not null,
  agency_id text not null,
  kind text not null,
  due_on date not null,
  fired_at timestamptz not null,
  constraint directive_rung_pkey primary key (directive_id, agency_id, kind, due_on),
  constraint directive_rung_of foreign key (directive_id, agency_id) references directive_addressee (directive_id, agency_id)
);
comment on table directive_rung is 'Sổ mốc nhắc trả lời văn bản chỉ đạo đã phát: mỗi mốc một lần cho mỗi cơ quan và mỗi hạn; chỉ ghi thêm.';
comment on column directive_rung.directive_id is 'Văn bản chỉ đạo.';
comment on column directive_rung.agency_id is 'Cơ quan nhận còn phải trả lời.';
comment on column directive_rung.kind is 'Mốc: due-soon, due-today, overdue-1, overdue-5, ….';
comment on column directive_rung.due_on is 'Hạn trả lời mà mốc tính theo; gia hạn thì tính mốc lại từ đầu.';
comment on column directive_rung.fired_at is 'Thời điểm phát.';

create index directive_rung_by_time on directive_rung (fired_at);
comment on index directive_rung_by_time is 'Các mốc vừa phát, để lập tin buổi sáng.';

create trigger directive_rung_append_only before update or delete on directive_rung
  for each row execute function refuse_change();

comment on column notification_digest_line.dossier_id is 'Hồ sơ, phản ánh, kiến nghị, hoặc văn bản chỉ đạo.';

do $$
begin
  if exists (select from pg_roles where rolname = 'dunghen_app') then
    grant select, insert on directive_rung to dunghen_app;
  end if;
end
$$;

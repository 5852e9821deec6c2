-- Rungs of petitions, as those of dossiers (0010): what is due soon, due today, overdue, at each of their two stages.
create table petition_rung (
  home_agency_id text not null,
  petition_id uuid not null,
  stage text not null,
  kind text not null,
  due_at timestamptz not null,
  fired_at timestamptz not null,
  constraint petition_rung_pkey primary key (home_agency_id, petition_id, stage, kind, due_at),
  constraint petition_rung_of foreign key (home_agency_id, petition_id) references petition (home_agency_id, id),
  constraint petition_rung_stage check (stage in ('classify', 'answer'))
);
comment on table petition_rung is 'Sổ mốc nhắc hạn phản ánh, kiến nghị đã phát: mỗi mốc một lần cho mỗi hạn; chỉ ghi thêm.';
comment on column petition_rung.home_agency_id is 'Nơi tiếp nhận: khóa phân tán.';
comment on column petition_rung.petition_id is 'Phản ánh, kiến nghị.';
comment on column petition_rung.stage is 'Chặng: classify (phân loại, chuyển), answer (trả lời).';
comment on column petition_rung.kind is 'Mốc: due-soon, due-today, overdue-1, overdue-5, ….';
comment on column petition_rung.due_at is 'Hạn mà mốc tính theo.';
comment on column petition_rung.fired_at is 'Thời điểm phát.';

create index petition_rung_by_time on petition_rung (fired_at);
comment on index petition_rung_by_time is 'Các mốc vừa phát, để lập tin buổi sáng.';

create trigger petition_rung_append_only before update or delete on petition_rung
  for each row execute function refuse_change();

comment on column notification_digest_line.dossier_id is 'Hồ sơ, hoặc phản ánh, kiến nghị.';

do $$
begin
  if exists (select from pg_roles where rolname = 'dunghen_app') then
    grant select, insert on petition_rung to dunghen_app;
  end if;
end
$$;

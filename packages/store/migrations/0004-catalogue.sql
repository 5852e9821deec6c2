create table catalogue_record (
  kind text not null,
  id text not null,
  valid_from date not null,
  recorded_at timestamptz not null,
  data jsonb not null,
  source text not null,
  constraint catalogue_record_pkey primary key (kind, id, valid_from, recorded_at)
);
comment on table catalogue_record is 'Danh mục và thiết lập theo thời gian; chỉ ghi thêm, đọc theo thời điểm biết.';
comment on column catalogue_record.kind is 'Loại: agency, calendar-day, rule-set, setting, portal-fact, procedure, national-procedure.';
comment on column catalogue_record.id is 'Định danh trong loại.';
comment on column catalogue_record.valid_from is 'Ngày bắt đầu có hiệu lực.';
comment on column catalogue_record.recorded_at is 'Thời điểm hệ thống biết.';
comment on column catalogue_record.data is 'Nội dung; null của JSON nghĩa là bãi bỏ.';
comment on column catalogue_record.source is 'Căn cứ: văn bản, tệp, người ghi.';

create trigger catalogue_record_append_only before update or delete on catalogue_record
  for each row execute function refuse_change();

-- The register of outgoing documents (sổ văn bản đi), where the province has no document system that is connected.
create table outgoing_number (
  symbol text not null,
  year int not null,
  last int not null,
  constraint outgoing_number_pkey primary key (symbol, year),
  constraint outgoing_number_counted check (last >= 0)
);
comment on table outgoing_number is 'Số văn bản đi cuối cùng đã cấp, theo ký hiệu và năm.';
comment on column outgoing_number.symbol is 'Ký hiệu: loại văn bản và cơ quan ban hành, ví dụ BC-VPUB.';
comment on column outgoing_number.year is 'Năm ban hành.';
comment on column outgoing_number.last is 'Số cuối cùng đã cấp; liên tục từ 1.';

create table outgoing_document (
  symbol text not null,
  year int not null,
  number int not null,
  id uuid not null,
  subject_kind text not null,
  subject_id text not null,
  title text not null,
  signer text not null,
  issued_on date not null,
  recorded_at timestamptz not null default now(),
  actor text not null,
  constraint outgoing_document_pkey primary key (symbol, year, number),
  constraint outgoing_document_once unique (subject_kind, subject_id, symbol)
);
comment on table outgoing_document is 'Sổ văn bản đi; chỉ ghi thêm.';
comment on column outgoing_document.symbol is 'Ký hiệu.';
comment on column outgoing_document.year is 'Năm ban hành.';
comment on column outgoing_document.number is 'Số văn bản.';
comment on column outgoing_document.id is 'Định danh (UUID v7).';
comment on column outgoing_document.subject_kind is 'Văn bản của việc gì: report, letter.';
comment on column outgoing_document.subject_id is 'Định danh của việc đó; mỗi việc một số.';
comment on column outgoing_document.title is 'Tên loại và trích yếu.';
comment on column outgoing_document.signer is 'Người ký.';
comment on column outgoing_document.issued_on is 'Ngày ban hành.';
comment on column outgoing_document.recorded_at is 'Thời điểm vào sổ.';
comment on column outgoing_document.actor is 'Người vào sổ.';

create trigger outgoing_document_append_only before update or delete on outgoing_document
  for each row execute function refuse_change();

do $$
begin
  if exists (select from pg_roles where rolname = 'dunghen_app') then
    grant select, insert, update on outgoing_number to dunghen_app;
    grant select, insert on outgoing_document to dunghen_app;
  end if;
end
$$;

create table import_file (
  id uuid constraint import_file_pkey primary key,
  name text not null,
  sha256 bytea not null,
  bytes bigint not null,
  recorded_at timestamptz not null,
  actor text,
  options jsonb not null,
  rows bigint not null,
  dossiers bigint not null,
  events bigint not null,
  unchanged bigint not null,
  conflicts bigint not null,
  constraint import_file_sha256_length check (octet_length(sha256) = 32)
);
comment on table import_file is 'Các tệp đã nhập.';
comment on column import_file.id is 'Định danh (UUID v7).';
comment on column import_file.name is 'Tên tệp, không có thư mục.';
comment on column import_file.sha256 is 'SHA-256 của tệp.';
comment on column import_file.bytes is 'Độ lớn, tính bằng byte.';
comment on column import_file.recorded_at is 'Thời điểm ghi trên mọi việc lấy từ tệp.';
comment on column import_file.actor is 'Người nhập.';
comment on column import_file.options is 'Lựa chọn khi nhập: cách hiểu các cột, ngày hẹn.';
comment on column import_file.rows is 'Số dòng dữ liệu.';
comment on column import_file.dossiers is 'Số hồ sơ mới.';
comment on column import_file.events is 'Số việc đã ghi.';
comment on column import_file.unchanged is 'Số dòng không có gì mới.';
comment on column import_file.conflicts is 'Số dòng trái với dữ liệu đã ghi.';

-- Was this very file loaded before?
create index import_file_by_hash on import_file (sha256);
comment on index import_file_by_hash is 'Tìm tệp đã nhập theo nội dung.';

create table import_conflict (
  file_id uuid not null,
  row int not null,
  field text not null,
  code text not null,
  stored text not null,
  given text not null,
  message text not null,
  constraint import_conflict_pkey primary key (file_id, row, field),
  constraint import_conflict_file foreign key (file_id) references import_file (id)
);
comment on table import_conflict is 'Các dòng trái với dữ liệu đã ghi, không được nhập.';
comment on column import_conflict.file_id is 'Tệp đã nhập.';
comment on column import_conflict.row is 'Số dòng trong tệp.';
comment on column import_conflict.field is 'Cột dữ liệu.';
comment on column import_conflict.code is 'Mã hồ sơ.';
comment on column import_conflict.stored is 'Giá trị đã ghi.';
comment on column import_conflict.given is 'Giá trị trong tệp.';
comment on column import_conflict.message is 'Thông báo cho người dùng.';

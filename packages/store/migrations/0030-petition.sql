-- Feedback and petitions (phản ánh, kiến nghị). The sender and the petition's own words lie in a table of their own, which
-- lists, searches and exports never join (decision 0241).
create table petition_number (
  year smallint constraint petition_number_pkey primary key,
  last int not null,
  constraint petition_number_last check (last > 0)
);
comment on table petition_number is 'Số tiếp nhận phản ánh, kiến nghị đã dùng, theo năm; bảng cục bộ.';
comment on column petition_number.year is 'Năm.';
comment on column petition_number.last is 'Số đã dùng gần nhất.';

create table petition (
  home_agency_id text not null,
  id uuid not null,
  code text not null,
  request_key text not null,
  received_at timestamptz not null,
  recorded_at timestamptz not null,
  ended_at timestamptz,
  published_at timestamptz,
  channel text not null,
  kind text not null,
  state text not null,
  agency_id text,
  officer text,
  dossier_code text,
  handling_agency_id text,
  accused_agency_ids text[] not null,
  version int not null,
  search_key text not null,
  constraint petition_pkey primary key (home_agency_id, id),
  constraint petition_once unique (home_agency_id, request_key),
  constraint petition_code unique (home_agency_id, code),
  constraint petition_channel check (channel in ('portal', 'letter', 'phone', 'email', 'counter')),
  constraint petition_kind check (kind in ('delay', 'harassment', 'attitude', 'procedure', 'regulation')),
  constraint petition_state check (state in ('received', 'classified', 'forwarded', 'in-process', 'answered', 'published', 'refused')),
  constraint petition_version check (version > 0),
  constraint petition_published check ((state = 'published') = (published_at is not null))
);
comment on table petition is 'Phản ánh, kiến nghị: bản chiếu từ các sự việc; không có dữ liệu của người gửi.';
comment on column petition.home_agency_id is 'Cơ quan tiếp nhận đầu tiên: khóa phân tán.';
comment on column petition.id is 'Định danh (UUID v7).';
comment on column petition.code is 'Số tiếp nhận: PA-2024-00012.';
comment on column petition.request_key is 'Khóa chống ghi hai lần: của yêu cầu, hoặc mã trên Cổng Dịch vụ công quốc gia.';
comment on column petition.received_at is 'Thời điểm tiếp nhận.';
comment on column petition.recorded_at is 'Thời điểm ghi nhận.';
comment on column petition.ended_at is 'Thời điểm trả lời hoặc từ chối tiếp nhận.';
comment on column petition.published_at is 'Thời điểm công khai; trống khi không công khai.';
comment on column petition.channel is 'Nguồn: Cổng, thư, điện thoại, thư điện tử, tại quầy.';
comment on column petition.kind is 'Nội dung: chậm, nhũng nhiễu, thái độ, thủ tục, quy định.';
comment on column petition.state is 'Tình trạng.';
comment on column petition.agency_id is 'Cơ quan bị phản ánh.';
comment on column petition.officer is 'Cán bộ bị phản ánh: tài khoản, hoặc tên như người gửi nêu.';
comment on column petition.dossier_code is 'Hồ sơ có liên quan.';
comment on column petition.handling_agency_id is 'Cơ quan trả lời.';
comment on column petition.accused_agency_ids is 'Các cơ quan không bao giờ được biết ai gửi.';
comment on column petition.version is 'Số thứ tự sự việc cuối.';
comment on column petition.search_key is 'Để tìm: số tiếp nhận và nội dung chuyển, chữ thường không dấu; không có gì của người gửi.';

-- The register by time of receipt, and what a period counts (store/petition/read.ts).
create index petition_by_receipt on petition (received_at desc, id);
comment on index petition_by_receipt is 'Sổ phản ánh, kiến nghị theo thời điểm tiếp nhận.';
-- What an agency has to answer.
create index petition_by_handler on petition (handling_agency_id, received_at desc);
comment on index petition_by_handler is 'Phản ánh, kiến nghị của cơ quan trả lời.';
-- What the public reads.
create index petition_by_publication on petition (published_at desc, id desc) where published_at is not null;
comment on index petition_by_publication is 'Trả lời đã công khai, mới nhất trước.';
-- By its number: a receipt, a link.
create index petition_by_code on petition (code);
comment on index petition_by_code is 'Tra theo số tiếp nhận.';

create table petition_sender (
  home_agency_id text not null,
  petition_id uuid not null,
  name text,
  contact text,
  content text not null,
  constraint petition_sender_pkey primary key (home_agency_id, petition_id),
  constraint petition_sender_of foreign key (home_agency_id, petition_id) references petition (home_agency_id, id),
  constraint petition_sender_content_given check (content <> '')
);
comment on table petition_sender is 'Người gửi và nguyên văn phản ánh, kiến nghị: chỉ nơi tiếp nhận và kiểm soát thủ tục đọc, mỗi lần đọc ghi nhật ký. Chỉ ghi thêm.';
comment on column petition_sender.home_agency_id is 'Khóa phân tán, như của phản ánh, kiến nghị.';
comment on column petition_sender.petition_id is 'Phản ánh, kiến nghị.';
comment on column petition_sender.name is 'Họ tên người gửi; trống khi không nêu.';
comment on column petition_sender.contact is 'Cách liên hệ: điện thoại, thư điện tử, địa chỉ.';
comment on column petition_sender.content is 'Nguyên văn nội dung.';

create table petition_event (
  home_agency_id text not null,
  petition_id uuid not null,
  seq int not null,
  type text not null,
  data jsonb not null,
  occurred_at timestamptz not null,
  recorded_at timestamptz not null,
  actor_id text not null,
  actor_name text not null,
  constraint petition_event_pkey primary key (home_agency_id, petition_id, seq),
  constraint petition_event_of foreign key (home_agency_id, petition_id) references petition (home_agency_id, id),
  constraint petition_event_seq check (seq > 0),
  constraint petition_event_type check (type in ('received', 'classified', 'refused', 'forwarded', 'taken-up', 'answered', 'published', 'unpublished', 'rated', 'explained'))
);
comment on table petition_event is 'Các sự việc của phản ánh, kiến nghị; chỉ ghi thêm, không có dữ liệu của người gửi.';
comment on column petition_event.home_agency_id is 'Khóa phân tán, như của phản ánh, kiến nghị.';
comment on column petition_event.petition_id is 'Phản ánh, kiến nghị.';
comment on column petition_event.seq is 'Số thứ tự, từ 1.';
comment on column petition_event.type is 'Loại sự việc.';
comment on column petition_event.data is 'Nội dung.';
comment on column petition_event.occurred_at is 'Thời điểm xảy ra.';
comment on column petition_event.recorded_at is 'Thời điểm ghi nhận.';
comment on column petition_event.actor_id is 'Tài khoản người làm, hoặc hệ thống; trống khi là người gửi.';
comment on column petition_event.actor_name is 'Họ tên người làm lúc làm; trống khi là người gửi.';

create trigger petition_event_append_only before update or delete on petition_event
  for each row execute function refuse_change();
create trigger petition_sender_append_only before update or delete on petition_sender
  for each row execute function refuse_change();

-- A second wall behind the scope in each list's own SQL, as of dossiers (0007).
alter table petition enable row level security;
alter table petition_event enable row level security;
alter table petition_sender enable row level security;

do $$
begin
  if exists (select from pg_roles where rolname = 'dunghen_app') then
    grant select, insert, update on petition, petition_number to dunghen_app;
    grant select, insert on petition_event, petition_sender to dunghen_app;
    create policy petition_of_app on petition to dunghen_app using (true) with check (true);
    create policy petition_event_of_app on petition_event to dunghen_app using (true) with check (true);
    create policy petition_sender_of_app on petition_sender to dunghen_app using (true) with check (true);
  end if;
  if exists (select from pg_roles where rolname = 'dunghen_reader') then
    -- The reading role has no right to petition_sender at all.
    grant select on petition, petition_event to dunghen_reader;
    create policy petition_in_scope on petition for select to dunghen_reader using (
      (select current_setting('app.scope', true)) = '*'
      or home_agency_id = any ((select string_to_array(current_setting('app.scope', true), chr(31)))::text[])
      or handling_agency_id = any ((select string_to_array(current_setting('app.scope', true), chr(31)))::text[]));
    create policy petition_event_in_scope on petition_event for select to dunghen_reader using (
      exists (select from petition p where p.home_agency_id = petition_event.home_agency_id
        and p.id = petition_event.petition_id));
  end if;
end
$$;

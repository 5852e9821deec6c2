import { formVi } from './form-vi.ts';
import { queueVi } from './queue-vi.ts';

/** Vietnamese text of the intake counter. */
export const intakeVi = {
  heading: 'Tiếp nhận hồ sơ',
  headingOf: (procedure: string) => `Tiếp nhận: ${procedure}`,
  nobody: 'Trang này dành cho cán bộ tiếp nhận tại Bộ phận Một cửa, Trung tâm Phục vụ hành chính công.',
  nobodyHint: 'Tài khoản đang dùng chưa được giao vai trò này. Đề nghị quản trị hệ thống giao vai trò.',
  away: 'Mất kết nối với máy chủ. Vẫn ghi hồ sơ được; hồ sơ tự gửi khi có kết nối.',
  awayStranger:
    'Mất kết nối với máy chủ và chưa rõ ai đang dùng máy này. Hãy mở lại trang khi có kết nối, hoặc ghi sổ giấy.',
  counter: 'Nơi tiếp nhận',
  find: {
    heading: 'Thủ tục hành chính',
    label: 'Tìm thủ tục',
    hint: 'Tên không cần dấu, chữ cái đầu (dkks), mã hoặc lĩnh vực',
    keysHint: 'phím ↑ ↓ và Enter để chọn',
    recent: 'Dùng gần đây và dùng nhiều đứng trước.',
    found: (count: number) => `${count} thủ tục`,
    first: (shown: number, all: number) => `Đang hiển thị ${shown} trong ${all} thủ tục; gõ thêm từ để thu hẹp.`,
    none: 'Không có thủ tục nào khớp. Thử ít từ hơn, hoặc tìm theo lĩnh vực.',
    empty: 'Chưa có thủ tục nào đang áp dụng. Đề nghị bộ phận kiểm soát thủ tục công bố thủ tục tại Danh mục.',
    elsewhere: 'nộp tại nơi giải quyết, không tiếp nhận tại đây',
    anywhere: 'tiếp nhận không phụ thuộc địa giới',
    presumed: 'chưa đối chiếu với quyết định công bố',
  },
  form: formVi,
  queue: queueVi,
  faults: {
    'applicant-missing': 'Ghi họ tên cá nhân hoặc tên tổ chức là chủ hồ sơ.',
    'identity-missing': 'Ghi số định danh cá nhân (12 số) hoặc mã số thuế của tổ chức.',
    'identity-shape':
      'Số định danh cá nhân có 12 chữ số, chứng minh nhân dân cũ có 9, mã số thuế có 10 hoặc 13. Kiểm tra lại số đã ghi.',
    'identity-province': 'Ba số đầu của số định danh là mã tỉnh, từ 001 đến 096. Kiểm tra lại số đã ghi.',
    'tax-shape': 'Mã số thuế này sai chữ số kiểm tra. Kiểm tra lại từng chữ số.',
    'phone-shape': 'Số điện thoại có 10 chữ số (di động) hoặc 11 chữ số (cố định), bắt đầu bằng 0. Kiểm tra lại.',
    'email-shape': 'Thư điện tử có dạng ten@nhacungcap.vn. Kiểm tra lại.',
    'email-missing': 'Ghi thư điện tử: người nộp muốn nhận qua thư điện tử hoặc nhận kết quả trực tuyến.',
    'phone-missing': 'Ghi số điện thoại: người nộp muốn nhận tin nhắn.',
    'submitter-missing': 'Ghi họ tên người nộp thay.',
    'authorisation-missing': 'Ghi giấy ủy quyền: số, ngày, nơi chứng thực; hoặc giấy giới thiệu của tổ chức.',
    'case-missing': 'Chọn trường hợp: thời hạn và giấy tờ tùy theo trường hợp.',
    'agency-missing': 'Chọn cơ quan giải quyết.',
    'address-missing': 'Ghi địa chỉ: kết quả được gửi qua bưu chính.',
    'exemption-basis': 'Ghi căn cứ miễn, giảm.',
    'receipt-missing': 'Ghi số biên lai đã cấp khi thu.',
  },
};

/** Paragraphs of a statement under their headings. */
export interface Statement {
  readonly title: string;
  readonly lead: string;
  readonly parts: readonly { readonly heading: string; readonly text: readonly string[] }[];
}

const accessibility: Statement = {
  title: 'Tuyên bố về trợ năng',
  lead: 'Các trang công khai được làm để ai cũng dùng được: người dùng trình đọc màn hình, bàn phím, điện thoại cũ, mạng chậm.',
  parts: [
    {
      heading: 'Mức đáp ứng',
      text: [
        'Mục tiêu là mức AA của Hướng dẫn WCAG 2.2. Mỗi lần thay đổi, các trang được kiểm tra tự động bằng axe ở cỡ máy tính, cỡ điện thoại 360 điểm ảnh và khi phóng to 200%.',
        'Màu chữ và nền có độ tương phản ít nhất 4,5 : 1 ở cả giao diện sáng và tối. Không có thông tin nào chỉ thể hiện bằng màu: mỗi trạng thái có dấu hiệu và chữ.',
        'Mọi chức năng dùng được bằng bàn phím và khi tắt JavaScript. Ô bấm cao ít nhất 44 điểm ảnh.',
      ],
    },
    {
      heading: 'Điều chưa đáp ứng',
      text: [
        'Tệp tải về (PDF, CSV) chưa có phiên bản riêng cho trình đọc màn hình; nội dung chính đều có trên trang.',
        'Tên thủ tục, giấy tờ và căn cứ pháp lý trong bản tiếng Anh giữ nguyên tiếng Việt.',
      ],
    },
    {
      heading: 'Báo vướng mắc',
      text: [
        'Nếu một trang khó dùng, hãy báo tại nơi tiếp nhận hồ sơ hoặc gửi phản ánh trên Cổng Dịch vụ công quốc gia, kèm địa chỉ trang và thiết bị đang dùng.',
      ],
    },
  ],
};

const privacy: Statement = {
  title: 'Quyền riêng tư',
  lead: 'Dữ liệu cá nhân trong hồ sơ được xử lý theo Luật Bảo vệ dữ liệu cá nhân số 91/2025/QH15 và chỉ để giải quyết thủ tục.',
  parts: [
    {
      heading: 'Dữ liệu nào được thu thập',
      text: [
        'Họ tên, số định danh, địa chỉ, điện thoại, thư điện tử và giấy tờ mà thủ tục yêu cầu. Xem các trang công khai không phải khai gì.',
        'Các trang này không đặt cookie theo dõi và không nạp nội dung từ nơi khác. Cookie chỉ có khi bạn nhập mã tra cứu riêng hoặc đăng nhập, và mất khi hết 15 phút, khi đăng xuất hoặc khi đóng trình duyệt.',
      ],
    },
    {
      heading: 'Ai được xem',
      text: [
        'Ai có mã hồ sơ chỉ xem được tình trạng và mức độ hoàn thành (Thông tư 01/2018/TT-VPCP, Điều 16).',
        'Cán bộ chỉ xem được hồ sơ thuộc phạm vi được giao; mỗi lần xem dữ liệu cá nhân đều được ghi nhật ký, không sửa được nhật ký.',
        'Số liệu công bố, sổ thư xin lỗi và dữ liệu mở không có dữ liệu cá nhân; số đếm nhỏ dưới cấp cơ quan được che.',
      ],
    },
    {
      heading: 'Lưu trong bao lâu',
      text: [
        'Hồ sơ được lưu theo thời hạn bảo quản của từng loại thủ tục (Luật Lưu trữ số 33/2024/QH15). Tờ khai soạn dở mà không nộp bị xóa sau 30 ngày.',
        'Nhật ký của máy chủ ghi địa chỉ mạng và thời điểm, không ghi mã hồ sơ và nội dung tìm kiếm.',
      ],
    },
    {
      heading: 'Quyền của bạn',
      text: [
        'Bạn có quyền được biết, xem, yêu cầu đính chính dữ liệu của mình, và khiếu nại. Gửi yêu cầu tại nơi tiếp nhận hồ sơ; cơ quan trả lời theo thời hạn luật định.',
        'Khi xảy ra vi phạm dữ liệu cá nhân, cơ quan quản lý hệ thống thông báo trong 72 giờ theo quy định.',
      ],
    },
  ],
};

export const statementsVi = { statements: { accessibility, privacy } };

/** Vietnamese text of the page by which somebody wants no more messages. */
export const stopVi = {
  stop: {
    title: 'Thôi nhận tin',
    open: 'Địa chỉ này đang nhận tin về hồ sơ.',
    stopped: 'Địa chỉ này đã thôi nhận tin. Hệ thống không gửi tin đến đây nữa.',
    what: 'Thôi nhận tin không ảnh hưởng đến việc giải quyết hồ sơ. Vẫn tra cứu được hồ sơ bằng mã trên giấy tiếp nhận.',
    stop: 'Thôi nhận tin',
    resume: 'Nhận tin trở lại',
    badLink: 'Đường dẫn này không đúng hoặc bị cắt mất một phần. Mở lại từ tin đã nhận.',
  },
};

/**
 * Words that frame a title and do not tell which model it is: verbs of doing, the programme, place and time.
 *
 * They count little whatever their frequency: a plan that adds "trên địa bàn huyện năm 2025" to every title
 * has not made other models of them.
 */
export const frameWords: ReadonlySet<string> = new Set(
  `triển khai xây dựng thực hiện mô hình tổ chức áp dụng ứng dụng sử dụng cung cấp giải quyết đẩy mạnh tăng cường nâng cao hiệu quả đánh giá
  giải pháp hệ thống nền tảng phần mềm tiếp nhận tích hợp
  đề án 06 cp theo kế hoạch chỉ đạo
  trên địa bàn toàn xã phường thị trấn huyện quận thành phố tỉnh trung ương cấp các tại của cho và trong về với từ
  đối để phục vụ bằng qua những một số năm giai đoạn việc công tác
  khi có là lên do như cùng nhằm đến tới từng mỗi này đó thì mà nên cần được bởi hay hoặc gồm bao đã đang sẽ`
    .trim()
    .split(/\s+/),
);

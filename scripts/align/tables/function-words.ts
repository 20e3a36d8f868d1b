/**
 * Words of Vietnamese that say nothing of what a model is for: of grammar, of doing in general, of place and time, and
 * of plain talk ("bà con", "khỏi phải").
 *
 * They count little whatever their frequency: a plan that adds "trên địa bàn huyện năm 2025" to every title has not
 * made other models of them. What is peculiar to a programme stands in `content/programmes/`.
 */
export const functionWords: ReadonlySet<string> = new Set(
  `triển khai xây dựng thực hiện tổ chức áp dụng ứng dụng sử dụng cung cấp giải quyết đẩy mạnh tăng cường nâng cao hiệu quả đánh giá
  giải pháp hệ thống nền tảng phần mềm tiếp nhận tích hợp
  theo kế hoạch chỉ đạo phối hợp chủ trì hướng dẫn
  trên địa bàn toàn xã phường thị trấn huyện quận thành phố tỉnh trung ương cấp các tại của cho và trong về với từ
  đối để phục vụ bằng qua những một số năm giai đoạn việc công tác
  khi có là lên do như cùng nhằm đến tới từng mỗi này đó thì mà nên cần được bởi hay hoặc gồm bao đã đang sẽ
  bà con dân ta mình ai nấy gì nào đâu sao thế vậy rồi xong mới vẫn còn cũng chỉ ngay luôn hơn rất lắm quá nữa thêm
  khỏi phải không chẳng chưa đừng hãy nếu vì nhờ giữa trước sau ngoài dưới khắp mọi đều cả hết chung riêng
  đưa làm lấy giúp đi về lại ra cái chiếc tấm cuốn những hộ nhà người nơi chỗ lúc nhanh gọn đúng đủ dễ tiện thật`
    .trim()
    .split(/\s+/),
);

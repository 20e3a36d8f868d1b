import { makePdf, type DrawnFont, type Item, type Page } from '../receive/pdf/make-pdf.ts';

/** An invented plan: a number printed twice, two models that nobody knows, a telephone number. */
const LINES = `ỦY BAN NHÂN DÂN
XÃ SEN TRẮNG
Số: 21/KH-UBND
Sen Trắng, ngày 12 tháng 4 năm 2024
KẾ HOẠCH
Triển khai các mô hình điểm của Đề án 06 năm 2024 trên địa bàn xã Sen Trắng
Thực hiện Quyết định số 06/QĐ-TTg ngày 06/01/2022 của Thủ tướng Chính phủ,
Ủy ban nhân dân xã xây dựng kế hoạch triển khai 04 mô hình như sau:
I. MỤC ĐÍCH, YÊU CẦU
1. Bảo đảm các ban, ngành, đoàn thể phối hợp chặt chẽ, kịp thời hỗ trợ người dân.
2. Không để từ chối hồ sơ hợp lệ của người dân trong quá trình thực hiện.
II. CÁC MÔ HÌNH
1. Mô hình 17: Khám chữa bệnh bằng thẻ căn cước công dân gắn chíp và ứng dụng VNeID
- Mục tiêu: Trạm Y tế xã tiếp nhận người bệnh bằng căn cước công dân.
- Đơn vị chủ trì: Trạm Y tế xã.
- Thời gian hoàn thành: Quý III/2024.
2. Mô hình 18: Truyền thông chính sách bằng loa thông minh ở các thôn
- Mục tiêu: Mỗi thôn có một cụm loa thông minh phát bản tin về Đề án 06.
- Đơn vị chủ trì: Công an xã.
- Thời gian hoàn thành: 30/6/2024.
3. Mô hình 18: Gửi giữ nông sản ở kho lạnh của hợp tác xã bằng mã QR
- Mục tiêu: Hợp tác xã nhận và trả nông sản theo mã QR của hộ gửi.
- Đơn vị chủ trì: Hội Nông dân xã.
- Thời gian hoàn thành: 30/9/2024.
4. Mô hình 20: Đặt lịch bơm nước vào ruộng qua tổ thủy nông
- Mục tiêu: Các hộ đặt lịch bơm nước với tổ thủy nông, không phải chờ ở trạm bơm.
- Đơn vị chủ trì: Công chức địa chính xã.
- Thời gian hoàn thành: 31/12/2024.
III. TỔ CHỨC THỰC HIỆN
Các thôn báo cáo kết quả về Công an xã trước ngày 20 hằng tháng.
Đầu mối: trực ban Ủy ban nhân dân xã, phòng O2, điện thoại 0912 000 345.
Nơi nhận:
- Các thôn;
- Lưu: VT.`.split('\n');

const PER_PAGE = 24;

/**
 * The plan as a PDF whose font lost its map: some letters say nothing, one says another
 * letter, and the outline of one is that of two.
 *
 * @param claims what the map says of a letter; "" for nothing
 */
export function damagedPlan(
  claims: DrawnFont['claims'] = {
    ợ: ' ',
    ỗ: 'K',
    ừ: '\u0003',
    O: '',
  },
): Uint8Array {
  const letters = [...new Set(LINES.join(''))].join('');
  const pages: Page[] = [];
  for (let from = 0; from < LINES.length; from += PER_PAGE) {
    const items = LINES.slice(from, from + PER_PAGE).map((text, at): Item => ({
      x: 71,
      y: 80 + at * 24,
      text,
      font: 'D',
      size: 12,
    }));
    pages.push({ items });
  }
  return makePdf(pages, { D: { family: 'charis-sil', letters, claims: claims! } });
}

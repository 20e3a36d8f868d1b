/** Every text of the search interface, in Vietnamese. */
export const texts = {
  loading: 'Đang tải chỉ mục tìm kiếm…',
  failed: 'Không tải được chỉ mục tìm kiếm. Hãy kiểm tra kết nối rồi tải lại trang.',
  empty: 'Gõ tên mô hình, số mô hình, tên xã, đơn vị, thời hạn hoặc công cụ.',
  counted: (results: number, related: number): string =>
    results + related === 0
      ? 'Không tìm thấy kết quả nào'
      : `${results} kết quả${related > 0 ? `, thêm ${related} mục liên quan` : ''}`,
  aside: 'liên quan',
  none: 'Hãy thử ít chữ hơn, bỏ bớt điều kiện, hoặc xem thẳng:',
  /** Where to look without the search: path and name. */
  instead: [
    ['/mo-hinh/', 'Bảng đối chiếu mọi mô hình'],
    ['/ke-hoach/', 'Các kế hoạch'],
    ['/don-vi/', 'Các đơn vị'],
  ],
  nearest: 'Tên gần giống:',
  missing: (words: readonly string[]): string => `Không văn bản nào có: ${words.join(', ')}.`,
  partial: 'Mới tìm trong tên, số, đơn vị, thời hạn; đang tải toàn văn…',
  searched: (of: { plans: number; of: number } | null): string =>
    of === null
      ? ''
      : `Đã tìm trong mọi mô hình chung, tên mọi kế hoạch và toàn văn của ${of.plans} trong ${of.of} kế hoạch hợp với câu hỏi nhất`,
  understood: 'Đang lọc theo:',
  remove: (label: string): string => `Bỏ điều kiện ${label}`,
  whatIsNumber: (number: number): string => `Mô hình số ${number} là gì trong từng kế hoạch`,
  all: (query: string): string => `Xem mọi kết quả cho “${query}”`,
  more: 'Xem thêm',
  further: (left: number): string => `Tìm tiếp trong ${left} kế hoạch còn lại`,
} as const;

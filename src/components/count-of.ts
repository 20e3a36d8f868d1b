/**
 * What a filter says of its table: how many rows it leaves, and the way back where it leaves none.
 *
 * @param things what the rows are, "mô hình"
 */
export function countOf(shown: number, total: number, things: string): string {
  if (shown === 0) return `Không có ${things} nào khớp. Hãy bớt điều kiện, hoặc bấm “Xóa bộ lọc”.`;
  return shown === total ? `${total} ${things}` : `${shown} trong ${total} ${things}`;
}

/** What a cell that states a time begins with, folded: it shows which column is which where cells are missing. */
export const TIME =
  /^(?:(?:trong |tu |het |den )?(?:nam|thang|quy|q\.)\b|(?:truoc |tu )?(?:ngay )?\d{1,2}[/.-]\d{1,2}|truoc (?:nam|thang|quy|mua)\b|thuong xuyen|theo (?:lo trinh|tien do|quy dinh|yeu cau|ke hoach)|giai doan|\d{2} thang|hang (?:nam|quy|thang|tuan|ngay)|dinh ky|cham nhat|hoan thanh (?:trong|truoc)|(?:den|tu) (?:het|cuoi|dau|ngay|thang|nam)|sau khi|ngay sau)/;

/** What a cell ends with, folded, that a time has run into: "Các tổ dân phố Quý II/2025". */
export const ENDS_IN_TIME =
  /(?:\bquy (?:[ivx]{1,3}|[1-4])|\bthang \d{1,2}|\b\d{1,2}\/\d{1,2}) ?[/.-] ?\d{4}\.?$/;

/** What a time ends with whose rest stands in no cell: "30/9/". */
export const CUT_TIME = /\d\/\s*$/;

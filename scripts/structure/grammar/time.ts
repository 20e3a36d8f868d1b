/** What a cell that states a time begins with, folded: it shows which column is which where cells are missing. */
export const TIME =
  /^(?:(?:trong |tu |het |den )?(?:nam|thang|quy|q\.)\b|(?:truoc |tu )?(?:ngay )?\d{1,2}[/.-]\d{1,2}|truoc (?:nam|thang|quy|mua)\b|thuong xuyen|theo (?:lo trinh|tien do|quy dinh|yeu cau|ke hoach)|giai doan|\d{2} thang|hang (?:nam|quy|thang|tuan|ngay)|dinh ky|cham nhat|hoan thanh (?:trong|truoc)|(?:den|tu) (?:het|cuoi|dau|ngay|thang|nam)|sau khi|ngay sau)/;

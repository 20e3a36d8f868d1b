/** What a cell that states a time begins with, folded: it shows which column is which where cells are missing. */
export const TIME =
  /^(?:(?:trong )?(?:nam|thang|quy)\b|(?:truoc |tu )?(?:ngay )?\d{1,2}[/.-]\d{1,2}|thuong xuyen|theo (?:lo trinh|tien do)|giai doan|\d{2} thang|hang (?:nam|quy|thang|tuan|ngay)|dinh ky|cham nhat|hoan thanh (?:trong|truoc))/;

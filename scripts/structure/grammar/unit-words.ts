// How names of authorities begin: what tells them from the sentences and labels around them.

/** Words that a unit's name begins with; the plural needs no other. */
export const unitHead = new RegExp(
  '^(?:các\\s+|những\\s+)?(?:\\d{1,3}\\s+)?(?:' +
    // The longer of two that begin alike stands first: "bộ phận" alone is the word for a unit, not a "bộ" called "phận".
    'bộ phận|hội đồng|tổ chức|sở|phòng|ban|bộ|tổng cục|cục|chi cục|trung tâm|trạm|hạt|tổ|đội|hội|đoàn|' +
    'liên đoàn|trường|bệnh viện|viện|học viện|' +
    'đại học|toà án|tòa án|ngân hàng|doanh nghiệp|công ty|tập đoàn|hợp tác xã|cơ quan|đơn vị|công chức|' +
    'văn phòng|ủy ban|uỷ ban|ubnd|hđnd|đảng ủy|đảng uỷ|mặt trận|báo|đài|kho bạc|thanh tra|công an|cảnh sát|' +
    'tỉnh đoàn|thị đoàn|huyện đoàn|thành đoàn|cơ sở|lực lượng|chi nhánh|chi hội|hiệp hội|bưu điện|viễn thông|' +
    'điện lực|thành viên|điểm|khu|cụm|nhà|thôn|bản|xóm|thư viện|bảo tàng|chi đoàn|chi bộ|' +
    'chi ủy|cấp ủy|cấp uỷ|đồn|ấp|buôn|liên đội|câu lạc bộ|lâm trường|xí nghiệp|hải quan' +
    ')(?![\\p{L}\\d])',
  'iu',
);

/** What begins like a unit and is none: verbs ("Ban hành"), labels ("Bộ phận tham mưu"), things ("Bản đồ"), what is fought ("Phòng, chống dịch"). */
export const noUnit =
  /^(?:ban hành|ban đầu|bản (?:đồ|kê|in|tin|tổng hợp|thân|chất|sao|cam kết)|bộ (?:tài liệu|chỉ số|chỉ tiêu|thủ tục|tiêu chí|câu hỏi|dữ liệu)|báo cáo|báo động|tổ chức(?!\s+(?:chính trị|đảng|đoàn|hội|xã hội|tín dụng|công đoàn|cơ sở|đoàn thể|hành nghề|kinh tế))|hội (?:nghị|thi|thảo|họp|đàm|chợ|nhập|trường)|đoàn kết|đoàn kiểm tra$|điểm (?:[a-zđ]|cầu|đến|mới|số)\b|khu vực|phòng,? (?:chống|cháy|ngừa|tránh|bệnh)|phòng học|sở (?:hữu|thích)|cơ sở (?:dữ liệu|vật chất|hạ tầng|pháp lý)|bộ (?:máy|mã|quy tắc|nhận diện|phần mềm)|bản (?:quyền|vẽ)|hạt (?:giống|nhân)|cụm loa|tổ quốc|trạm biến áp|điểm nghẽn|ban (?:đêm|ngày)|nhà (?:nước|ở|trọ|nghỉ)|đài phát|trường hợp|viện (?:dẫn|phí|trợ)|đội ngũ|thanh tra,|(?:bộ phận|đơn vị|cơ quan|cá nhân|tổ chức) (?:(?:được giao|được phân công|tham mưu|phối hợp|chủ trì|thực hiện|phụ trách|đầu mối)\s*)+:?$)(?![\p{L}])/iu;

/** Whether a text begins with a word that names of units begin with: "Sở Y tế", "Các phòng, ban". */
export const beginsLikeUnit = (text: string): boolean =>
  unitHead.test(text.normalize('NFC')) && !noUnit.test(text.normalize('NFC'));

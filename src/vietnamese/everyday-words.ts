/**
 * Syllables of everyday Vietnamese, written down by hand for this project: people, body, food, animals, plants, weather,
 * house and field, and what is done with them.
 *
 * Plans of offices hardly use them, so that they look like misread words where one does. They are no table of
 * replacements and teach no language model; they only keep a sound word from being taken for a wrong one.
 */
const lines = `
ai anh em chị ông bà bố mẹ cha má con cháu chú bác cô dì cậu mợ thím dượng cụ kỵ vợ chồng dâu rể trai gái già trẻ bé nhỏ to lớn bạn bè thầy trò khách chủ
đầu tóc trán mặt mắt mũi miệng môi răng lưỡi tai cằm cổ vai tay ngón móng ngực bụng lưng hông chân đùi gối gót da thịt xương máu tim gan phổi ruột não mồ hôi lông râu
ăn uống nhai nuốt nấu luộc rán nướng xào kho hấp rang muối mặn ngọt chua cay đắng chát béo ngon dở đói no khát cơm cháo phở bún bánh xôi mì gạo nếp tẻ thóc lúa ngô khoai sắn đậu lạc vừng mè rau cải bí bầu mướp cà ớt tỏi hành gừng riềng sả chanh cam quýt bưởi chuối dừa mít ổi na xoài vải nhãn dứa mận đào lê táo nho dưa lựu hồng me khế sung chè rượu bia sữa đường mật mỡ dầu mắm tương giấm trứng
chó mèo gà vịt ngan ngỗng lợn heo trâu bò dê cừu ngựa thỏ chuột khỉ voi hổ báo gấu nai hươu rắn rùa ếch cóc cá tôm cua ốc trai hến mực sứa lươn chạch chim cò quạ sáo vẹt bồ câu ong bướm kiến muỗi ruồi gián nhện sâu bọ giun đỉa mối tằm dế đàn bầy tổ ổ chuồng
cây cỏ hoa lá cành rễ thân gốc mầm chồi nụ quả hạt vỏ gai bụi rừng vườn ruộng đồng nương rẫy ao hồ sông suối biển thác đầm bãi bờ kè đê đập cống mương rạch kênh cầu đò phà thuyền bè tàu ghe xuồng mảng bến đảo núi đồi dốc đèo hang hốc khe vực đất đá sỏi cát bùn sét vôi than quặng vàng bạc đồng sắt thép chì kẽm nhôm thiếc
trời trăng sao mây mưa nắng gió bão lốc dông sấm sét chớp sương mù tuyết rét lạnh nóng ấm mát khô ướt ẩm lũ lụt hạn triều sóng gió mùa xuân hạ thu đông sáng trưa chiều tối đêm khuya sớm muộn giờ phút giây ngày tuần tháng năm xưa nay mai kia hôm qua
nhà cửa mái tường vách nền sàn trần cột kèo xà gạch ngói tranh rạ bếp giường chiếu chăn màn gối bàn ghế tủ kệ rương hòm giỏ rổ rá thúng nong nia chum vại lu nồi niêu chảo bát đĩa đũa thìa dao kéo búa rìu cuốc xẻng cày bừa liềm hái chổi đèn nến lửa khói tro quạt gương lược áo quần váy mũ nón khăn giày dép tất ủng vải lụa len sợi kim chỉ cúc khuy túi ví ô dù
đi đứng nằm ngồi chạy nhảy bò trườn leo trèo bơi lội lặn bay ngã té lăn lướt đẩy kéo mang vác gánh khiêng bưng bê ôm bế cõng đội đeo mặc cởi cầm nắm giữ buông thả ném vứt quăng bắt tóm vồ đánh đấm đá tát cắn cấu xé rách vỡ gãy đứt đổ sập sụt lở lún trôi dạt chìm nổi dâng tràn ngập rò rỉ vùi lấp cháy nổ tắt bật mở đóng khóa cài buộc trói cởi thắt quấn bọc gói che đậy phủ trùm đào xới đắp lấp chôn trồng gieo cấy tưới bón gặt hái nhổ chặt cưa chẻ tỉa vót gọt bóc lột giã xay nghiền giặt rửa lau chùi quét dọn phơi sấy ủ vá may thêu dệt đan khâu vẽ viết đọc nghe nhìn trông thấy ngó ngắm ngửi nếm sờ nói kể hỏi đáp gọi hét kêu la khóc cười mếu hát múa đùa chơi ngủ thức dậy nghỉ mơ mộng nhớ quên yêu ghét thương giận buồn vui mừng sợ lo mong chờ đợi tìm kiếm mất còn cho tặng biếu vay mượn trả mua bán đổi đếm cân đo cắt dán gấp xếp chồng chất dừng đỗ đậu rẽ quẹo vượt lùi tiến quay trở về sang qua tới đến rời bỏ lìa
cao thấp dài ngắn rộng hẹp dày mỏng nặng nhẹ nhanh chậm mạnh yếu cứng mềm sâu nông cạn đầy vơi thẳng cong méo tròn vuông nhọn tù sắc cùn mới cũ đẹp xấu sạch bẩn thơm thối hôi tươi héo chín sống ương xanh đỏ tím vàng nâu trắng đen xám hồng đậm nhạt sáng tối rõ mờ ồn lặng vắng đông thưa dày gần xa giàu nghèo sang hèn khôn dại ngu giỏi dốt chăm lười hiền dữ ác ngoan hư thật dối đúng sai thừa thiếu hơn kém bằng giống khác lạ quen dễ khó rẻ đắt mắc
một hai ba bốn năm sáu bảy tám chín mười trăm nghìn ngàn triệu tỷ tỉ rưỡi đôi cặp tá chục mỗi mọi vài dăm nhiều ít đủ cả hết nửa phần mảnh miếng mẩu cục hòn viên hạt giọt sợi tờ quyển cuốn cái chiếc con cây ngôi bức tấm đoạn khúc lát nắm bó mớ đống xâu chùm nải buồng thang bao thùng hộp lon chai lọ cốc chén ly tách
ốm đau bệnh sốt ho cảm cúm lao tả lỵ sởi dại thuốc thang tiêm mổ khâu băng bó lành khỏi chết sống sinh đẻ chửa thai tang ma mộ mả cưới hỏi giỗ tết lễ cờ trống chiêng kèn đàn sáo
xe đạp máy tàu hỏa ray đường ngõ ngách hẻm phố chợ quán tiệm trường lớp bảng phấn sách vở bút mực thước cặp giấy báo thư tem tiền lương thưởng phạt nợ lãi lời lỗ vốn hụi cược bạc
súng đạn bom mìn lựu dao kiếm gươm giáo mác cung tên lính giặc thù trộm cướp lừa gạt tống ép dọa nạt vé cáp dây cọc cổng rào lưới phao thừng bạt rọ
`;

/** Syllables of everyday speech, small letters. */
export const everydayWords: ReadonlySet<string> = new Set(lines.trim().split(/\s+/));

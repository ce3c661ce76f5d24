## words: shared by several views

status-not-started = Chưa triển khai
status-in-progress = Đang thực hiện
status-reported = Đã báo cáo hoàn thành, chờ xác nhận
status-done = Đã hoàn thành
status-paused = Tạm dừng
status-dropped = Không còn phù hợp
timing-late = quá hạn { $days } ngày (hạn { $day })
timing-today = đến hạn hôm nay
timing-tomorrow = đến hạn ngày mai ({ $day })
timing-due = còn { $days } ngày (hạn { $day })
timing-on-time = đúng hạn
timing-finished-late = chậm { $days } ngày
timing-waiting-event = chờ sự kiện, chưa tính hạn
timing-undated = không có hạn cụ thể
timing-stopped-extension = hạn { $day }, đồng hồ dừng trong khi chờ quyết định gia hạn
timing-stopped-obstacle = hạn { $day }, đồng hồ dừng trong khi chờ trả lời vướng mắc
timing-stopped-focal-point = hạn { $day }, chưa tính quá hạn vì đơn vị chưa có đầu mối
weekday-1 = thứ Hai
weekday-2 = thứ Ba
weekday-3 = thứ Tư
weekday-4 = thứ Năm
weekday-5 = thứ Sáu
weekday-6 = thứ Bảy
weekday-7 = Chủ nhật
role-focal = đầu mối
role-head = lãnh đạo đơn vị
role-coordinator = cán bộ phối hợp
role-admin = quản trị kế hoạch
role-substitute = người thay thế
lead = Chủ trì
coordinating = Phối hợp
and-more = … và { $count } mục nữa
secret-title = (không trao đổi nội dung qua bot)
button-back = ⬅ Danh sách
button-open = Xem { $ref }
button-cancel = Thôi
button-yes = Đúng
button-no = Không phải

## task-list

list-title-all = Việc của { $agency }
list-title-overdue = Việc quá hạn của { $agency }
list-title-soon = Việc đến hạn trong 7 ngày của { $agency }
list-title-owed = Việc chưa cập nhật kỳ này của { $agency }
list-title-done = Việc đã hoàn thành của { $agency }
list-title-blocked = Việc đang vướng mắc của { $agency }
list-title-lead = Việc { $agency } chủ trì
list-title-coordinating = Việc { $agency } phối hợp
list-title-search = Tìm “{ $query }”
list-summary = { $total } việc: { $late } quá hạn, { $soon } đến hạn trong 7 ngày, { $owed } chưa cập nhật kỳ này.
list-found = { $total } việc.
list-empty-all = Hiện không có việc nào đang chờ.
list-empty-overdue = Không có việc nào quá hạn.
list-empty-soon = Không có việc nào đến hạn trong 7 ngày tới.
list-empty-owed = Kỳ này các việc đều đã được cập nhật.
list-empty-done = Chưa có việc nào hoàn thành.
list-empty-blocked = Không có việc nào đang vướng mắc.
list-empty-lead = Đơn vị không chủ trì việc nào.
list-empty-coordinating = Đơn vị không phối hợp việc nào.
list-empty-search = Không tìm thấy việc nào khớp với “{ $query }”. Xin thử ít từ hơn, hoặc gõ số việc.
list-section-overdue = QUÁ HẠN
list-section-soon = ĐẾN HẠN TRONG 7 NGÀY
list-section-owed = CHƯA CẬP NHẬT KỲ NÀY ({ $from } – { $to })
list-section-rest = CÁC VIỆC KHÁC
list-item-lead = { $ref } · { $title } — { $status }
list-item-coordinating = { $ref } · { $title } — phối hợp · { $status }
list-item-of = { $ref } · { $agency }: { $title } — { $status }
list-page = Trang { $page }/{ $pages }
list-next = Trang sau ➡
list-previous = ⬅ Trang trước
list-filter-overdue = Quá hạn
list-filter-soon = 7 ngày tới
list-filter-owed = Chưa cập nhật
list-filter-all = Tất cả

## task-card

task-title = { $ref } · { $title }
task-status = Tình trạng
task-deadline = Thời hạn
task-deadline-understood = Hiểu là
task-deadline-by = đến hết { $day }
task-deadline-before = trước ngày { $day } (chậm nhất { $last })
task-deadline-from = từ { $from } đến hết { $day }
task-deadline-ongoing = thường xuyên, không tính quá hạn
task-deadline-recurring = định kỳ, lần tới { $day }
task-deadline-recurring-open = định kỳ, chưa rõ ngày
task-deadline-event = chờ sự kiện: { $event }
task-deadline-unclear = chưa rõ, cần cơ quan thường trực quyết định
task-deadline-extended = hạn hiện nay { $day } (ban đầu { $original })
task-milestone = { $label }: { $day }
task-milestones = Các mốc
task-agency = Đơn vị
task-lead = Chủ trì
task-coordinating = Phối hợp
task-group-count = { $group } ({ $done }/{ $total } hoàn thành)
task-deliverable = Kết quả
task-plan = Kế hoạch
task-section = Mục
task-obstacle = ⚠ Đang có vướng mắc chờ cơ quan thường trực trả lời.
task-extension = ⏳ Đang đề nghị gia hạn đến { $day }, chờ cơ quan thường trực quyết định.
task-clock-stood = Đồng hồ đã dừng { $days } ngày trong khi chờ; những ngày đó không tính là quá hạn.
task-updates = Cập nhật gần đây
task-update = { $when } · { $who }: { $what }
task-update-extension = đề nghị gia hạn
task-author-gone = người đã rút thông tin
task-no-update = Chưa có cập nhật nào.
task-missing = Chưa rõ
missing-person = người (đơn vị chưa có đầu mối)
missing-time = thời gian
missing-result = kết quả
missing-lead = trách nhiệm (chưa có đơn vị chủ trì)
task-secret = Nhiệm vụ này không trao đổi nội dung qua bot; xin xem trên hệ thống văn bản.
task-button-update = Cập nhật
task-button-percent = { $percent }%
task-button-done = Hoàn thành
task-button-obstacle = Vướng mắc
task-button-comment = Góp ý
task-button-undo = Hoàn tác
task-button-edit = Sửa
task-button-confirm = Xác nhận
task-button-return = Trả lại
task-button-evidence = Minh chứng
task-button-who = Ai phụ trách
task-button-event = Sự kiện đã xảy ra
task-button-extend = Gia hạn
task-button-decide = Xét gia hạn

## saved

saved-title = Đã ghi { $ref }
saved-state = Tình trạng
saved-note = Nội dung
saved-evidence = Minh chứng
saved-completed = Ngày hoàn thành
saved-done = Đã báo cáo hoàn thành. Cơ quan thường trực ({ $standing }) sẽ xác nhận.
saved-done-late = Tính theo ngày { $day }, chậm { $days } ngày so với hạn.
saved-ask-evidence = Nếu có, xin gửi thêm số văn bản, đường dẫn hoặc tệp minh chứng.
saved-masked = Số giấy tờ hoặc số điện thoại đã được che trước khi lưu.
saved-comment = Đã ghi góp ý cho { $ref }
saved-obstacle = Đã báo vướng mắc tới { $standing }.
saved-undone = Đã hoàn tác, { $ref } trở lại như trước
saved-edited = Đã sửa cập nhật của { $ref }
saved-attached = Đã đính kèm tệp “{ $file }” vào { $ref }.
saved-confirmed = Đã xác nhận { $agency } hoàn thành { $ref }.
saved-returned = Đã trả lại { $ref } cho { $agency }.
saved-event = Đã ghi sự kiện: { $ref } có hạn mới { $day } cho { $count } đơn vị.
saved-answered = Đã trả lời vướng mắc của { $agency } ở { $ref }.
saved-extension-title = Đã ghi đề nghị gia hạn { $ref }
saved-extension = Đề nghị lùi hạn từ { $before } đến { $after }. { $standing } sẽ quyết định; trong khi chờ, việc này không bị tính quá hạn.
saved-granted = Đã đồng ý gia hạn { $ref } cho { $agency }: từ { $before } đến { $after }.
saved-refused = Đã trả lời không gia hạn { $ref } cho { $agency }. Hạn vẫn là { $before }.
saved-on-behalf = { $author } thay { $onBehalfOf }

## ask

ask-task = Việc nào ạ? Gõ số việc (ví dụ { $example }) hoặc chọn:
ask-task-none = Việc nào ạ? Gõ số việc, ví dụ { $example }.
ask-progress = { $ref } · { $title } — đến đâu rồi ạ? Chọn, hoặc gõ như: { $example }
ask-progress-example = 60 đã trình dự thảo
ask-note-obstacle = { $ref }: vướng mắc gì ạ? Xin gõ ngắn gọn, hệ thống sẽ chuyển tới cơ quan thường trực.
ask-note-comment = { $ref }: anh/chị góp ý gì ạ?
ask-note-return = Lý do trả lại { $ref } là gì ạ?
ask-note-answer = Xin gõ câu trả lời cho vướng mắc: “{ $text }”
ask-event-date = Sự kiện của { $ref } đã xảy ra. Hạn hoàn thành là ngày nào ạ? Ví dụ: { $example }
ask-extension-date = Hạn hiện nay của { $ref } là { $before }. Anh/chị đề nghị lùi đến ngày nào ạ? Ví dụ: “thứ 6 tuần sau”, “15/12/2026”, “thêm 10 ngày làm việc” (tính từ hạn hiện nay).
ask-extension-reason = { $ref }: lùi hạn từ { $before } đến { $after }. Lý do là gì ạ?
ask-extension-other = { $ref }: hạn hiện nay là { $before }. Đồng ý gia hạn đến ngày nào ạ?
ask-extension-answer = { $ref }: xin cho biết lý do không đồng ý, để trả lời đơn vị.
ask-agency = Đơn vị nào ạ?
ask-code = Xin gõ mã mời anh/chị nhận được (dạng ABCD-EFGH-JKLM-NPQR).
ask-leave = Gõ “thôi” để dừng.
ask-again = “{ $given }” chưa đúng.
ask-generic = Xin cho biết thêm: { $argument }.
ask-which = “{ $typed }” có ở nhiều nơi. Anh/chị muốn việc nào ạ?
ask-which-item = { $ref } · { $agency }: { $title }
ask-sure = Hệ thống hiểu như sau, có đúng không ạ?
ask-language = Chọn ngôn ngữ:
choose-which = Anh/chị muốn nói việc nào ạ?
offer = Anh/chị đang hỏi nên hệ thống chưa ghi gì. Nếu muốn làm luôn, xin bấm:
offer-how = Xem cách dùng
describe-undo = Hoàn tác cập nhật ở { $task }: { $said } ({ $by })
not-yet-report = Bot chưa nhận báo cáo định kỳ. Hiện nay xin cập nhật từng việc, ví dụ: /capnhat { $example } 60 đã trình dự thảo; /viec chuacapnhat cho biết việc nào kỳ này còn thiếu. Báo cáo bằng văn bản vẫn gửi như lâu nay.
not-yet-number = Bot chưa có chỗ nộp số liệu riêng. Hiện nay xin ghi số liệu vào nội dung cập nhật của việc, ví dụ: /capnhat { $example } 60 đã cấp 1.254 tài khoản.
not-yet-handover = Bot chưa tự bàn giao đầu mối được. Hiện nay xin nhờ quản trị của cơ quan thường trực cấp mã mời cho người mới; người thôi làm đầu mối gõ /xoatoi.
not-yet-compile = Bot chưa tổng hợp hay xuất báo cáo được. Hiện nay gõ /viec trong nhóm đã gắn với kế hoạch để có số đếm, và /choxacnhan để xem việc đang chờ.

## refused

refused-unlinked = Xin chào! Đây là Nhắc Việc, bot nhắc việc theo kế hoạch. Để bắt đầu, xin gõ /lienket kèm mã mời do cơ quan thường trực cấp.
refused-access = Lệnh này chỉ dành cho quản trị của cơ quan thường trực.
refused-no-task = Không tìm thấy việc “{ $typed }” trong các việc của { $agency }. Gõ /viec để xem danh sách.
refused-not-yours = { $ref } không thuộc phần việc anh/chị được cập nhật.
refused-coordinating = { $agency } phối hợp ở { $ref }, nên chỉ góp ý được; đơn vị chủ trì cập nhật tiến độ.
refused-reader = Với vai trò hiện nay ở { $agency }, anh/chị chỉ xem và góp ý được.
refused-unknown = Xin lỗi, hệ thống chưa hiểu. Anh/chị có thể:
refused-unknown-example-list = /viec — xem việc của đơn vị
refused-unknown-example-update = /capnhat { $example } 60 — cập nhật tiến độ
refused-unknown-example-help = /trogiup — xem các lệnh
refused-percent = Tiến độ phải từ 0 đến 100%, nên “{ $given }” chưa được ghi.
refused-group = Xin nhắn riêng cho bot để xem và cập nhật việc của đơn vị.
refused-group-button = Nhắn riêng
refused-stopped = Đã dừng. Chưa ghi gì.
refused-nothing-to-stop = Không có gì đang dở.
refused-pressed = Nút này đã được bấm và đã ghi nhận.
refused-outdated = Tin này đã được sửa trước khi tới nơi, nên chưa ghi gì. Xin gửi lại nội dung mới.
refused-closed = { $ref } đã ở tình trạng “{ $status }”, không cần báo nữa.
refused-not-reported = { $ref } chưa báo cáo hoàn thành, nên chưa có gì để xác nhận hay trả lại.
refused-undo-none = Không có cập nhật nào của anh/chị để hoàn tác.
refused-undo-late = Chỉ hoàn tác hoặc sửa được trong 24 giờ. Xin gửi một cập nhật mới.
refused-undo-newer = Đã có cập nhật mới hơn của { $who }, nên không hoàn tác hay sửa được.
refused-same = { $ref } vẫn ở “{ $value }”, không có gì thay đổi.
refused-secret = Nội dung có dấu hiệu tài liệu mật nên không được lưu. Xin dùng kênh bảo mật theo quy định.
refused-file-size = Tệp “{ $file }” quá lớn (tối đa { $most } MB). Xin gửi tệp nhỏ hơn hoặc đường dẫn.
refused-file-kind = Loại tệp “{ $file }” không nhận được. Xin gửi ảnh, PDF, Word, Excel hoặc CSV.
refused-file-gone = Tệp này không còn. Xin gửi lại.
refused-date = “{ $given }” không phải là một ngày cụ thể. Ví dụ: { $example }
refused-not-event = { $ref } không phải việc chờ sự kiện, nên chưa ghi gì.
extension-due = Hạn hiện nay
extension-proposed = Đề nghị đến
extension-count = Đã gia hạn
extension-count-value = { $count } lần (tối đa { $most })
extension-asked-late = Kế hoạch { $plan } yêu cầu đề nghị trước hạn ít nhất { $days } ngày làm việc, nên đây là đề nghị muộn: vẫn được ghi, do cơ quan thường trực quyết định.
extension-withdraw = Rút đề nghị
extension-withdrawn = Đã rút đề nghị gia hạn { $ref }. Hạn vẫn là { $day }.
extension-none = { $ref } không có đề nghị gia hạn nào đang chờ.
extension-pending = { $ref } đã có đề nghị gia hạn đến { $day }, đang chờ cơ quan thường trực quyết định. Muốn đổi ngày, xin rút đề nghị cũ trước.
extension-most = { $ref } đã được gia hạn { $count } lần, tối đa là { $most } lần. Nếu vẫn gặp khó khăn, xin báo vướng mắc để cơ quan thường trực xem xét.
extension-undated = { $ref } không có hạn cụ thể nên không cần gia hạn. Nếu gặp khó khăn, xin báo vướng mắc.
extension-event = { $ref } chờ sự kiện, chưa tính hạn, nên không cần gia hạn. Nếu gặp khó khăn, xin báo vướng mắc.
extension-unclear-deadline = { $ref } chưa rõ hạn; cơ quan thường trực phải ấn định trước. Nếu gặp khó khăn, xin báo vướng mắc.
extension-unclear = “{ $given }” chưa cho biết một ngày cụ thể. { $ref } đang có hạn { $before }; xin gõ ngày mới, ví dụ “15/12/2026” hoặc “thêm 10 ngày làm việc”.
extension-too-early = { $given } không muộn hơn hạn hiện nay của { $ref } ({ $before }) hoặc đã qua. Xin gõ một ngày muộn hơn.
extension-day-sure = “{ $given }” được hiểu là { $after }. Đề nghị lùi hạn { $ref } từ { $before } đến { $after }, có đúng không ạ?
extension-other-wrong = “{ $given }” không phải là một ngày sau hạn hiện nay ({ $before }). Đồng ý gia hạn { $ref } đến ngày nào ạ?
decide-approve = Đồng ý
decide-another = Đồng ý đến ngày khác
decide-reject = Không đồng ý
decide-none = { $ref } không có đề nghị gia hạn này đang chờ: đã được quyết định hoặc đã rút.
refused-failed = Xin lỗi, hệ thống đang gặp sự cố nên chưa ghi được gì. Xin thử lại sau ít phút.

## help

help-title = Nhắc Việc giúp được gì?
help-intro = Gõ lệnh, hoặc viết như nhắn tin: “nv 19 được 60%”, “việc 12 xong rồi”.
help-more = Gõ /trogiup kèm tên lệnh để xem kỹ hơn, ví dụ /trogiup capnhat.
help-usage = Cách dùng
help-words = Cũng gõ được
help-unknown = Không có lệnh “{ $word }”. Gõ /trogiup để xem các lệnh.
help-tasks = Xem việc của đơn vị
help-tasks-usage = /viec · /viec quahan · /viec 7ngay · /viec căn cước (tìm)
help-task = Xem một việc
help-task-usage = /xem H19
help-update = Cập nhật tiến độ
help-update-usage = /capnhat H19 60 đã trình dự thảo
help-done = Báo cáo hoàn thành
help-done-usage = /xong H19 512/BC-SNV ngày 20/11/2026
help-undo = Hoàn tác cập nhật vừa gửi (trong 24 giờ)
help-undo-usage = /hoantac · /hoantac H19
help-edit = Sửa cập nhật vừa gửi (trong 24 giờ)
help-edit-usage = /sua H19 70 đã trình lần hai
help-extend = Đề nghị gia hạn
help-extend-usage = /giahan H19 thứ 6 tuần sau chờ hướng dẫn của Bộ
help-obstacle = Báo khó khăn, vướng mắc
help-obstacle-usage = /vuongmac H19 chưa có kinh phí
help-comment = Góp ý cho việc đơn vị phối hợp
help-comment-usage = /gopy H19 đề nghị bổ sung số liệu
help-attach = Đính kèm tệp minh chứng
help-attach-usage = Gửi tệp, rồi chọn việc
help-evidence = Xem tệp minh chứng
help-evidence-usage = /minhchung H19
help-who = Ai phụ trách
help-who-usage = /ai H19 · /ai Sở Y tế
help-help = Hướng dẫn
help-help-usage = /trogiup · /trogiup capnhat
help-language = Đổi ngôn ngữ
help-language-usage = /ngonngu vi · /ngonngu en
help-link = Liên kết bằng mã mời
help-link-usage = /lienket ABCD-EFGH-JKLM-NPQR
help-forget = Xóa thông tin cá nhân của tôi
help-forget-usage = /xoatoi
help-cancel = Dừng việc đang dở
help-cancel-usage = thôi
help-waiting = Việc chờ xác nhận, chờ gia hạn, vướng mắc chờ trả lời
help-waiting-usage = /choxacnhan
help-confirm = Xác nhận hoàn thành
help-confirm-usage = /xacnhan H19
help-return = Trả lại báo cáo hoàn thành
help-return-usage = /tralai H19 thiếu số liệu cấp xã
help-decide = Quyết định đề nghị gia hạn
help-decide-usage = /quyetdinh H19 đồng ý · /quyetdinh H19 đồng ý đến 15/12/2026 · /quyetdinh H19 không đồng ý vì đã lùi hai lần
help-answer = Trả lời vướng mắc
help-answer-usage = Bấm “Trả lời” ở vướng mắc
help-event = Ghi sự kiện đã xảy ra và hạn mới
help-event-usage = /sukien H21 31/12/2026
help-invite = Mời người của một đơn vị
help-invite-usage = /moi tatca · /moi Sở Y tế · /moi head Sở Y tế
help-board = Đơn vị nào đã kích hoạt
help-board-usage = /kichhoat
help-import = Nhập kế hoạch từ tệp
help-import-usage = Gửi tệp .xlsx, .csv, .docx, .pdf hoặc .txt
help-apply = Áp dụng kế hoạch vừa xem trước
help-apply-usage = Bấm “Áp dụng” ở bản xem trước
help-group = Gắn nhóm với một kế hoạch
help-group-usage = /nhom H

## link

link-consent-title = Tham gia với vai trò { $role } của { $agency }
link-consent = Hệ thống lưu mã tài khoản nhắn tin, tên hiển thị, đơn vị, vai trò và các cập nhật anh/chị gửi, chỉ để nhắc việc và tổng hợp báo cáo của kế hoạch. Xin không gửi số CCCD, số điện thoại hay tài liệu mật qua đây. Các cập nhật được lưu theo hồ sơ kế hoạch. Gõ /xoatoi bất cứ lúc nào để rút lại đồng ý và xóa thông tin cá nhân.
link-agree = Tôi đồng ý
link-decline = Không đồng ý
link-declined = Vâng. Chưa có gì được lưu. Mã mời vẫn dùng được đến khi hết hạn.
link-done = Xin chào { $name }! Anh/chị là { $role } của { $agency }.
link-done-next = Gõ /viec để xem việc, hoặc bấm nút.
link-button-tasks = Xem việc
link-unknown = Mã này không đúng. Xin kiểm tra lại từng chữ, hoặc xin mã mới từ cơ quan thường trực.
link-used = Mã này đã được dùng. Mỗi mã chỉ dùng một lần; xin mã mới từ cơ quan thường trực.
link-expired = Mã này đã hết hạn. Xin mã mới từ cơ quan thường trực.
link-too-many = Đã nhập sai quá nhiều lần. Xin thử lại sau một giờ.
forget-sure = Xóa tên, liên kết và vai trò của anh/chị? Các cập nhật đã gửi vẫn thuộc hồ sơ của đơn vị nhưng không còn ghi tên. Việc này không hoàn tác được.
forget-yes = Xóa thông tin của tôi
forget-done = Đã xóa. Cảm ơn anh/chị đã tham gia.
language-set = Từ nay Nhắc Việc trả lời bằng tiếng Việt.

## who

who-title = { $ref } · Ai phụ trách
who-agency-title = { $agency }
who-person = { $name } ({ $role })
who-nobody = chưa có người đăng ký

## invite

invite-title = Mã mời: { $role } của { $agency }
invite-code = Mã
invite-expires = Dùng một lần, hết hạn { $day }
invite-link = Đường dẫn ({ $channel })
invite-forward = Xin chuyển riêng mã này cho người nhận; người nhận gõ: /lienket { $code }
invite-sheet-title = Mã mời cho { $count } đơn vị
invite-sheet = Tệp kèm theo có một mã đầu mối cho mỗi đơn vị chưa kích hoạt. Xin gửi riêng từng dòng; mỗi mã dùng một lần, hết hạn { $day }.
invite-sheet-none = Mọi đơn vị đều đã có người liên kết.
invite-sheet-header = Đơn vị;Mã mời;Đường dẫn;Hết hạn
invite-all = Tất cả đơn vị chưa kích hoạt
invite-unknown-agency = Không có đơn vị “{ $given }” trong danh mục. Gần giống:
invite-unknown-agency-none = Không có đơn vị “{ $given }” trong danh mục.

## board

board-title = Kích hoạt: { $linked }/{ $total } đơn vị
board-not-invited = CHƯA MỜI ({ $count })
board-invited = ĐÃ MỜI, CHƯA LIÊN KẾT ({ $count })
board-unreachable = KHÔNG LIÊN LẠC ĐƯỢC ({ $count })
board-linked = ĐÃ LIÊN KẾT ({ $count })
board-linked-item = { $agency }: { $people }
board-invite-all = Tạo mã cho các đơn vị chưa liên kết
waiting-title = Chờ cơ quan thường trực
waiting-none = Không có báo cáo hoàn thành, đề nghị gia hạn hay vướng mắc nào đang chờ.
waiting-completions = CHỜ XÁC NHẬN HOÀN THÀNH ({ $count })
waiting-completion = { $ref } · { $agency } · báo cáo ngày { $day }
waiting-extensions = ĐỀ NGHỊ GIA HẠN ({ $count })
waiting-extension = { $ref } · { $agency } ({ $day }): từ { $before } đến { $after }
waiting-decide = Xét { $ref }
waiting-obstacles = VƯỚNG MẮC CHỜ TRẢ LỜI ({ $count })
waiting-obstacle = { $ref } · { $agency } ({ $day }): { $text }
waiting-answer = Trả lời { $ref }

## group

group-title = { $code } · { $plan }
group-counts = { $total } phần việc: { $done } đã hoàn thành, { $reported } chờ xác nhận, { $late } quá hạn, { $soon } đến hạn trong 7 ngày.
group-untied = Nhóm này chưa gắn với kế hoạch nào. Quản trị gõ /nhom kèm mã kế hoạch, ví dụ /nhom H.
group-tied = Đã gắn nhóm này với kế hoạch { $code }.
group-private-only = Lệnh này dùng trong nhóm: xin thêm Nhắc Việc vào nhóm rồi gõ ở đó.
group-unknown-plan = Không có kế hoạch “{ $given }” do anh/chị quản trị.

## import

import-title = Đọc tệp “{ $file }”
import-plan = Kế hoạch
import-plan-value = { $number } ngày { $day }
import-plan-unknown = chưa rõ số, ký hiệu
import-code = Mã ngắn
import-counts = Quy mô
import-counts-value = { $tasks } việc, { $obligations } phần việc chủ trì của { $agencies } đơn vị
import-deadlines = Thời hạn
import-deadlines-value = { $dated } có ngày cụ thể, { $ongoing } thường xuyên, { $recurring } định kỳ, { $event } chờ sự kiện, { $unclear } chưa rõ
import-doubts = CẦN XEM LẠI ({ $count })
import-no-doubts = Không có điểm nào cần xem lại.
import-changes = THAY ĐỔI SO VỚI BẢN ĐANG DÙNG
import-change-added = Thêm { $number }: { $title }
import-change-removed = Bỏ { $number }
import-change-field = Sửa { $number }, { $field }: “{ $before }” → “{ $after }”
import-unchanged = Tệp này giống bản đang dùng: không có gì thay đổi.
import-apply = Áp dụng
import-applied = Đã áp dụng kế hoạch { $code }: { $tasks } việc, { $obligations } phần việc chủ trì. Bước tiếp: tạo mã mời cho các đơn vị.
import-stale = Bản đọc này đã cũ hoặc đã áp dụng. Xin gửi lại tệp.
import-send = Xin gửi tệp kế hoạch (.xlsx, .csv, .docx, .pdf hoặc .txt) vào đây.
import-what = Tệp “{ $file }” dùng để làm gì ạ?
import-as-plan = Nhập kế hoạch
import-as-evidence = Đính kèm minh chứng
field-title = tên việc
field-section = mục
field-lead = chủ trì
field-coordinating = phối hợp
field-deliverable = kết quả
field-deadlineText = thời hạn
doubt-born-late = { $number }: đã quá hạn khi ban hành ({ $text })
doubt-odd-date = { $number }: ngày khác thường ({ $text })
doubt-unclear-deadline = { $number }: chưa hiểu thời hạn “{ $text }”
doubt-unknown-agency = { $number }: đơn vị chưa có trong danh mục: { $text }
doubt-former-agency = { $number }: tên cũ: { $text }
doubt-open-group = { $number }: “{ $text }” chưa rõ là đơn vị nào nên chưa giao cho ai
doubt-member-count = { $number }: số đơn vị trong “{ $text }” khác với danh mục
doubt-no-lead = { $number }: chưa có đơn vị chủ trì
doubt-duplicate-number = { $number }: số thứ tự bị lặp
doubt-missing-number = { $number }: thiếu số thứ tự ({ $text })
doubt-secret = { $number }: có dấu hiệu mật
doubt-uncertain-cell = { $number }: chưa chắc ranh giới ô ({ $text })
doubt-title-whole = Cả tệp
document-refused-empty = Tệp “{ $file }” trống. Xin kiểm tra rồi gửi lại.
document-refused-password = Tệp “{ $file }” có mật khẩu. Xin bỏ mật khẩu rồi gửi lại.
document-refused-macro = Tệp “{ $file }” có macro. Xin lưu lại dạng .xlsx hoặc .docx rồi gửi.
document-refused-scan = Tệp “{ $file }” là bản quét, không có chữ. Xin gửi bản Word, Excel hoặc PDF có chữ.
document-refused-too-big = Tệp “{ $file }” quá lớn. Xin chỉ gửi phụ lục nhiệm vụ.
document-refused-zip-bomb = Tệp “{ $file }” nén bất thường nên không được mở.
document-refused-corrupt = Không mở được tệp “{ $file }”. Xin lưu lại rồi gửi.
document-refused-unknown-format = Chưa đọc được loại tệp “{ $file }”. Xin gửi .xlsx, .csv, .docx, .pdf hoặc .txt.
document-refused-secret = Tệp “{ $file }” có dấu mật nên không được đọc và không được lưu. Xin dùng kênh bảo mật.
document-refused-no-tasks = Không tìm thấy bảng nhiệm vụ trong tệp “{ $file }”. Bảng cần có cột nhiệm vụ và cơ quan chủ trì.

## notices

notice-completion-reported = { $agency } báo cáo hoàn thành { $ref }
notice-completion-confirmed = { $ref } đã được xác nhận hoàn thành
notice-completion-returned = { $ref }: báo cáo hoàn thành được trả lại, đề nghị làm tiếp
notice-event-declared = { $ref }: sự kiện đã xảy ra, hạn mới { $day }
notice-obstacle-raised = { $agency } báo vướng mắc ở { $ref }
notice-obstacle-answered = Trả lời vướng mắc ở { $ref }
notice-comment-added = { $agency } góp ý cho { $ref }
extension-title = { $agency } đề nghị gia hạn { $ref }
notice-extension-decided =
    { $decision ->
        [granted] { $ref } được gia hạn đến { $day }
       *[refused] { $ref } chưa được gia hạn, hạn vẫn là { $day }
    }
imported-assigned = Kế hoạch { $plan } giao { $agency } { $count } việc
imported-dates-moved = Kế hoạch { $plan }: { $count } việc của { $agency } đổi hạn
imported-counts = Chủ trì { $lead } việc, phối hợp { $coordinating } việc.
imported-first = Các hạn gần nhất:
imported-nearest = { $ref } · { $title } — { $day }
imported-moved = { $ref } · { $title }: từ { $before } thành { $after }
imported-dated = { $ref } · { $title }: nay có hạn { $after }
notice-by = Người gửi: { $name }

## evidence

evidence-none = { $ref } chưa có tệp minh chứng nào.
evidence-file = Tệp minh chứng của { $ref }: { $file }

## answer

answer-gone = Vướng mắc này đã được trả lời, hoặc không thuộc kế hoạch anh/chị quản trị.
answer-which = Chọn vướng mắc cần trả lời trong danh sách chờ.
ask-plan = Kế hoạch nào ạ? Gõ mã ngắn, ví dụ H.
ask-who = Việc nào, hoặc đơn vị nào ạ? Ví dụ: { $example }, Sở Y tế.
greet = Dạ, Nhắc Việc luôn sẵn sàng hỗ trợ anh/chị { $name }. Khi cần xem việc, xin gõ /viec; cần hướng dẫn, gõ /trogiup.

## playground

playground-newcomer = người mới, chưa liên kết

## slack

slack-close = Đóng
slack-not-taken = Chưa ghi nhận được vì hệ thống đang bận. Xin gõ lại sau ít phút.
slack-form-not-taken = Chưa ghi được vì hệ thống đang bận. Nội dung vẫn còn đây, xin bấm gửi lại sau ít phút.
slack-answered-privately = Đã trả lời trong tin nhắn riêng với Nhắc Việc.
slack-form-update = Cập nhật tiến độ
slack-form-done = Báo cáo hoàn thành
slack-form-obstacle = Báo vướng mắc
slack-form-comment = Góp ý
slack-form-submit = Gửi
slack-form-gone = Biểu mẫu này không còn dùng được.
slack-field-task = Số việc (ví dụ H19)
slack-field-progress = Tiến độ và nội dung (ví dụ 60 đã trình dự thảo)
slack-field-note = Nội dung
slack-field-evidence = Minh chứng (số văn bản, đường dẫn)
slack-field-wrong = “{ $given }” chưa đúng.
slack-any-line = Viết một dòng bất kỳ cho Nhắc Việc
slack-any-line-usage = việc tuần này · H19 được 60%
slack-shortcut-tasks = Việc của đơn vị
slack-shortcut-update = Cập nhật tiến độ
slack-shortcut-obstacle = Báo vướng mắc
slack-app-name = Nhắc Việc
slack-app-short = Nhắc việc trong kế hoạch, nhận báo cáo tiến độ
slack-app-long = Nhắc Việc giúp các cơ quan theo dõi nhiệm vụ được giao trong kế hoạch của thành phố: xem việc đang chờ, báo cáo tiến độ, nêu vướng mắc và nhận nhắc trước hạn, ngay trong Slack. Gửi tin nhắn riêng cho bot hoặc gõ /trogiup để bắt đầu.

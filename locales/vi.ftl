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
task-button-withdraw = Rút đề nghị gia hạn
task-button-answer = Trả lời vướng mắc
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
saved-snooze = Đã hẹn nhắc lại { $ref } vào { $day } (lần { $count }/{ $most }).
saved-snooze-cut = { $ref } sẽ được nhắc lại vào { $day }, là ngày cuối của hạn (lần { $count }/{ $most }).
saved-snooze-ended = { $ref } được nhắc như thường lệ.
snooze-button-off = Nhắc như thường lệ

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
ask-decide = Đề nghị gia hạn nào ạ?
ask-decide-none = Không có đề nghị gia hạn nào đang chờ.
ask-decide-item = { $ref } · { $agency }: đến { $day }
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
describe-extension = từ { $before } đến { $after }
not-yet-report = Bot chưa nhận báo cáo định kỳ. Hiện nay xin cập nhật từng việc, ví dụ: /capnhat { $example } 60 đã trình dự thảo; /viec chuacapnhat cho biết việc nào kỳ này còn thiếu. Báo cáo bằng văn bản vẫn gửi như lâu nay.
not-yet-number = Bot chưa có chỗ nộp số liệu riêng. Hiện nay xin ghi số liệu vào nội dung cập nhật của việc, ví dụ: /capnhat { $example } 60 đã cấp 1.254 tài khoản.
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
refused-invite = Anh/chị chỉ mời được người của các đơn vị có việc trong kế hoạch mình quản trị; quản trị thì chỉ trong cơ quan mình. Chưa mời được { $role } của { $agency }.
refused-button-gone = Nút này không còn dùng được. Xin gõ lại lệnh, hoặc /viec để xem việc.
refused-failed = Xin lỗi, hệ thống đang gặp sự cố nên chưa ghi được gì. Xin thử lại sau ít phút.
refused-snooze-none = { $ref } không có hẹn nhắc lại nào.
refused-snooze-late = { $ref } đã quá hạn nên không hẹn lại được. Nếu có khó khăn, anh/chị báo vướng mắc hoặc đề nghị gia hạn.
refused-snooze-last = Hôm nay là ngày cuối của { $ref } nên không hẹn lại được.
refused-snooze-most = { $ref } đã hẹn lại { $most } lần, không hẹn thêm được. Anh/chị cho biết tiến độ giúp.

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
help-snooze = Hẹn nhắc lại sau (tối đa 3 lần)
help-snooze-usage = /nhaclai H19 · /nhaclai H19 thứ 6
help-reminders = Sắp tới bot nhắc gì
help-reminders-usage = /nhacviec
help-why = Vì sao tôi nhận tin nhắc
help-why-usage = /visao
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
help-handover = Người thay thế khi đi vắng
help-handover-usage = /thaythe · /thaythe Hoa 24/11 - 30/11 · /thaythe thôi
help-preferences = Chọn tin nhận và nơi nhận
help-preferences-usage = /nhantin
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
help-invite-usage = /moi tatca · /moi Sở Y tế · /moi head Sở Y tế · /moi Sở Y tế lan@vidu.gov.vn
help-board = Đơn vị nào đã kích hoạt
help-board-usage = /kichhoat
help-import = Nhập kế hoạch từ tệp
help-import-usage = Gửi tệp .xlsx, .csv, .docx, .pdf hoặc .txt
help-apply = Áp dụng kế hoạch vừa xem trước
help-apply-usage = Bấm “Áp dụng” ở bản xem trước
help-settings = Cài đặt chung
help-settings-usage = /caidat · /caidat giờ 07:30–17:30, nhắc lúc 08:00
help-plan-settings = Cài đặt của kế hoạch
help-plan-settings-usage = /kehoach H · /kehoach H nhắc 14 7 1 0
help-calendar = Lịch nghỉ và làm bù
help-calendar-usage = /lich · /lich nghỉ 24/11 Ngày Văn hóa · /lich đổi 31/8 22/8
help-secret = Không trao đổi nội dung một việc qua bot
help-secret-usage = /mat H19 · /mat H19 thôi
help-nudge = Đôn đốc các đơn vị, xem sổ theo dõi
help-nudge-usage = /dondoc · /dondoc H quá hạn: báo cáo trước 15h · /dondoc 5
help-dispatch = Xác nhận gửi tin đôn đốc
help-dispatch-usage = Gõ số người nhận ở bản xem trước
help-recall = Thu hồi tin đôn đốc chưa gửi
help-recall-usage = /thuhoi 5
help-acknowledge = Báo đã nhận tin đôn đốc
help-acknowledge-usage = /danhan
help-group = Gắn nhóm với một kế hoạch hoặc đơn vị
help-group-usage = /nhom H · /nhom Sở Y tế

## link

link-consent-title = Tham gia với vai trò { $role } của { $agency }
link-consent = Hệ thống lưu mã tài khoản nhắn tin, tên hiển thị, đơn vị, vai trò và các cập nhật anh/chị gửi, chỉ để nhắc việc và tổng hợp báo cáo của kế hoạch. Xin không gửi số CCCD, số điện thoại hay tài liệu mật qua đây. Các cập nhật được lưu theo hồ sơ kế hoạch. Gõ /xoatoi bất cứ lúc nào để rút lại đồng ý và xóa thông tin cá nhân.
link-term = Từ { $from } đến hết { $to }; ngoài những ngày đó bot không nhắn và không nhận lệnh của anh/chị.
link-by-email = Anh/chị được mời qua e-mail cơ quan của tài khoản Slack này.
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
invite-email = E-mail
invite-email-enough = Người nhận dùng Slack với e-mail này chỉ cần nhắn cho bot, không phải gõ mã.
invite-email-off = Liên kết bằng e-mail đang tắt (bật ở /caidat), nên người nhận vẫn cần mã này.
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
group-title-agency = Việc của { $agency }
group-counts = { $total } phần việc: { $done } đã hoàn thành, { $reported } chờ xác nhận, { $late } quá hạn, { $soon } đến hạn trong 7 ngày.
group-week-title = Bảng tuần { $from } – { $to }: { $title }
group-week-rest = Còn đến hạn tuần này: { $title }
group-week-counts = { $total } phần việc: { $done } đã hoàn thành, { $reported } chờ xác nhận, { $late } quá hạn.
group-week-names = Đơn vị có việc quá hạn: { $names }
group-week-due = Đến hạn trong tuần:
group-week-item = { $ref } · { $title } — { $day }
group-week-item-many = { $ref } · { $title } — { $day } · { $done }/{ $total } đơn vị đã xong
group-week-private = Xem việc của đơn vị mình: nhắn riêng cho bot /viec.
group-untied = Nhóm này chưa gắn với kế hoạch hay đơn vị nào. Gõ /nhom kèm mã kế hoạch (/nhom H) hoặc tên đơn vị (/nhom Sở Y tế).
group-tied = Đã gắn nhóm này với kế hoạch { $code }.
group-tied-agency = Đã gắn nhóm này với { $agency }.
group-not-yours = Chỉ đầu mối, lãnh đạo của { $agency } hoặc quản trị kế hoạch gắn được nhóm với đơn vị này.
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
import-as-nudge = Gửi kèm tin đôn đốc
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

## digest

digest-title = Nhắc việc { $day }
digest-late = Tin này lẽ ra gửi lúc { $since }; hệ thống bị gián đoạn, mong anh/chị thông cảm.
digest-group-late = QUÁ HẠN
digest-group-passed = MỐC ĐÃ QUA, CHƯA CÓ CẬP NHẬT
digest-group-today = ĐẾN HẠN HÔM NAY
digest-group-soon = SẮP ĐẾN HẠN
digest-group-snoozed = ANH/CHỊ HẸN NHẮC LẠI
digest-group-help = ĐƠN VỊ CHƯA PHẢN HỒI, CẦN ANH/CHỊ HỖ TRỢ
digest-item = { $ref } · { $title } — { $status }
digest-item-milestone = { $ref } · { $title } — mốc “{ $milestone }”: { $day }
digest-item-occurrence = { $ref } · { $title } — kỳ tới: { $day }
digest-item-help = { $ref } · { $agency }: { $title } — { $status }
digest-report = Báo cáo kỳ { $from } – { $to } của kế hoạch { $code }: còn { $owed }/{ $total } việc chưa cập nhật. Hạn { $last }.
digest-events = Đầu quý, xin cho biết sự kiện của các việc sau đã xảy ra chưa:
digest-coordinating = Việc đơn vị phối hợp, đến hạn trong tuần:
digest-button-percent = { $ref }: { $percent }%
digest-button-done = { $ref }: xong
digest-button-obstacle = { $ref }: vướng mắc
digest-button-snooze = { $ref }: nhắc lại sau
digest-button-owed = Việc chưa cập nhật
digest-button-event = { $ref }: đã xảy ra
digest-button-why = Vì sao tôi nhận tin này?
summary-title = SÁNG NAY, CÁC KẾ HOẠCH ANH/CHỊ QUẢN TRỊ
summary-waiting = Chờ xử lý: { $what }
summary-completions = { $count } báo cáo hoàn thành
summary-obstacles = { $count } vướng mắc
summary-extensions = { $count } đề nghị gia hạn
summary-late = Quá hạn: { $count } việc của { $agencies } đơn vị ({ $names })
summary-silent = { $code }: { $count } đơn vị chưa báo cáo kỳ này (hạn { $last }): { $names }
summary-failure = Không gửi được cho { $name } ({ $agency }) qua { $channel }: { $reason }
summary-failure-other = Không gửi được cho { $name } ({ $agency }) qua { $channel }: { $reason}; còn { $fallback }
summary-reason-undelivered = tin không tới được trong ngày
summary-button-waiting = Xem việc chờ xử lý
summary-button-nudge = Đôn đốc
why-summary = Tổng hợp buổi sáng của các kế hoạch anh/chị quản trị
digest-gone = Không còn việc nào của tin nhắc này cần làm.

## coming

coming-title = Sắp tới bot nhắc gì? (hôm nay { $day })
coming-intro = Tin nhắc tiếp theo của từng việc:
coming-none = Hiện không có tin nhắc nào đang chờ.
coming-item = { $day }: { $ref } · { $title } — { $why }
coming-other = Tin nhắc của { $agency } đang gửi cho { $name } (đầu mối chính).
coming-rules = Mỗi ngày tối đa một tin, trong giờ hành chính, không vào ngày nghỉ. Việc đã báo cáo hoàn thành, đang chờ trả lời vướng mắc hoặc gia hạn thì không nhắc.
reason-kind-due = hạn
reason-kind-milestone = mốc
reason-kind-occurrence = kỳ
reason-before = { $days } ngày trước { $kind } { $day }
reason-on = đúng { $kind } { $day }
reason-after = sau { $kind } { $day } { $days } ngày, chưa có báo cáo hoàn thành

## why

why-title = Vì sao có tin nhắc { $day }?
why-none = Ngày này bot không nhắc anh/chị việc gì.
why-item = { $ref }: { $why }
why-escalation = { $ref }: quá hạn { $day } mà đơn vị chưa phản hồi, nên bot báo thêm người có thể hỗ trợ
why-report = Kế hoạch { $ref }: sắp hết kỳ báo cáo ({ $day }), còn việc chưa cập nhật
why-event = Kế hoạch { $ref }: mỗi quý một lần, bot hỏi sự kiện đã xảy ra chưa
why-snooze = { $ref }: anh/chị hẹn nhắc lại { $day }
why-coordinating = Việc đơn vị phối hợp: mỗi tuần một lần, vì anh/chị đã chọn nhận
why-you = Anh/chị nhận tin với vai trò: { $roles }.
why-role = { $role } của { $agency }
why-button-coming = Sắp tới nhắc gì?

## nudge

nudge-title-asked = Đôn đốc số { $id } · { $plan }
nudge-title-invited = Đề nghị số { $id } · { $plan }
nudge-title-corrected = Đính chính tin số { $id } · { $plan }
nudge-asks = { $standing } đề nghị { $agency }:
nudge-asks-invited = { $standing } trân trọng đề nghị { $agency }:
nudge-corrects = Tin này thay cho tin số { $id } ngày { $day }.
nudge-urgent = HỎA TỐC: { $reason }
nudge-tasks = Việc của đơn vị ({ $count }):
nudge-task = { $ref } · { $title } — { $status }
nudge-by = Người gửi: { $name }
nudge-received = Anh/chị đã báo nhận lúc { $when }.
nudge-button-received = Đã nhận
nudge-button-of = { $ref } · { $label }
nudge-ack-none = Không có tin đôn đốc nào chờ anh/chị báo nhận.
nudge-words-late = báo cáo tiến độ, nguyên nhân và ngày dự kiến hoàn thành các việc quá hạn dưới đây, kể cả khi chưa làm xong.
nudge-words-due = hoàn thành và báo cáo kết quả các việc sắp đến hạn dưới đây; nếu có thể chậm, xin báo sớm lý do và ngày dự kiến.
nudge-words-silent = cập nhật tiến độ các việc dưới đây; nếu có khó khăn, vướng mắc, xin báo để cùng tháo gỡ.
nudge-words-report = gửi báo cáo định kỳ theo kế hoạch đúng thời hạn.
nudge-template-late = Báo cáo việc quá hạn
nudge-template-due = Hoàn thành việc sắp đến hạn
nudge-template-silent = Cập nhật tiến độ
nudge-template-report = Gửi báo cáo định kỳ
audience-any = mọi đơn vị của kế hoạch
audience-late = đơn vị có việc quá hạn
audience-due = đơn vị có việc đến hạn trong { $days } ngày
audience-silent = đơn vị chưa cập nhật { $days } ngày
audience-unlinked = đơn vị chưa có đầu mối liên lạc được
audience-unacknowledged = đơn vị chưa báo nhận tin số { $nudge }
audience-unacted = đơn vị chưa phản hồi tin số { $nudge }
audience-reached = những người đã nhận tin số { $nudge }
audience-section = mục { $section }
audience-tasks = việc { $tasks }
audience-role-focal = đầu mối
audience-role-head = lãnh đạo đơn vị
audience-role-everyone = mọi người của đơn vị
class-so = sở
class-vanphong = văn phòng
class-congan = công an
class-congan_unit = đơn vị công an
class-nganh_doc = ngành dọc
class-tuphap = tòa án, viện kiểm sát
class-trunguong = đơn vị trung ương
class-doanthe = đoàn thể
class-donvi = đơn vị sự nghiệp
class-dang = cơ quan Đảng
class-ubnd_xa = UBND cấp xã
class-defunct = đơn vị cũ
reach-nobody-focal = chưa có đầu mối đăng ký
reach-nobody-head = chưa có lãnh đạo đăng ký
reach-nobody-everyone = chưa có ai đăng ký
reach-unlinked = đã có tên nhưng chưa liên kết
reach-rejected = nền tảng từ chối nội dung
reach-in-doubt = không rõ đã tới chưa
reach-expired = quá thời hạn gửi
reach-other = gửi không được
nudge-list-title = Đôn đốc
nudge-list-intro = Soạn bằng một dòng, ví dụ: /dondoc { $plan } quá hạn phường xã: báo cáo trước 15h. Thêm “lúc 8h mai” hoặc “thứ 2 hằng tuần” trước dấu hai chấm để hẹn giờ.
nudge-list-item = Số { $id } · { $plan } · { $audience }: { $state }
nudge-state-waiting = sẽ gửi lúc { $when }
nudge-state-recurring = định kỳ, lần tới lúc { $when }
nudge-state-cancelled = đã thu hồi
nudge-state-sent = đã gửi lúc { $when }
nudge-state-ended = định kỳ, đã hết
nudge-button-number = Số { $id }
nudge-button-new = Soạn tin mới
nudge-ask-plan = Đôn đốc theo kế hoạch nào ạ?
nudge-ask-audience = Gửi tới ai ạ? Chọn, hoặc gõ, ví dụ: { $example }
nudge-ask-audience-example = quá hạn phường xã; mục III lãnh đạo; Sở Y tế
nudge-pick-late = Có việc quá hạn
nudge-pick-due = Có việc đến hạn trong 7 ngày
nudge-pick-silent = Chưa cập nhật 14 ngày
nudge-pick-unlinked = Chưa có đầu mối liên lạc được
nudge-pick-all = Mọi đơn vị
nudge-ask-words = Nội dung đôn đốc là gì ạ? Chọn mẫu, hoặc gõ.
nudge-ask-when = Gửi lúc nào ạ? Ví dụ: 8h mai; 14h 25/11; thứ 2 hằng tuần lúc 8h.
nudge-ask-reason = Lý do hỏa tốc là gì ạ? Lý do được lưu lại và hiện trong tin.
nudge-unread = Chưa hiểu “{ $words }” trong phần người nhận. Nội dung xin viết sau dấu hai chấm, ví dụ: /dondoc quá hạn: báo cáo trước 15h.
nudge-no-plan = Anh/chị chưa quản trị kế hoạch nào đang thực hiện.
nudge-unknown = Không có tin đôn đốc số { $id } trong các kế hoạch anh/chị quản trị.
nudge-expired = Không còn bản soạn nào đang dở. Gõ /dondoc để soạn lại.
nudge-preview-title = Xem trước tin đôn đốc · { $plan }
nudge-preview-to = Gửi tới
nudge-preview-when = Thời điểm
nudge-preview-file = Tệp kèm
nudge-preview-urgent = Hỏa tốc
nudge-preview-agency = (tên đơn vị)
nudge-preview-invited = Với ngành dọc, cơ quan trung ương, đoàn thể, lời mở đầu là “trân trọng đề nghị”.
nudge-when-now = ngay sau khi xác nhận, có 60 giây để thu hồi
nudge-when-opening = khi mở giờ làm việc: { $when }
nudge-when-at = { $when }
nudge-when-moved = { $when }, vì lúc { $asked } ngoài giờ làm việc
nudge-when-rule = định kỳ, lần đầu { $when }
nudge-preview-people = NGƯỜI NHẬN: { $people } người ở { $agencies } đơn vị
nudge-preview-item = { $agency }: { $people }
nudge-preview-item-tasks = { $agency } ({ $count } việc): { $people }
nudge-preview-unreached = KHÔNG GỬI ĐƯỢC: { $count } đơn vị
nudge-unreached-item = { $agency }: { $why }
nudge-unreached-person = { $name } ({ $role }), { $reason }
nudge-preview-again = Danh sách được xét lại lúc gửi: ai vừa báo cáo xong thì không nhận nữa.
nudge-preview-confirm = Để gửi, xin gõ đúng số người nhận: { $count }. Gõ “thôi” để bỏ.
nudge-preview-none = Hiện không có đơn vị nào thuộc diện này.
nudge-preview-nobody = Chưa liên lạc được ai ở các đơn vị này, nên không có gì để gửi.
nudge-button-when = Hẹn giờ
nudge-button-words = Đổi nội dung
nudge-button-audience = Đổi người nhận
nudge-button-urgent = Hỏa tốc
nudge-wrong-count = “{ $given }” chưa khớp với { $count } người nhận, nên chưa gửi gì. Xin gõ { $count }, hoặc gõ “thôi” để bỏ.
nudge-saved-now = Tin số { $id } sẽ được gửi sau 60 giây. Bấm “Thu hồi” nếu cần dừng.
nudge-saved-at = Tin số { $id } sẽ được gửi lúc { $when }.
nudge-saved-rule = Tin định kỳ số { $id } sẽ được gửi lần đầu lúc { $when }.
nudge-button-recall = Thu hồi
nudge-button-ledger = Sổ theo dõi
nudge-recalled = Đã thu hồi tin số { $id }.
nudge-recall-late = Tin số { $id } đã được gửi nên không thu hồi được. Nếu có sai sót, xin gửi đính chính.
nudge-recall-known = Tin số { $id } đã được thu hồi từ trước.
nudge-recall-which = Thu hồi tin số mấy ạ?
nudge-ledger-title = Tin đôn đốc số { $id } · { $plan }
nudge-ledger-words = Nội dung
nudge-ledger-by = Người soạn
nudge-ledger-state = Tình trạng
nudge-ledger-of = Liên quan
nudge-ledger-again = đôn đốc lại tin số { $id }
nudge-ledger-corrects = đính chính tin số { $id }
nudge-ledger-counts = { $people } người ở { $agencies } đơn vị: { $queued } chờ gửi, { $sent } đã gửi, { $acknowledged } đã nhận, { $acted } đã phản hồi, { $failed } không tới được.
nudge-ledger-item = { $agency } ({ $person }): { $steps }
nudge-ledger-item-nobody = { $agency }: { $steps }
nudge-ledger-nobody = Khi gửi, không có đơn vị nào thuộc diện này.
nudge-step-queued = chờ gửi
nudge-step-sent = gửi { $when }
nudge-step-acknowledged = nhận { $when }
nudge-step-acted = phản hồi { $when }
nudge-step-skipped = không gửi nữa vì việc đã được báo cáo
nudge-step-failed = không tới được: { $reason }
nudge-step-unreachable = không liên lạc được: { $reason }
nudge-button-again = Đôn đốc lại ({ $count } đơn vị)
nudge-button-correct = Đính chính
nudge-button-phone = Cần gọi điện ({ $count })
nudge-again-none = Không còn đơn vị nào chưa phản hồi tin số { $id }.
nudge-phone-title = Cần liên hệ cách khác về tin số { $id }
nudge-phone-item = { $agency }: { $why }
nudge-phone-fallback = có thể nhờ { $name } ({ $role }), vẫn nhắn được
nudge-phone-none = Tin số { $id } đã tới được mọi đơn vị.
nudge-phone-note = Hệ thống không lưu số điện thoại.
nudge-answered-title = Tin số { $id }: các đơn vị đã phản hồi đủ
nudge-answered = { $agencies } đơn vị nhận được tin đều đã phản hồi.
nudge-answered-lost = { $count } đơn vị không liên lạc được.
nudge-unsent-title = Tin số { $id } chưa gửi tới ai
nudge-unsent-none = Khi xét lại lúc gửi, không còn ai thuộc diện: { $audience }.
nudge-unsent-nobody = { $count } đơn vị thuộc diện này nhưng chưa liên lạc được ai.
nudge-unsent-author = Người soạn không còn quản trị kế hoạch nên tin đã được dừng. Nếu vẫn cần, xin soạn lại.

## evidence

evidence-none = { $ref } chưa có tệp minh chứng nào.
evidence-file = Tệp minh chứng của { $ref }: { $file }

## answer

answer-gone = Vướng mắc này đã được trả lời, hoặc không thuộc kế hoạch anh/chị quản trị.
answer-which = Chọn vướng mắc cần trả lời trong danh sách chờ.
ask-plan = Gắn với kế hoạch hay đơn vị nào ạ? Gõ mã kế hoạch, ví dụ H, hoặc tên đơn vị.
ask-who = Việc nào, hoặc đơn vị nào ạ? Ví dụ: { $example }, Sở Y tế.
greet = Dạ, Nhắc Việc luôn sẵn sàng hỗ trợ anh/chị { $name }. Khi cần xem việc, xin gõ /viec; cần hướng dẫn, gõ /trogiup.

## settings

settings-title = Cài đặt
settings-item = { $name }: { $state }
settings-hours = Giờ hành chính
settings-hours-meaning = Bot chỉ nhắn trong giờ hành chính; đổi bằng một dòng: /caidat giờ 07:30–17:30, nhắc lúc 08:00.
settings-hours-unread = Chưa hiểu giờ trong “{ $given }”. Ví dụ: /caidat giờ 07:30–17:30, nhắc lúc 08:00.
settings-on = đang bật
settings-off = đang tắt
settings-turn-on = Bật: { $name }
settings-turn-off = Tắt: { $name }
setting-link-by-email = Liên kết bằng e-mail cơ quan
setting-link-by-email-meaning = Khi bật, người dùng Slack có e-mail trùng với e-mail trong một mã mời (/moi Sở Y tế lan@vidu.gov.vn) được mời tham gia ngay, không phải gõ mã. Chỉ nên bật khi không gian Slack do cơ quan quản lý chặt.

## plan

plan-title = { $code } · { $plan }
plan-saved = Đã ghi thay đổi.
plan-standing = Cơ quan thường trực
plan-desk = Nơi tiếp nhận báo cáo
plan-desk-none = chưa đặt
plan-report = Báo cáo định kỳ
plan-report-before = trước ngày { $day } hằng tháng
plan-confirmer = Xác nhận hoàn thành
plan-route = Vướng mắc gửi tới
plan-extension = Gia hạn
plan-extension-value = đề nghị trước hạn ít nhất { $days } ngày làm việc, tối đa { $most } lần
plan-names = Nêu tên đơn vị trễ trong nhóm
plan-names-turn-on = Bật nêu tên đơn vị trễ
plan-names-turn-off = Tắt nêu tên đơn vị trễ
plan-dated = Nhắc trước hạn
plan-late = Nhắc khi quá hạn
plan-late-value = sau { $days } ngày, rồi cứ { $onwards } ngày một lần
plan-occurrence = Nhắc việc định kỳ
plan-ahead = { $days } ngày trước
plan-on-day = đúng ngày
plan-ladder = Khi chưa ai phản hồi
plan-ladder-value = quá hạn { $others } ngày làm việc báo các đầu mối khác, { $head } ngày báo lãnh đạo đơn vị, { $admin } ngày báo cơ quan thường trực
plan-proposals = VĂN BẢN KẾ HOẠCH GỢI Ý
plan-proposal = { $name }: { $value } (“{ $text }”)
plan-proposals-button = Xem cài đặt văn bản gợi ý
plan-accept = Nhận: { $name } – { $value }
plan-how = Đổi bằng một dòng, ví dụ: /kehoach { $code } nhắc 14 7 1 0 · trễ 1 3 7 rồi 7 · định kỳ 3 1 0 · leo thang 2 4 5 · báo cáo trước ngày 14 · gia hạn 3 ngày 2 lần · nêu tên bật · tiếp nhận Phòng Tổng hợp · thường trực Sở Y tế · mặc định
plan-unread = Chưa hiểu “{ $given }”. Ví dụ: /kehoach { $code } nhắc 14 7 1 0; /kehoach { $code } báo cáo trước ngày 14. Gõ /kehoach { $code } để xem đủ.
plan-which = Kế hoạch nào ạ?
plan-standing-same = { $before } đang là cơ quan thường trực của kế hoạch { $code }.
plan-standing-sure = Chuyển cơ quan thường trực của kế hoạch { $code } từ { $before } sang { $after }? Từ lúc đó quản trị của { $after } điều hành kế hoạch này.
plan-standing-saved = Đã chuyển: { $after } là cơ quan thường trực của kế hoạch { $code }.

## calendar

office-hours = { $from }–{ $to }, nhắc lúc { $remindAt }
calendar-title = Lịch làm việc
calendar-hours = Giờ hành chính: { $hours }, từ thứ Hai đến thứ Sáu. Ngoài giờ và ngày nghỉ bot không nhắn.
calendar-on = Ngày khác thường đến { $until }:
calendar-none = Đến { $until } không có ngày nghỉ hay ngày làm bù nào.
calendar-off = CHƯA ÁP DỤNG (chờ công bố, hoặc đã bỏ):
calendar-item = { $day }: { $what }
calendar-named = { $what } { $name }
calendar-swap = { $what } (đổi với { $other })
calendar-kind-holiday = nghỉ
calendar-kind-in_lieu = nghỉ bù
calendar-kind-swapped_off = nghỉ hoán đổi
calendar-kind-swapped_work = làm bù
calendar-turn-on = Áp dụng { $day }
calendar-how = Đổi bằng một dòng: /lich nghỉ 24/11 Ngày Văn hóa · /lich làm 28/11 · /lich đổi 31/8 22/8 (nghỉ 31/8, làm bù 22/8) · /lich bỏ 24/11
calendar-saved-off = Đã ghi: { $day } là ngày nghỉ.
calendar-saved-work = Đã ghi: { $day } là ngày làm việc.
calendar-saved-swap = Đã ghi: nghỉ { $day }, làm bù { $work }.
calendar-saved-on = Đã áp dụng { $day }.
calendar-saved-remove = Đã bỏ: { $day } trở lại như thường lệ.
calendar-nothing-off = { $day } đã là ngày nghỉ.
calendar-nothing-work = { $day } đã là ngày làm việc.
calendar-nothing-swap = Không đổi được: ngày nghỉ ({ $day }) phải đang là ngày làm việc, ngày làm bù ({ $work }) phải đang là ngày nghỉ.
calendar-nothing-on = { $day } không có gì để áp dụng.
calendar-nothing-remove = { $day } không có gì để bỏ.
calendar-unread = Chưa hiểu “{ $given }”. Ví dụ: /lich nghỉ 24/11 Ngày Văn hóa; /lich đổi 31/8 22/8. Ngày đã qua xin gõ cả năm.

## substitutes

substitutes-title = Người thay thế
substitutes-none = Hiện không có ai thay anh/chị, và anh/chị không thay ai.
substitutes-item-yours = { $substitute } thay anh/chị ở { $agency }, từ { $from } đến hết { $to }
substitutes-item-you = Anh/chị thay { $name } ở { $agency }, từ { $from } đến hết { $to }
substitutes-invited = { $name } được mời thay anh/chị ở { $agency }, từ { $from } đến hết { $to }; chưa liên kết
substitutes-how = Đi vắng: gõ /thaythe kèm tên và ngày, ví dụ /thaythe Hoa 24/11 - 30/11. Trong những ngày đó người thay nhận tin nhắc và cập nhật thay anh/chị. Bàn giao hẳn: nhờ quản trị của cơ quan thường trực cấp mã mời cho người mới; người thôi làm gõ /xoatoi.
substitutes-end = Kết thúc ngay
substitutes-ended = Đã kết thúc việc thay thế.
substitutes-nothing-to-end = Không có việc thay thế nào để kết thúc.
substitutes-not-you = Chỉ đầu mối hoặc lãnh đạo đơn vị cử người thay mình. Quản trị đổi đầu mối của một đơn vị bằng /moi.
substitutes-ask-who = Ai thay anh/chị ạ?
substitutes-ask-dates = { $name } thay anh/chị từ ngày nào đến ngày nào ạ? Ví dụ: 24/11 - 30/11, hoặc “tuần sau”.
substitutes-overlap = { $substitute } đã thay anh/chị từ { $from } đến hết { $to }. Muốn đổi, xin kết thúc việc đó trước.
substitutes-which = Có nhiều người tên “{ $name }”. Anh/chị chọn ai ạ?
substitutes-unknown = Chưa có ai tên “{ $name }” liên kết ở đơn vị. Anh/chị mời người này bằng mã, hay chọn đồng nghiệp đã liên kết?
substitutes-invite = Tạo mã mời cho { $name }
substitutes-saved = { $substitute } sẽ thay anh/chị từ { $from } đến hết { $to }, và đã được báo.

## substitution

substitute-named-you = Anh/chị thay { $name } ở { $agency }, từ { $from } đến hết { $to }. Trong những ngày đó tin nhắc gửi cho anh/chị, và anh/chị cập nhật thay { $name }.
substitute-named-yours = { $substitute } đã liên kết và thay anh/chị ở { $agency }, từ { $from } đến hết { $to }.
substitute-ended-you = Anh/chị thôi thay { $name } ở { $agency }.
substitute-ended-yours = { $substitute } thôi thay anh/chị ở { $agency }. Tin nhắc lại gửi cho anh/chị.

## preferences

preferences-title = Nhận tin
preferences-coordinating = Việc đơn vị phối hợp
preferences-coordinating-meaning = Khi bật, mỗi đầu tuần tin nhắc kể thêm các việc đơn vị phối hợp đến hạn trong tuần.
preferences-channels = Nơi nhận tin, theo thứ tự:
preferences-account = { $place }. { $channel }
preferences-account-lost = { $place }. { $channel } — hiện không nhắn được
preferences-channels-meaning = Tin nhắc gửi tới nơi đứng đầu; không nhắn được thì sang nơi kế tiếp.
preferences-first = Nhận trước ở { $channel }

## secret

secret-saved = { $ref } từ nay không trao đổi nội dung qua bot: chỉ còn số và tình trạng.
secret-open-saved = { $ref } lại được trao đổi qua bot như thường.
secret-same = { $ref } đã là việc không trao đổi nội dung qua bot.
secret-open-same = { $ref } vẫn trao đổi qua bot như thường.
secret-unread = Xin gõ /mat { $ref } để đánh dấu, hoặc /mat { $ref } thôi để bỏ.

## lost

lost-person = Không nhắn được cho { $name } ({ $agency })
lost-group = Bot không còn nhắn được vào nhóm “{ $group }”
lost-channel = Kênh
lost-why = Lý do
lost-reason-blocked = người nhận đã chặn bot
lost-reason-deactivated = tài khoản đã bị khóa hoặc xóa
lost-reason-removed = bot đã bị đưa ra khỏi nhóm, hoặc nhóm đã đóng
lost-reason-not-found = không còn cuộc trò chuyện với người hoặc nhóm này
lost-do-person = Tin nhắc sẽ không tới người này. Xin liên hệ cách khác; họ chỉ cần nhắn lại cho bot, hoặc xin gửi mã mời cho người thay.
lost-do-group = Nếu nhóm còn dùng, xin thêm bot vào lại.
lost-other = Vẫn nhắn được cho người này qua { $channels }, nên chưa cần làm gì.
channel-telegram = Telegram
channel-slack = Slack
channel-playground = sân chơi thử

## home

home-as-of = Tính đến { $time } ngày { $day }. Mở lại thẻ này để xem mới nhất.
home-waiting = Chờ cơ quan thường trực: { $completions } báo cáo hoàn thành, { $obstacles } vướng mắc.
home-link = Bảng việc của anh/chị sẽ hiện ở đây sau khi liên kết.

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

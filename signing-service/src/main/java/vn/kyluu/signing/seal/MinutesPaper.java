package vn.kyluu.signing.seal;

import java.util.ArrayList;
import java.util.List;
import vn.kyluu.ades.digest.Digest;
import vn.kyluu.ades.paper.Block;
import vn.kyluu.ades.paper.PaperDrawing;

/** The minutes as people read them (R1, R2). */
final class MinutesPaper {
    private static final String TITLE = "BIÊN BẢN HỦY HỒ SƠ BỆNH ÁN ĐIỆN TỬ";
    private final PaperDrawing drawing = new PaperDrawing();

    PaperDrawing.Drawn write(DisposalMinutes minutes, Digest json) {
        List<String> lines = new ArrayList<>();
        lines.add("Đợt hủy: " + minutes.disposalId());
        lines.add("Căn cứ: "
                + (minutes.kind().equals("MISTAKE")
                        ? "hồ sơ nhận nhầm, còn trong thời gian sửa"
                        : "hết thời hạn lưu trữ"));
        lines.add("Lý do: " + minutes.reason());
        lines.add("Người đề xuất: " + minutes.proposed());
        minutes.approvals().forEach(approval -> lines.add("Người duyệt: " + approval));
        lines.add("Hủy xong lúc: " + minutes.destroyedAt());
        lines.add("Nơi lưu: " + String.join("; ", minutes.sites()));
        lines.add("");
        lines.add("Hồ sơ đã hủy, mọi phiên bản, ở mọi nơi lưu: "
                + minutes.records().size());
        add(lines, minutes.records());
        if (!minutes.leftOut().isEmpty()) {
            lines.add("");
            lines.add("Hồ sơ giữ lại: " + minutes.leftOut().size());
            add(lines, minutes.leftOut());
        }
        lines.add("");
        lines.add("Biên lai từng phiên bản nằm trong bản JSON của biên bản này, SHA-256: " + json.hex());
        lines.add("Biên bản được lưu vĩnh viễn ở mọi nơi lưu nói trên.");
        return drawing.draw(
                TITLE, lines.stream().map(line -> (Block) new Block.Text(line)).toList());
    }

    private static void add(List<String> lines, List<DisposalMinutes.Line> records) {
        int n = 1;
        for (DisposalMinutes.Line record : records) {
            lines.add(n++ + ". Số hồ sơ " + record.recordNumber() + " · lần đóng " + record.recordVersion() + " · loại "
                    + record.classCode() + " · hạn " + record.keepUntil() + " · " + record.legalBasis());
            lines.add("    mã lưu trữ " + record.archiveId() + " · " + record.removed());
            lines.add("    bảng kê đóng hồ sơ, SHA-256 " + record.closingSha256());
        }
    }
}

package vn.chungtay.documents.paper;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.chungtay.documents.Sheet;
import vn.chungtay.documents.Sheet.Cell;
import vn.chungtay.documents.Sheet.Heading;
import vn.chungtay.documents.paper.Letterhead.Form;
import vn.chungtay.documents.paper.Letterhead.Mark;
import vn.chungtay.documents.paper.Paper.Part;

/// Invented papers that need two pages and a table across.
final class SamplePapers {
    static final String SENTENCE =
            "Mặt trận Tổ quốc và các tổ chức chính trị - xã hội đã vận động đoàn viên, hội viên"
                    + " đăng ký việc làm mới; ghi nhận ở 1.733 chi hội, đạt 76,1%. ";

    private SamplePapers() {}

    static Paper of(Form form) {
        var party = form == Form.PARTY;
        var head =
                new Letterhead(
                        form,
                        party ? "Tỉnh ủy Tuyên Quang" : "Ủy ban nhân dân tỉnh",
                        party ? "Ban Dân vận" : "Sở Nội vụ",
                        party ? "02-BC/BDVTU" : null,
                        new Mark("BC", "SNV"),
                        "Tuyên Quang",
                        party ? LocalDate.of(2022, 6, 5) : null);
        var closing =
                new Closing(
                        List.of("Thường trực Tỉnh ủy (báo cáo),", "Lưu Văn phòng."),
                        party ? null : "KT. Giám đốc",
                        party ? "Trưởng ban" : "Phó Giám đốc",
                        party ? "Nguyễn Thị Ước" : null);
        var about = "kết quả thực hiện Đề án 02-ĐA/TU 6 tháng đầu năm 2022";
        return new Paper(head, "Báo cáo", about, parts(), closing, List.of(annex(), annex()));
    }

    private static List<Part> parts() {
        var parts = new ArrayList<Part>();
        parts.add(new Part.Heading("I. Kết quả đạt được", 1));
        parts.add(new Part.Heading("1. Công tác lãnh đạo", 2));
        parts.add(new Part.Text((SENTENCE.repeat(4) + "\n\n").repeat(6)));
        parts.add(new Part.Table(annex()));
        parts.add(new Part.Heading("II. Hạn chế, tồn tại", 1));
        parts.add(new Part.Text("Số đơn vị báo cáo <đúng hạn> & đầy đủ còn ít."));
        return parts;
    }

    static Sheet annex() {
        var header =
                List.of(
                        new Heading("Tổ chức", 0, 0, 2, 1),
                        new Heading("Chi hội", 0, 1, 1, 2),
                        new Heading("Tổng số", 1, 1, 1, 1),
                        new Heading("Tỷ lệ %", 1, 2, 1, 1));
        var rows = new ArrayList<List<Cell>>();
        rows.add(List.of(new Cell.Label("Hội Nông dân", 2), new Cell.Count(1733), rate("76.1")));
        rows.add(List.of(new Cell.Label("", 0), new Cell.Count(12), new Cell.Blank()));
        rows.add(List.of(new Cell.Label("Đoàn Thanh niên", 1), new Cell.Count(0), rate("50.00")));
        return new Sheet("B1", List.of("Biểu 1: Tổ chức", "Nguồn: báo cáo"), header, rows, 1);
    }

    private static Cell rate(String percent) {
        return new Cell.Percent(new BigDecimal(percent));
    }
}

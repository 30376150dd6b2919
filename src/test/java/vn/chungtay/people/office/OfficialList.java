package vn.chungtay.people.office;

import java.util.List;
import java.util.Map;
import org.springframework.transaction.support.TransactionTemplate;
import vn.chungtay.documents.CsvTable;
import vn.chungtay.documents.ImportKind;
import vn.chungtay.documents.ImportReport;
import vn.chungtay.documents.ListFile;
import vn.chungtay.identity.Scope;
import vn.chungtay.organisation.SmallProvince;

/// A small province with branches, and officials with invented names in it.
record OfficialList(OfficialImport officials, TransactionTemplate transaction) {
    static final String HEADER =
            "person_id,full_name,birth_date,gender,organisation,unit_code,post,full_time,"
                    + "party_member,education,political_theory,from,to\n";
    static final String LIST =
            """
            C1,Nguyễn Mẫu,1980-02-03,FEMALE,FU,fu.t,Chủ tịch,x,x,Thạc sĩ,Cao cấp,2018-05-01,
            C1,Nguyễn Mẫu,1980-02-03,FEMALE,FU,fu.t,Tỉnh ủy viên,,x,,,2018-05-01,2021-03-01
            C2,Trần Mẫu,1975-01-01,MALE,FU,fu.t,Chuyên viên,có,không,ĐẠI HỌC,trung cấp,2016-01-01,
            C3,Lê Thị Mẫu,,,FU,fu.t.b,PHÓ CHỦ TỊCH,1,1,Đại học,,2017-01-01,2022-12-31
            C4,Phạm Văn Mẫu,,MALE,FU,fu.t.b.1,Chủ tịch,true,yes,Trung cấp,Sơ cấp,2017-01-01,
            C4,Phạm Văn Mẫu,,MALE,FU,fu.t.b.1,Đại biểu HĐND xã,x,x,,,2017-01-01,
            C5,Đỗ Văn Mẫu,,MALE,FU,fu.t.b.1,Thủ quỹ,x,,THPT,,2019-01-01,
            C6,Vũ Thị Mẫu,,FEMALE,FU,fu.t.n.1,HEAD,x,x,UNIVERSITY,INTERMEDIATE,2017-01-01,
            C6,Vũ Thị Mẫu,,FEMALE,FF,ff.t.n.1,Ủy viên BTV,,x,UNIVERSITY,,2017-01-01,
            C7,Bùi Văn Mẫu,,MALE,FU,fu.t.b.1.a,Chi hội trưởng,,x,,,2018-01-01,
            C8,Hồ Văn Mẫu,,MALE,FU,fu.t.b.1.b,Chi hội trưởng,,,,,2018-01-01,2020-06-30
            """;

    static void province(String database) {
        var province = SmallProvince.foundedIn(database);
        province.write(p -> {
            for (var village : List.of("t.b.1.a", "t.b.1.b", "t.b.2.a")) {
                var commune = village.substring(0, village.length() - 2);
                p.area(village, "VILLAGE", commune, "[2015-01-01,)");
                p.unit("FU", village, "BRANCH", commune);
            }
        });
        province.merge("fu.t.n.1", "fu.t.b.2", "2023-10-01");
    }

    ImportReport take(String lines) {
        return take(HEADER, lines, List.of(Scope.EVERYWHERE));
    }

    ImportReport take(String header, String lines, List<Scope> within) {
        return take(header + lines, Map.of(), within);
    }

    ImportReport takeGoodLines(String lines) {
        var partial = Map.of(ImportKind.PARTIAL, "true");
        return take(HEADER + lines, partial, List.of(Scope.EVERYWHERE));
    }

    private ImportReport take(String list, Map<String, String> parameters, List<Scope> within) {
        var table = (CsvTable) ListFile.of("officials.csv", list.getBytes()).reading();
        return transaction.execute(status -> {
            var report = officials.take(table, parameters, within);
            if (report.isRefused()) {
                status.setRollbackOnly();
            }
            return report;
        });
    }
}

package vn.chungtay.people.roster;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import vn.chungtay.documents.ListColumn;
import vn.chungtay.documents.extract.ExtractColumn;
import vn.chungtay.documents.extract.ExtractColumn.Kind;
import vn.chungtay.documents.extract.ExtractColumn.Word;
import vn.chungtay.identity.Vault;
import vn.chungtay.organisation.Organisation;
import vn.chungtay.people.Gender;
import vn.chungtay.people.PersonTold;

/// What every list of persons tells of them, and how its rows are read.
@Component
public class PersonLines {
    /// The name of the one column that is kept encrypted.
    public static final String IDENTITY = "identity_number";

    /// Told of no line unless it is asked for by name.
    public static final ExtractColumn IDENTITY_COLUMN =
            ExtractColumn.of(IDENTITY, "people.column.identity").keptClosed();

    /// As lists are brought in.
    public static final List<ExtractColumn> TOLD =
            PersonTold.COLUMNS.stream().map(PersonLines::told).toList();

    private final Vault vault;

    PersonLines(Vault vault) {
        this.vault = vault;
    }

    private static ExtractColumn told(ListColumn listed) {
        var column = ExtractColumn.of(listed);
        return switch (column.name()) {
            case "birth_date" -> column.as(Kind.DAY);
            case "gender" -> column.of(Word.of(Gender.values(), one -> "person.gender." + one));
            case "organisation" ->
                    column.of(Word.of(Organisation.values(), one -> "organisation." + one));
            default -> column;
        };
    }

    /// The values of a row by the names of the columns.
    public List<String> line(List<ExtractColumn> columns, ResultSet row) throws SQLException {
        var line = new String[columns.size()];
        for (var place = 0; place < line.length; place++) {
            var name = columns.get(place).name();
            line[place] =
                    name.equals(IDENTITY)
                            ? identity(row)
                            : Objects.toString(row.getString(name), "");
        }
        return List.of(line);
    }

    private String identity(ResultSet row) throws SQLException {
        var closed = row.getBytes(IDENTITY);
        return closed == null ? "" : new String(vault.open(closed), StandardCharsets.US_ASCII);
    }
}

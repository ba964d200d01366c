package anjuan.casefile;

import java.sql.CallableStatement;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.apache.ibatis.type.BaseTypeHandler;
import org.apache.ibatis.type.JdbcType;
import org.apache.ibatis.type.MappedTypes;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Case numbers are a type in the code and text in the database. */
@Component
@MappedTypes(CaseNumber.class)
class CaseNumberTypeHandler extends BaseTypeHandler<CaseNumber> {

    @Override
    public void setNonNullParameter(PreparedStatement statement, int i, CaseNumber number, JdbcType type)
            throws SQLException {
        statement.setString(i, number.value());
    }

    @Override
    public @Nullable CaseNumber getNullableResult(ResultSet row, String column) throws SQLException {
        return numberOrNull(row.getString(column));
    }

    @Override
    public @Nullable CaseNumber getNullableResult(ResultSet row, int column) throws SQLException {
        return numberOrNull(row.getString(column));
    }

    @Override
    public @Nullable CaseNumber getNullableResult(CallableStatement call, int column) throws SQLException {
        return numberOrNull(call.getString(column));
    }

    private static @Nullable CaseNumber numberOrNull(@Nullable String text) {
        return text == null ? null : new CaseNumber(text);
    }
}

package anjuan.document;

import anjuan.casefile.CaseNumber;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

@Service
public class Papers {
    public void make(CaseNumber n, PaperKind kind, @Nullable String number, LocalDate on, Map<String, Object> fields) {}

    public List<String> of(CaseNumber n) {
        return List.of();
    }
}

package anjuan.evidence;

import anjuan.task.Refusal;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An item of evidence as one line of the form of the act that brings it.
 *
 * @param from who it was got from
 * @param copyNote for a copy: where the original is, and who confirmed that it agrees
 */
public record EvidenceLine(
        @NotNull EvidenceKind kind,
        @NotBlank @Size(max = 200) String name,
        @NotBlank @Size(max = 1000) String proves,
        @Nullable @Size(max = 300) String from,
        @NotNull Exemplar exemplar,
        @Nullable @Size(max = 500) String copyNote) {

    /**
     * What is wrong with the lines of a form, at {@code field[n]}.
     *
     * @legal 市场监督管理行政处罚程序规定 第二十四条
     */
    public static List<Refusal> check(String field, List<EvidenceLine> lines) {
        var refusals = new ArrayList<Refusal>();
        for (int at = 0; at < lines.size(); at++) {
            if (isUnconfirmedCopy(lines.get(at).exemplar(), lines.get(at).copyNote())) {
                refusals.add(Refusal.at(field + "[" + at + "].copyNote", "EVIDENCE_COPY_NOTE_MISSING"));
            }
        }
        return refusals;
    }

    static boolean isUnconfirmedCopy(Exemplar exemplar, @Nullable String copyNote) {
        return exemplar == Exemplar.COPY && (copyNote == null || copyNote.isBlank());
    }
}

package anjuan.recusal;

import anjuan.casefile.CaseFiles;
import anjuan.document.CaseFields;
import anjuan.document.PaperKind;
import anjuan.document.Papers;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Makes the paper of a decision on a recusal, form 8: what the asker is answered with. */
@Component
class RecusalPaper {

    private final CaseFiles files;
    private final Papers papers;
    private final CaseFields caseFields;

    RecusalPaper(CaseFiles files, Papers papers, CaseFields caseFields) {
        this.files = files;
        this.papers = papers;
        this.caseFields = caseFields;
    }

    void make(RecusalRequest request) {
        var fields = caseFields.of(files.read(request.caseNumber()));
        fields.put(
                "matter",
                "%s（%s）回避"
                        .formatted(
                                request.name(),
                                caseFields.word("capacity", request.capacity().name())));
        fields.put(
                "grounds",
                "%s于%s申请，理由：%s。%s"
                        .formatted(
                                request.askerName(),
                                request.askedOn(),
                                caseFields.word(
                                        "recusalGround", request.ground().name()),
                                request.facts()));
        // signed by hand: the process has no task of the unit head here
        fields.put("unitHeadName", "");
        fields.put("unitHeadOpinion", "");
        fields.put("headName", Objects.requireNonNull(request.decidedBy()));
        fields.put("headOpinion", opinion(request));
        papers.make(
                request.caseNumber(),
                PaperKind.MATTER_APPROVAL,
                null,
                Objects.requireNonNull(request.decidedOn()),
                fields);
    }

    private static String opinion(RecusalRequest request) {
        var text = new StringBuilder(Boolean.TRUE.equals(request.granted()) ? "准予回避" : "不予回避");
        if (request.minutes() != null) {
            text.append("（负责人集体讨论，").append(request.minutes()).append('）');
        }
        if (request.opinion() != null && !request.opinion().isBlank()) {
            text.append("。").append(request.opinion());
        }
        if (request.pastActs() != null && !request.pastActs().isBlank()) {
            text.append("。此前取得的证据和参与的行为：").append(request.pastActs());
        }
        return text.toString();
    }
}

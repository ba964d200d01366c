package anjuan.api;

import anjuan.casefile.CaseNumber;
import anjuan.document.Attachments;
import anjuan.document.PaperKind;
import anjuan.document.Papers;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The papers and attachments of a case in the words of the interface. */
@Component
class CasePapers {

    record Paper(
            String id,
            PaperKind kind,
            int form,
            @Nullable String number,
            int version,
            LocalDate madeOn,
            long byteCount,
            String digest) {}

    record File(
            String id,
            String title,
            String fileName,
            String mediaType,
            long byteCount,
            String digest,
            LocalDate occurredOn,
            String uploadedBy) {}

    private final Papers papers;
    private final Attachments attachments;

    CasePapers(Papers papers, Attachments attachments) {
        this.papers = papers;
        this.attachments = attachments;
    }

    List<Paper> papers(CaseNumber caseNumber) {
        return papers.of(caseNumber).stream()
                .map(paper -> new Paper(
                        paper.id(),
                        paper.kind(),
                        paper.kind().form(),
                        paper.number(),
                        paper.version(),
                        paper.madeOn(),
                        paper.byteCount(),
                        paper.digest()))
                .toList();
    }

    List<File> files(CaseNumber caseNumber) {
        return attachments.of(caseNumber).stream()
                .map(one -> new File(
                        one.id(),
                        one.title(),
                        one.fileName(),
                        one.mediaType(),
                        one.byteCount(),
                        one.digest(),
                        one.occurredOn(),
                        one.uploadedBy()))
                .toList();
    }
}

package anjuan.closure;

import anjuan.casefile.CaseFile;
import anjuan.casefile.CaseNumber;
import anjuan.decision.Decision;
import anjuan.decision.Decisions;
import anjuan.document.CaseFields;
import anjuan.document.PaperKind;
import anjuan.document.Papers;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Forms 54 to 56: the cover of a file, its contents, and the remarks on it. */
@Component
class FilePapers {

    private final FileContents contents;
    private final Decisions decisions;
    private final Papers papers;
    private final CaseFields caseFields;

    FilePapers(FileContents contents, Decisions decisions, Papers papers, CaseFields caseFields) {
        this.contents = contents;
        this.decisions = decisions;
        this.papers = papers;
        this.caseFields = caseFields;
    }

    void make(CaseFile file, Archive archive) {
        var entries = contents.of(file.number());
        var front = FileContents.rows(entries, true);
        var back = FileContents.rows(entries, false);
        var shared = caseFields.of(file);
        make(PaperKind.FILE_COVER, archive, shared, cover(file, archive));
        make(
                PaperKind.FILE_CONTENTS,
                archive,
                shared,
                Map.of("volume", archive.volume(), "front", front, "back", back));
        make(PaperKind.FILE_REMARKS, archive, shared, remarks(archive, front, back));
    }

    private void make(PaperKind kind, Archive archive, Map<String, Object> shared, Map<String, Object> own) {
        var fields = new HashMap<>(shared);
        fields.putAll(own);
        papers.make(archive.caseNumber(), kind, null, archive.archivedOn(), fields);
    }

    private Map<String, Object> cover(CaseFile file, Archive archive) {
        var fields = new HashMap<String, Object>();
        fields.put("volume", archive.volume());
        fields.put("title", file.respondent() + "一案");
        fields.put("filedOn", file.filedOn());
        fields.put("closedOn", file.endedOn());
        fields.put("outcome", outcome(file.number()));
        fields.put("archivedOn", archive.archivedOn());
        fields.put("frontPages", archive.frontPages());
        fields.put("backPages", archive.backPages());
        fields.put("archivist", archive.archivist());
        return fields;
    }

    /** What was decided, line by line where there are several parties. */
    private String outcome(CaseNumber caseNumber) {
        return decisions.of(caseNumber).stream().map(this::outcome).collect(Collectors.joining("\n"));
    }

    private String outcome(Decision decision) {
        var kind = caseFields.word("decision", decision.kind().name());
        return decision.number() == null ? kind : kind + "（" + decision.number() + "）";
    }

    private static Map<String, Object> remarks(Archive archive, List<?> front, List<?> back) {
        return Map.of(
                "volume", archive.volume(),
                "frontCount", front.size(),
                "frontPages", archive.frontPages(),
                "backCount", back.size(),
                "backPages", archive.backPages(),
                "content", archive.remarks() == null ? "" : archive.remarks(),
                "archivist", archive.archivist(),
                "archivedOn", archive.archivedOn());
    }
}

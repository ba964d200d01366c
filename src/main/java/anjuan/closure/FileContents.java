package anjuan.closure;

import anjuan.casefile.CaseNumber;
import anjuan.document.Attachment;
import anjuan.document.Attachments;
import anjuan.document.CaseFields;
import anjuan.document.Paper;
import anjuan.document.PaperKind;
import anjuan.document.Papers;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What lies in the file of a case, in the order of its two parts: each receipt behind the paper that it is of. */
@Component
class FileContents {

    record Entry(FilePlace place, String number, String title, LocalDate on) {}

    private static final Set<PaperKind> BINDING =
            EnumSet.of(PaperKind.FILE_COVER, PaperKind.FILE_CONTENTS, PaperKind.FILE_REMARKS);

    private final Papers papers;
    private final Attachments attachments;
    private final CaseFields caseFields;

    FileContents(Papers papers, Attachments attachments, CaseFields caseFields) {
        this.papers = papers;
        this.attachments = attachments;
        this.caseFields = caseFields;
    }

    /** Everything that was made or brought in, without the cover, the contents and the remarks of the file itself. */
    List<Entry> of(CaseNumber caseNumber) {
        var entries = new ArrayList<Entry>();
        var made = papers.of(caseNumber);
        for (var paper : made) {
            if (paper.serves() == null && !BINDING.contains(paper.kind())) {
                var place = FilePlace.of(paper.kind());
                Stream.concat(Stream.of(paper), made.stream().filter(one -> paper.id()
                                .equals(one.serves())))
                        .forEach(one -> entries.add(entry(place, one)));
            }
        }
        attachments.of(caseNumber).forEach(brought -> entries.add(entry(brought)));
        entries.sort(Comparator.comparing(Entry::place));
        return entries;
    }

    /** The rows of one part for form 55; pages are numbered by hand when the file is bound. */
    static List<Map<String, String>> rows(List<Entry> entries, boolean isFront) {
        var rows = new ArrayList<Map<String, String>>();
        for (var entry : entries) {
            if (entry.place().isInFront() == isFront) {
                rows.add(Map.of(
                        "no", Integer.toString(rows.size() + 1),
                        "docNumber", entry.number(),
                        "document", entry.title(),
                        "docOn", entry.on().toString(),
                        "page", ""));
            }
        }
        return rows;
    }

    private Entry entry(FilePlace place, Paper paper) {
        var number = paper.number() == null ? "" : paper.number();
        return new Entry(place, number, caseFields.word("paper", paper.kind().name()), paper.madeOn());
    }

    private static Entry entry(Attachment brought) {
        return new Entry(FilePlace.EVIDENCE, "", brought.title(), brought.occurredOn());
    }
}

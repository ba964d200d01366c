package anjuan.escalation;

import anjuan.casefile.CaseNumber;
import anjuan.document.Attachment;
import anjuan.document.Attachments;
import anjuan.document.Paper;
import anjuan.document.PaperKind;
import anjuan.document.Papers;
import anjuan.task.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The papers and attachments of a file that may go up with a question, and those that went. */
@Component
public class Enclosures {

    /** @param namesInformant whether it names who complained or reported, so that it does not go up */
    public record Choice(String id, String title, String fileName, LocalDate on, boolean namesInformant) {}

    private final Papers papers;
    private final Attachments attachments;
    private final Informants informants;
    private final EscalationMapper mapper;

    Enclosures(Papers papers, Attachments attachments, Informants informants, EscalationMapper mapper) {
        this.papers = papers;
        this.attachments = attachments;
        this.informants = informants;
        this.mapper = mapper;
    }

    /** All of a file, in the order in which they were made. */
    public List<Choice> choices(CaseNumber caseNumber) {
        var words = informants.words(caseNumber);
        return Stream.concat(
                        papers.of(caseNumber).stream().map(paper -> choice(paper, words)),
                        attachments.of(caseNumber).stream().map(attachment -> choice(attachment, words)))
                .toList();
    }

    /** What is wrong with a choice of them. */
    public List<Refusal> check(CaseNumber caseNumber, List<String> chosen, boolean isChecked) {
        if (chosen.isEmpty()) {
            return List.of();
        }
        var wrong = new ArrayList<Refusal>();
        var words = informants.words(caseNumber);
        for (var id : chosen) {
            var choice = papers.find(caseNumber, id)
                    .map(paper -> choice(paper, words))
                    .or(() -> attachments.find(caseNumber, id).map(attachment -> choice(attachment, words)));
            if (choice.isEmpty()) {
                wrong.add(Refusal.at("enclosures", "ENCLOSURE_UNKNOWN"));
            } else if (choice.get().namesInformant()) {
                wrong.add(Refusal.at(
                        "enclosures", "ENCLOSURE_NAMES_INFORMANT", choice.get().title()));
            }
        }
        if (!isChecked) {
            wrong.add(Refusal.at("informantChecked", "INFORMANT_UNCHECKED"));
        }
        return wrong;
    }

    /** Adds some to a copy. */
    public void add(String copy, CaseNumber caseNumber, List<String> ids, LocalDate on, String by) {
        var before = mapper.items(copy);
        int no = before.size();
        int supplement = before.stream().mapToInt(CopyItem::supplement).max().orElse(-1) + 1;
        for (var id : ids) {
            no++;
            var paper = papers.find(caseNumber, id);
            var item = paper.isPresent()
                    ? ofPaper(copy, no, paper.get(), supplement, on, by)
                    : ofAttachment(copy, no, attachments.find(caseNumber, id).orElseThrow(), supplement, on, by);
            mapper.insertItem(item);
        }
    }

    /** The bytes of one that went up, to be closed by the caller. */
    public Optional<InputStream> open(CopyItem item) {
        return item.isPaper()
                ? papers.find(item.fromCase(), item.itemId()).map(papers::open)
                : attachments.find(item.fromCase(), item.itemId()).map(attachments::open);
    }

    private Choice choice(Paper paper, List<String> words) {
        return new Choice(
                paper.id(),
                paper.fileName(),
                paper.fileName(),
                paper.madeOn(),
                paper.kind() == PaperKind.CLUE_REGISTRATION || isNamed(paper.fileName(), papers.open(paper), words));
    }

    private Choice choice(Attachment attachment, List<String> words) {
        return new Choice(
                attachment.id(),
                attachment.title(),
                attachment.fileName(),
                attachment.occurredOn(),
                words.stream().anyMatch(attachment.title()::contains)
                        || isNamed(attachment.fileName(), attachments.open(attachment), words));
    }

    private static CopyItem ofPaper(String copy, int no, Paper paper, int supplement, LocalDate on, String by) {
        return new CopyItem(
                copy,
                no,
                paper.caseNumber(),
                true,
                paper.id(),
                paper.fileName(),
                paper.fileName(),
                paper.digest(),
                paper.byteCount(),
                supplement,
                on,
                by);
    }

    private static CopyItem ofAttachment(
            String copy, int no, Attachment attachment, int supplement, LocalDate on, String by) {
        return new CopyItem(
                copy,
                no,
                attachment.caseNumber(),
                false,
                attachment.id(),
                attachment.title(),
                attachment.fileName(),
                attachment.digest(),
                attachment.byteCount(),
                supplement,
                on,
                by);
    }

    private static boolean isNamed(String fileName, InputStream stream, List<String> words) {
        try (stream) {
            return Informants.isNamedIn(fileName, stream, words);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + fileName, e);
        }
    }
}

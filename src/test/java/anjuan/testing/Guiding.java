package anjuan.testing;

import static org.assertj.core.api.Assertions.assertThat;

import anjuan.casefile.CaseNumber;
import anjuan.casefile.Matter;
import anjuan.document.Paper;
import anjuan.document.PaperKind;
import anjuan.document.Papers;
import anjuan.guidance.Draft;
import anjuan.guidance.Guidance;
import anjuan.guidance.GuidanceDesk;
import anjuan.guidance.Guidances;
import anjuan.officer.Organisation;
import anjuan.task.Completion;
import anjuan.task.Refusal;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Tells how the province of the stories acts on a case of its city, and how the city answers. */
@Component
public class Guiding {

    private final GuidanceDesk desk;
    private final Guidances guidances;
    private final Story story;
    private final Organisation organisation;
    private final Papers papers;
    private final ObjectMapper json;

    Guiding(
            GuidanceDesk desk,
            Guidances guidances,
            Story story,
            Organisation organisation,
            Papers papers,
            ObjectMapper json) {
        this.desk = desk;
        this.guidances = guidances;
        this.story = story;
        this.organisation = organisation;
        this.papers = papers;
        this.json = json;
    }

    /** A lawful draft of a kind, to vary one thing of. */
    public static Map<String, Object> draft(String caseNumber, String kind, LocalDate on) {
        var draft = new HashMap<String, Object>();
        draft.put("caseNumber", caseNumber);
        draft.put("kind", kind);
        draft.put("subject", "跨区域销售侵权服装案");
        draft.put("body", "查清货源和下家，依法处理");
        draft.put("occurredOn", on.toString());
        switch (kind) {
            case "SUPERVISION" -> {
                draft.put("reportOn", on.plusDays(14).toString());
                draft.put("dueOn", on.plusDays(60).toString());
            }
            case "CORRECTION" -> {
                draft.put("basis", "市场监督管理行政处罚程序规定第二十二条");
                draft.put("dueOn", on.plusDays(18).toString());
            }
            case "OPINION" -> draft.put("binding", true);
            case "DESIGNATION" -> draft.put("designatedId", "qx");
            default -> {}
        }
        return draft;
    }

    public GuidanceDesk.Drafted attempt(String who, Map<String, Object> draft) {
        return desk.draft(organisation.officer(who), json.convertValue(draft, Draft.class));
    }

    /** The codes for which a draft is refused. */
    public List<String> refusals(String who, Map<String, Object> draft) {
        var drafted = attempt(who, draft);
        assertThat(drafted.file()).isEmpty();
        assertThat(drafted.completion()).isInstanceOf(Completion.Refused.class);
        return ((Completion.Refused) drafted.completion())
                .refusals().stream().map(Refusal::code).toList();
    }

    /** The file that was opened for a draft. */
    public CaseNumber drafted(String who, Map<String, Object> draft) {
        var drafted = attempt(who, draft);
        assertThat(drafted.completion()).as("%s", drafted.completion()).isInstanceOf(Completion.Completed.class);
        return drafted.file().orElseThrow();
    }

    /** What the head of the province signed. */
    public Guidance issued(CaseNumber ofCase, String kind, LocalDate on) {
        return issued(draft(ofCase.value(), kind, on), on);
    }

    public Guidance issued(Map<String, Object> draft, LocalDate on) {
        var file = drafted(Asking.UPPER_LEGAL, draft);
        story.act(file, Asking.UPPER_HEAD, "signGuidance", on, Asking.agrees());
        return read(file);
    }

    public Guidance read(CaseNumber file) {
        return guidances.ofFile(file).orElseThrow();
    }

    /** A report with one paper that names nobody who reported. */
    public Map<String, Object> report(Matter matter) {
        return Map.of(
                "report",
                "已查清货源",
                "enclosures",
                List.of(harmless(matter.caseNumber()).id()),
                "informantChecked",
                true);
    }

    public List<Paper> papers(CaseNumber number) {
        return papers.of(number);
    }

    /** A paper that names nobody who reported. */
    public Paper harmless(CaseNumber number) {
        return papers.of(number).stream()
                .filter(paper -> paper.kind() == PaperKind.FILING_APPROVAL)
                .findFirst()
                .orElseThrow();
    }
}

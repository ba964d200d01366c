package anjuan.web;

import anjuan.casefile.Stage;
import anjuan.deadline.DeadlineGlance;
import anjuan.officer.Officer;
import anjuan.officer.Organisation;
import anjuan.search.Found;
import anjuan.search.Search;
import anjuan.suspension.SuspensionGround;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** Search over the cases that one may see; the question stands in the address. */
@Controller
class SearchController {

    private static final int PAGE = 50;

    record Row(
            String number,
            String title,
            String respondent,
            String rightText,
            Stage stage,
            String unitName,
            String handlers,
            @Nullable DeadlineGlance deadline,
            @Nullable SuspensionGround suspendedFor,
            String href) {}

    private final Search search;
    private final Organisation organisation;
    private final CaseView view;

    SearchController(Search search, Organisation organisation, CaseView view) {
        this.search = search;
        this.organisation = organisation;
        this.view = view;
    }

    @GetMapping("/cases")
    String find(
            Officer officer,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String stage,
            @RequestParam(defaultValue = "false") boolean overdue,
            @RequestParam(required = false) @Nullable String before,
            Model model) {
        var asked = Arrays.stream(Stage.values())
                .filter(one -> one.name().equals(stage))
                .findFirst()
                .orElse(null);
        var question = new Search.Question(q.length() > 100 ? q.substring(0, 100) : q, asked, overdue);
        var found = search.find(officer, question, before, PAGE);
        var shown = found.size() > PAGE ? found.subList(0, PAGE) : found;
        model.addAttribute("q", question.text());
        model.addAttribute("stage", asked);
        model.addAttribute("overdue", overdue);
        model.addAttribute("stages", List.of(Stage.values()));
        var suspended = view.suspended(shown.stream().map(Found::number).toList());
        model.addAttribute(
                "rows",
                shown.stream().map(one -> row(one, suspended.get(one.number()))).toList());
        int total = search.count(officer, question);
        model.addAttribute("total", FrameAdvice.counted(total));
        if (found.size() > PAGE) {
            model.addAttribute(
                    "nextHref",
                    UriComponentsBuilder.fromPath("/cases")
                            .queryParam("q", "{q}")
                            .queryParam("stage", asked == null ? "" : asked)
                            .queryParam("overdue", overdue)
                            .queryParam("before", shown.get(PAGE - 1).number())
                            .encode()
                            .buildAndExpand(q)
                            .toUriString());
        }
        return "casefile/search";
    }

    private Row row(Found found, @Nullable SuspensionGround suspendedFor) {
        return new Row(
                found.number().value(),
                view.title(found.respondent(), found.rightKind(), found.stage()),
                found.respondent(),
                view.right(found.rightKind(), found.rightName(), found.rightNumber()),
                found.stage(),
                organisation.unit(found.unitId()).name(),
                found.filingNumber() == null ? "" : found.filingNumber(),
                view.deadline(found.nextLimit(), found.nextDueOn(), found.nextWarnOn()),
                suspendedFor,
                "/cases/" + found.number());
    }
}

package anjuan.web;

import anjuan.deadline.DeadlineGlance;
import anjuan.officer.Officer;
import anjuan.publicity.Entry;
import anjuan.publicity.Position;
import anjuan.publicity.Publicity;
import anjuan.publicity.Registered;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** The register of publicity: what is to be published or withdrawn, and until when. */
@Controller
class PublicityController {

    private static final int PAGE = 50;

    record Row(Registered entry, @Nullable DeadlineGlance deadline, String href) {}

    private final Publicity publicity;
    private final CaseView view;

    PublicityController(Publicity publicity, CaseView view) {
        this.publicity = publicity;
        this.view = view;
    }

    @GetMapping("/publicity")
    String register(
            Officer officer,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(required = false) @Nullable String before,
            Model model) {
        var asked = Arrays.stream(Entry.State.values())
                .filter(one -> one.name().equals(state))
                .findFirst()
                .orElse(null);
        var found = publicity.register(officer, asked, Position.of(before).orElse(null), PAGE + 1);
        var shown = found.size() > PAGE ? found.subList(0, PAGE) : found;
        model.addAttribute("state", asked);
        model.addAttribute("states", List.of(Entry.State.values()));
        model.addAttribute("rows", shown.stream().map(this::row).toList());
        if (found.size() > PAGE) {
            model.addAttribute(
                    "nextHref",
                    UriComponentsBuilder.fromPath("/publicity")
                            .queryParam("state", asked == null ? "" : asked)
                            .queryParam("before", shown.get(PAGE - 1).position())
                            .encode()
                            .toUriString());
        }
        return "publicity/register";
    }

    private Row row(Registered one) {
        return new Row(one, view.deadline(one.dueLimit(), one.dueOn(), one.warnOn()), "/cases/" + one.caseNumber());
    }
}

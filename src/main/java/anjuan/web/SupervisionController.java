package anjuan.web;

import anjuan.access.Access;
import anjuan.officer.Bureau;
import anjuan.officer.Officer;
import anjuan.officer.Organisation;
import anjuan.officer.Unit;
import anjuan.supervision.Burden;
import anjuan.supervision.ClockPosition;
import anjuan.supervision.DueClock;
import anjuan.supervision.Holder;
import anjuan.supervision.Supervision;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The supervision board (督办台): what is late and what soon will be, by bureau and unit, down to the case. */
@Controller
class SupervisionController {

    private static final int PAGE = 50;
    private static final int MOST_UNITS = 200;

    record Row(String name, String href, String casesHref, int overdue, int unexplained, int soon) {}

    /**
     * @param isOpen whether the reader may open the case; one of a bureau below is counted, not read
     * @param holders what is open on the case and with whom
     */
    record CaseRow(ClockLines.Line line, boolean isOpen, List<HolderView> holders) {}

    record HolderView(String taskKey, String roleOrName) {}

    private final Supervision supervision;
    private final Organisation organisation;
    private final ClockLines lines;
    private final Access access;

    SupervisionController(Supervision supervision, Organisation organisation, ClockLines lines, Access access) {
        this.supervision = supervision;
        this.organisation = organisation;
        this.lines = lines;
        this.access = access;
    }

    @GetMapping("/supervision")
    String board(
            Officer officer,
            @RequestParam(defaultValue = "") String bureau,
            @RequestParam(defaultValue = "") String after,
            Model model) {
        requireSupervisor(officer);
        var chosen = bureau.isEmpty() ? organisation.bureau(officer.bureauId()) : supervised(officer, bureau);
        var found = supervision.bureaus(officer, after.isEmpty() ? null : supervised(officer, after), PAGE + 1);
        var shown = found.size() > PAGE ? found.subList(0, PAGE) : found;
        model.addAttribute("bureaus", shown.stream().map(this::bureauRow).toList());
        model.addAttribute("bureauName", chosen.name());
        model.addAttribute(
                "units",
                supervision.units(officer, chosen, MOST_UNITS).stream()
                        .map(this::unitRow)
                        .toList());
        if (found.size() > PAGE) {
            model.addAttribute(
                    "nextHref",
                    "/supervision?bureau=" + chosen.id() + "&after="
                            + shown.get(PAGE - 1).id());
        }
        return "supervision/board";
    }

    @GetMapping("/supervision/cases")
    String cases(
            Officer officer,
            @RequestParam(defaultValue = "") String bureau,
            @RequestParam(defaultValue = "") String unit,
            @RequestParam(defaultValue = "overdue") String state,
            @RequestParam(defaultValue = "") String after,
            Model model) {
        requireSupervisor(officer);
        var ofBureau = bureau.isEmpty() ? null : supervised(officer, bureau);
        var ofUnit = unit.isEmpty() ? null : supervisedUnit(officer, unit);
        boolean isOverdue = !state.equals("soon");
        var page = supervision.clocks(
                officer, ofBureau, ofUnit, isOverdue, ClockPosition.parse(after).orElse(null), PAGE);
        var address = "/supervision/cases?bureau=" + bureau + "&unit=" + unit + "&state=";
        model.addAttribute("scopeName", scopeName(ofBureau, ofUnit));
        model.addAttribute("state", isOverdue ? "overdue" : "soon");
        model.addAttribute("overdueHref", address + "overdue");
        model.addAttribute("soonHref", address + "soon");
        model.addAttribute("rows", rows(officer, page.clocks()));
        page.next()
                .ifPresent(next ->
                        model.addAttribute("nextHref", address + (isOverdue ? "overdue" : "soon") + "&after=" + next));
        return "supervision/cases";
    }

    private List<CaseRow> rows(Officer officer, List<DueClock> clocks) {
        var open = access.visibleAmong(
                officer, clocks.stream().map(DueClock::caseNumber).distinct().toList());
        Map<?, List<Holder>> holders = supervision.holders(clocks);
        var shown = lines.of(clocks);
        return IntStream.range(0, clocks.size())
                .mapToObj(at -> new CaseRow(
                        shown.get(at),
                        open.contains(clocks.get(at).caseNumber()),
                        holders.getOrDefault(clocks.get(at).caseNumber(), List.of()).stream()
                                .map(holder -> new HolderView(
                                        holder.taskKey(),
                                        holder.name() == null
                                                ? holder.role().post().name()
                                                : holder.name()))
                                .collect(Collectors.toList())))
                .toList();
    }

    private Row bureauRow(Burden burden) {
        return row(
                burden,
                organisation.bureau(burden.id()).name(),
                "/supervision?bureau=" + burden.id(),
                "/supervision/cases?bureau=" + burden.id() + "&state=");
    }

    private Row unitRow(Burden burden) {
        var cases = "/supervision/cases?unit=" + burden.id() + "&state=";
        return row(burden, organisation.unit(burden.id()).name(), cases + "overdue", cases);
    }

    private static Row row(Burden burden, String name, String href, String casesHref) {
        return new Row(name, href, casesHref, burden.overdue(), burden.unexplained(), burden.soon());
    }

    private static @Nullable String scopeName(@Nullable Bureau bureau, @Nullable Unit unit) {
        return unit != null ? unit.name() : bureau != null ? bureau.name() : null;
    }

    private void requireSupervisor(Officer officer) {
        if (!supervision.isSupervisor(officer)) {
            throw new AccessDeniedException(officer.id() + " supervises nobody");
        }
    }

    private Bureau supervised(Officer officer, String id) {
        return organisation.bureaus().stream()
                .filter(bureau -> bureau.id().equals(id) && supervision.supervises(officer, bureau))
                .findFirst()
                .orElseThrow(() -> new NoSuchPage(id));
    }

    private Unit supervisedUnit(Officer officer, String id) {
        return organisation
                .findUnit(id)
                .filter(unit -> supervision.supervises(officer, unit))
                .orElseThrow(() -> new NoSuchPage(id));
    }
}

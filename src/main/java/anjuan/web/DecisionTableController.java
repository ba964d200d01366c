package anjuan.web;

import anjuan.definition.Cells;
import anjuan.definition.DecisionTable;
import anjuan.definition.DecisionTable.Row;
import anjuan.definition.Draft;
import anjuan.definition.Drafts;
import anjuan.definition.NoSuchDefinition;
import anjuan.definition.UnreadableDefinition;
import anjuan.engine.Definitions.Kind;
import anjuan.officer.Officer;
import anjuan.officer.Post;
import anjuan.task.Completion;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A draft of a decision table as a table to write in; it works without script. */
@Controller
@RequestMapping("/definitions/drafts/{id:\\d{1,18}}/table")
class DecisionTableController {

    /** @param field place of the cell, as the form names it */
    record FaultLine(String field, String message) {}

    private static final int MOST_ROWS = 500;

    private final Drafts drafts;
    private final DiagramWords words;
    private final CaseView view;

    DecisionTableController(Drafts drafts, DiagramWords words, CaseView view) {
        this.drafts = drafts;
        this.words = words;
        this.view = view;
    }

    @GetMapping
    String show(Officer officer, @PathVariable long id, Model model, HttpServletResponse response) {
        var draft = table(officer, id);
        if (!drafts.mayChange(officer, draft)) {
            return "redirect:/definitions/drafts/" + id;
        }
        try {
            var table = DecisionTable.read(draft.content());
            return page(draft, draft.revision(), table, table.rows(), List.of(), model);
        } catch (UnreadableDefinition unreadable) {
            return unreadable(draft, model, response);
        }
    }

    /** @param act {@code save}, or {@code add}, {@code remove}, {@code up} or {@code down} with the place of a row */
    @PostMapping
    String change(
            Officer officer,
            @PathVariable long id,
            @RequestParam int revision,
            @RequestParam String act,
            @RequestParam Map<String, String> fields,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        var draft = table(officer, id);
        if (!drafts.mayChange(officer, draft)) {
            return "redirect:/definitions/drafts/" + id;
        }
        try {
            return change(officer, draft, revision, act, fields, model, response, flash);
        } catch (UnreadableDefinition unreadable) {
            return unreadable(draft, model, response);
        }
    }

    private String change(
            Officer officer,
            Draft draft,
            int revision,
            String act,
            Map<String, String> fields,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        var table = DecisionTable.read(draft.content());
        var rows = rows(table, fields);
        if (!act.equals("save")) {
            rearrange(rows, act, table.columns().size());
            model.addAttribute("isChanged", true);
            return page(draft, revision, table, rows, List.of(), model);
        }
        var faults = Cells.check(table.columns(), rows);
        model.addAttribute("isChanged", true);
        if (!faults.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return page(
                    draft,
                    revision,
                    table,
                    rows,
                    faults.stream().map(fault -> line(fault, table)).toList(),
                    model);
        }
        if (drafts.save(officer, draft.id(), revision, table.with(rows)) instanceof Completion.Refused refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            model.addAttribute("refusals", refused.refusals());
            return page(draft, revision, table, rows, List.of(), model);
        }
        flash.addFlashAttribute("done", view.word("draft.done.DRAFT_SAVED"));
        return "redirect:/definitions/drafts/" + draft.id() + "/table";
    }

    /** A file that was uploaded may be anything; the page of the draft says what is wrong with it. */
    private String unreadable(Draft draft, Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        model.addAttribute("draft", draft);
        model.addAttribute("name", draft.key());
        model.addAttribute("isUnreadable", true);
        return "definition/table";
    }

    private Draft table(Officer officer, long id) {
        officer.require(Post.ADMINISTRATOR);
        var draft = drafts.read(id);
        if (draft.kind() != Kind.TABLE) {
            throw new NoSuchDefinition("table of draft " + id);
        }
        return draft;
    }

    private static List<Row> rows(DecisionTable table, Map<String, String> fields) {
        var rows = new ArrayList<Row>();
        for (int at = 0; at < MOST_ROWS && fields.containsKey("row." + at); at++) {
            var cells = new ArrayList<String>();
            for (int column = 0; column < table.columns().size(); column++) {
                cells.add(fields.getOrDefault(cell(at, column), "").strip());
            }
            var basis = fields.getOrDefault("basis." + at, "").strip();
            rows.add(new Row(fields.getOrDefault("row." + at, ""), basis, cells));
        }
        return rows;
    }

    private static void rearrange(List<Row> rows, String act, int columns) {
        var parts = act.split(":", 2);
        int at = parts.length == 2 && parts[1].matches("\\d{1,4}") ? Integer.parseInt(parts[1]) : -1;
        boolean isThere = at >= 0 && at < rows.size();
        switch (parts[0]) {
            case "add" -> {
                if (rows.size() < MOST_ROWS) {
                    rows.add(isThere ? at + 1 : rows.size(), new Row("", "", Collections.nCopies(columns, "")));
                }
            }
            case "remove" -> {
                if (isThere) {
                    rows.remove(at);
                }
            }
            case "up" -> {
                if (isThere && at > 0) {
                    Collections.swap(rows, at, at - 1);
                }
            }
            case "down" -> {
                if (isThere && at < rows.size() - 1) {
                    Collections.swap(rows, at, at + 1);
                }
            }
            default -> {
                // nothing else is on the page
            }
        }
    }

    private FaultLine line(Cells.Fault fault, DecisionTable table) {
        boolean isCell = fault.column() < table.columns().size();
        var example = isCell ? Cells.examples(table).get(fault.column()) : "";
        var field = fault.code().startsWith("BASIS") ? "basis." + fault.row() : cell(fault.row(), fault.column());
        var key = "table.fault." + fault.code();
        return new FaultLine(
                field, view.word(key, fault.row() + 1, words.of("", fault.label()), example, fault.allowed()));
    }

    /** What the columns are called in the language of the reader. */
    static List<String> labels(DecisionTable table, DiagramWords words) {
        return table.columns().stream()
                .map(column -> words.of("", column.label()))
                .toList();
    }

    private static String cell(int row, int column) {
        return "cell." + row + "." + column;
    }

    private String page(
            Draft draft, int revision, DecisionTable table, List<Row> rows, List<FaultLine> faults, Model model) {
        var errors = new HashMap<String, String>();
        faults.forEach(fault -> errors.putIfAbsent(fault.field(), fault.message()));
        model.addAttribute("draft", draft);
        model.addAttribute("revision", revision);
        model.addAttribute("table", table);
        model.addAttribute("name", words.of(table.id(), table.name()));
        model.addAttribute("labels", labels(table, words));
        model.addAttribute("rows", rows);
        model.addAttribute("faults", faults);
        model.addAttribute("errors", errors);
        model.addAttribute("examples", Cells.examples(table));
        return "definition/table";
    }
}

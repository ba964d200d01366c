package anjuan.web;

import anjuan.deadline.Calculator;
import anjuan.deadline.Calculator.Answer;
import anjuan.deadline.Deadlines;
import anjuan.deadline.DueDate;
import anjuan.deadline.Limit;
import anjuan.deadline.LimitUnit;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The statutory limits to read, and for each the answer when it would end; the question stands in the address. */
@Controller
class LimitController {

    /** @param versions how many texts of the limit are on record */
    record Row(LimitView.Shown limit, int versions, boolean isInForce) {}

    /** A step of extension that the form offers. */
    record StepRow(int number, String words) {}

    record Wrong(String field, String message) {}

    record Result(LimitView.Shown limit, DueDate dueDate) {}

    private final Calculator calculator;
    private final Deadlines deadlines;
    private final LimitView view;
    private final FormReader reader;
    private final Refusals refusals;
    private final MessageSource messages;
    private final Clock clock;

    LimitController(
            Calculator calculator,
            Deadlines deadlines,
            LimitView view,
            FormReader reader,
            Refusals refusals,
            MessageSource messages,
            Clock clock) {
        this.calculator = calculator;
        this.deadlines = deadlines;
        this.view = view;
        this.reader = reader;
        this.refusals = refusals;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/limits")
    String list(
            @RequestParam(defaultValue = "") String text, @RequestParam(defaultValue = "") String area, Model model) {
        var areas = new LinkedHashSet<String>();
        var versions = new LinkedHashMap<String, List<Limit>>();
        for (var limit : deadlines.limits()) {
            areas.add(LimitView.area(limit));
            versions.computeIfAbsent(limit.id(), id -> calculator.versions(id));
        }
        var asked = text.strip().toLowerCase(Locale.ROOT);
        var known = areas.contains(area) ? area : "";
        model.addAttribute("text", text);
        model.addAttribute("area", known);
        model.addAttribute("areas", areas.stream().sorted().toList());
        model.addAttribute(
                "rows",
                versions.values().stream()
                        .map(this::row)
                        .filter(row -> row.limit().isIn(known))
                        .filter(row -> asked.isEmpty()
                                || contains(versions.get(row.limit().id()), asked))
                        .toList());
        return "deadline/limits";
    }

    @GetMapping("/limits/{id}")
    String calculate(
            @PathVariable String id,
            @RequestParam Map<String, String> fields,
            Model model,
            HttpServletResponse response) {
        if (!calculator.knows(id)) {
            throw new NoSuchPage("limit " + id);
        }
        var wrong = new LinkedHashMap<String, String>();
        if (fields.containsKey("start")) {
            answer(id, fields, model, wrong);
        }
        if (!wrong.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        }
        var versions = calculator.versions(id);
        model.addAttribute("form", new HashMap<String, Object>(fields));
        model.addAttribute("errors", wrong);
        model.addAttribute(
                "wrong",
                wrong.entrySet().stream()
                        .map(error -> new Wrong(error.getKey(), labelled(error.getKey(), error.getValue())))
                        .toList());
        var row = row(versions);
        model.addAttribute("limit", row.limit());
        model.addAttribute("isInForce", row.isInForce());
        model.addAttribute("versions", versions.stream().map(view::shown).toList());
        model.addAttribute("isToTheMinute", versions.stream().anyMatch(version -> version.unit() == LimitUnit.HOURS));
        model.addAttribute(
                "reasons",
                versions.stream()
                        .flatMap(version -> version.stoppedBy().stream())
                        .distinct()
                        .sorted()
                        .toList());
        model.addAttribute(
                "stopRows",
                IntStream.rangeClosed(1, CalculatorForm.STOPS).boxed().toList());
        model.addAttribute(
                "hasMoreStops",
                fields.entrySet().stream()
                        .anyMatch(field -> field.getKey().matches("stop[2-9]\\..*")
                                && !field.getValue().isBlank()));
        model.addAttribute("steps", steps(versions));
        return "deadline/limit";
    }

    private void answer(String id, Map<String, String> fields, Model model, Map<String, String> wrong) {
        var reading = reader.read(CalculatorForm.class, fields);
        wrong.putAll(refusals.byField(reading.refusals()));
        var form = reading.form();
        if (form == null) {
            return;
        }
        wrong.putAll(refusals.byField(form.missing()));
        if (!wrong.isEmpty()) {
            return;
        }
        var answer = calculator.answer(form.question(id));
        if (answer instanceof Answer.Made made) {
            model.addAttribute("result", new Result(view.shown(made.limit()), made.dueDate()));
        } else if (answer instanceof Answer.Refused refused) {
            wrong.put(form.field(refused.part(), refused.index()), refusals.text(refused.sentences()));
        }
    }

    /** The version of today, or the one that comes nearest to it. */
    private Row row(List<Limit> versions) {
        var today = LocalDate.now(clock);
        var begun = versions.stream()
                .filter(version -> !version.validFrom().isAfter(today))
                .toList();
        var limit = begun.isEmpty() ? versions.get(0) : begun.get(begun.size() - 1);
        var until = limit.validUntil();
        boolean isInForce = !begun.isEmpty() && (until == null || !until.isBefore(today));
        return new Row(view.shown(limit), versions.size(), isInForce);
    }

    private List<StepRow> steps(List<Limit> versions) {
        var longest = versions.stream()
                .map(Limit::extensions)
                .reduce(List.of(), (most, one) -> one.size() >= most.size() ? one : most);
        var rows = new ArrayList<StepRow>();
        for (int index = 0; index < Math.min(longest.size(), CalculatorForm.EXTENSIONS); index++) {
            rows.add(new StepRow(index + 1, view.step(longest.get(index))));
        }
        return rows;
    }

    private String labelled(String field, String message) {
        var part = field.replaceAll("[1-9]\\..*", "");
        var number = field.replaceAll("\\D", "");
        var label = messages.getMessage("calculator." + part, new Object[] {number}, LocaleContextHolder.getLocale());
        return messages.getMessage("form.error", new Object[] {label, message}, LocaleContextHolder.getLocale());
    }

    private static boolean contains(List<Limit> versions, String asked) {
        return versions.stream()
                .flatMap(limit -> Stream.of(
                        limit.id(), limit.titleZh(), limit.titleEn(), limit.startZh(), limit.startEn(), limit.source()))
                .anyMatch(words -> words.toLowerCase(Locale.ROOT).contains(asked));
    }
}
